/// What was learned of one language, as it is read from the rubric: each term once, with all it tells.
///
/// A term that cannot be read, or of a criterion that the rubric does not have, says nothing.
struct LearnedEntries {
  /// The numbers that govern the reading.
  let words: LearnedWords
  /// How many numbers a narrative gets: three for the outcome, three a criterion.
  let width: Int
  /// The terms, in the order of the rubric.
  private(set) var terms: [Term] = []
  /// What each mark tells, by its number.
  private(set) var marks: [Int: [Telling]] = [:]
  /// What hand-written cues for a level of the outcome or of a criterion tell, by its place.
  private(set) var cues: [Int: [Telling]] = [:]

  /// A term with what it tells.
  struct Term {
    var key: TermKey
    var tellings: [Telling]
  }

  /// How much something speaks for a level of a criterion, or of the outcome.
  struct Telling {
    /// The level's place among a narrative's numbers.
    var place: Int
    var value: Double
  }

  init(_ words: LearnedWords, rubric: Rubric, classNames: [String]) {
    self.words = words
    let criteria = rubric.criteria.prefix(PackedLevels.capacity).map(\.id)
    width = 3 + 3 * criteria.count
    var bases: [String: Int] = [:]
    for (index, id) in criteria.enumerated() { bases[id] = 3 + 3 * index }
    var classNumbers: [String: UInt32] = [:]
    for (number, name) in classNames.enumerated() {
      classNumbers[name] = TermKey.code(class: number)
    }
    var places: [TermKey: Int] = [:]
    for term in words.terms {
      guard let base = term.criterion.map({ bases[$0] }) ?? 0 else { continue }
      let tellings = Level.allCases.compactMap { level -> Telling? in
        let value = term.weights[level]
        return value == 0 ? nil : Telling(place: base + Int(level.rawValue) - 1, value: value)
      }
      if term.pattern.utf8.first == UInt8(ascii: ".") {
        if let mark = TextMark(pattern: term.pattern) {
          marks[mark.rawValue, default: []] += tellings
        } else if let place = CueMark.place(of: term.pattern, criteria: criteria) {
          cues[place, default: []] += tellings
        }
        continue
      }
      for key in TermKey.all(pattern: term.pattern, classes: classNumbers) {
        if let known = places[key] {
          terms[known].tellings += tellings
        } else {
          places[key] = terms.count
          terms.append(Term(key: key, tellings: tellings))
        }
      }
    }
  }

  /// The words that terms are made of.
  var stems: Set<UInt32> {
    terms.reduce(into: []) { stems, term in
      switch term.key.parts {
      case .word(let stem): stems.insert(stem)
      case .pair(let first, let second): stems.formUnion([first, second])
      case .class, .near, nil: break
      }
    }
  }
}
