import MaillonCore

/// Gathers, encounter by encounter, the words that earned levels, for the sheet of each unit.
///
/// What it keeps is bounded per unit, however many encounters there are; the order in which they
/// come changes nothing.
package struct QuoteCollector: Sendable {
  /// The words kept per unit and level.
  private static let mostQuotes = 8

  private let showsNames: Bool
  private var units: [RankedUnit: [Level: [QuoteCandidate]]] = [:]
  private var people = NameMask()

  /// Starts at nothing.
  ///
  /// - Parameter showsNames: Whether people are shown by name in quoted words.
  package init(showsNames: Bool = false) {
    self.showsNames = showsNames
  }

  /// Learns the names of persons that are masked in what is quoted, whoever's encounter it is of.
  package mutating func learn(_ people: some Sequence<Person>) {
    for person in people { self.people.learn(person.name) }
  }

  /// Takes an encounter.
  ///
  /// - Parameters:
  ///   - quoted: The encounter.
  ///   - unit: Whose it is, as it is shown.
  package mutating func add(_ quoted: QuotedEncounter, unit: RankedUnit) {
    for candidate in quoted.quotes {
      units[unit, default: [:]][candidate.quote.level, default: []]
        .insert(candidate, keeping: QuoteCollector.mostQuotes)
    }
  }

  /// The words of each unit, those that exceeded first, then in the order in which they are to be
  /// read; every name of a person known by now is masked.
  package var quotes: [RankedUnit: [EvidenceQuote]] {
    units.mapValues { levels in
      Level.allCases.reversed().flatMap { level in
        QuoteCandidate.inReadingOrder(levels[level] ?? []).map {
          showsNames ? $0 : people.masked($0)
        }
      }
    }
  }
}

extension Array where Element: Comparable {
  /// Inserts an element in order, and lets the last go where there are too many.
  fileprivate mutating func insert(_ element: Element, keeping most: Int) {
    if count >= most, let last, !(element < last) { return }
    let place = firstIndex { element < $0 } ?? endIndex
    insert(element, at: place)
    if count > most { removeLast() }
  }
}
