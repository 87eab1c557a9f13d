/// Encounters in their order, with who saw them: for what a tally cannot tell.
///
/// Streaks, lateness, severity of observers and fragility read a history; ranking and comparison do not.
package struct History: Sendable {
  /// One encounter, without its words.
  package struct Entry: Hashable, Sendable {
    /// The name to ask for it by.
    package let id: String

    /// Whose encounter it is.
    package let unit: RankedUnit

    /// Where it took place.
    package let touchpoint: String

    /// The observed day.
    package let day: Day

    /// The day on which it was handed in; nil if not known.
    package let reported: Day?

    /// Who observed, as first spelt; nil if not known.
    package let observer: String?

    /// The visit it was part of: the sheet's own, else observer and day, else itself.
    package let visit: String

    /// The occasion as the sheet names it, whoever observed; nil where it names none.
    package let occasion: String?

    /// The outcome; nil is undecided.
    package let outcome: Level?

    /// The answers, in short.
    package let answers: AnswerStyle

    /// A fingerprint of the narrative, folded; nil where there is none to speak of.
    package let narrative: UInt64?

    /// Whether a promise was honoured; nil if undecided.
    package var isHonoured: Bool? { outcome.map { $0 != .broken } }
  }

  /// The encounters, by unit, day and id.
  package private(set) var entries: [Entry] = []

  private let unit: UnitKind
  private var names: EncounterCounter
  private var observers = Spellings()

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - unit: What the history has one thread of.
  ///   - names: Spellings that are known already.
  package init(of unit: UnitKind = .provider, names: ShownNames = ShownNames()) {
    self.unit = unit
    self.names = EncounterCounter(Counting(unit: unit), names: names)
  }

  /// Adds an encounter; `sort` when all are there.
  ///
  /// - Parameters:
  ///   - encounter: What was observed.
  ///   - judgement: How it came out.
  ///   - id: The name to ask for it by.
  package mutating func add(_ encounter: Encounter, _ judgement: Judgement, id: String) {
    let (unit, touchpoint) = names.meet(encounter)
    let observer = observers.spelling(of: encounter.observer)
    let day = encounter.observed.day
    let visit =
      encounter.visit.map { "v\u{0}\($0)\u{0}\(observer ?? "")" }
      ?? observer.map { "o\u{0}\($0)\u{0}\(day.number)" } ?? "e\u{0}\(id)"
    entries.append(
      Entry(
        id: id, unit: unit, touchpoint: touchpoint, day: day, reported: encounter.reported?.day,
        observer: observer, visit: visit, occasion: encounter.visit, outcome: judgement.outcome,
        answers: AnswerStyle(encounter.answers),
        narrative: encounter.narrative.flatMap { NarrativeFingerprint.of($0.text) }))
  }

  /// Puts the encounters in order: by unit, day and id.
  package mutating func sort() {
    entries.sort { left, right in
      if left.unit != right.unit { return left.unit < right.unit }
      if left.day != right.day { return left.day < right.day }
      return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }

  /// How the service of every unit went over time; the encounters have to be in order.
  package var courses: [RankedUnit: Course] {
    Dictionary(grouping: entries, by: \.unit).mapValues { Course($0) }
  }

  /// The encounters of one unit, in order.
  package func entries(of unit: RankedUnit) -> [Entry] { entries.filter { $0.unit == unit } }
}
