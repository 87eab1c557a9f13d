/// An encounter on its way to be recorded: what was typed so far, as it was typed.
package struct LogDraft: Codable, Equatable, Sendable {
  /// An answer to a question or criterion.
  package struct GivenAnswer: Codable, Equatable, Sendable {
    /// The question or criterion.
    package var question: String
    /// The value.
    package var value: String

    /// Creates an answer.
    package init(question: String, value: String) {
      self.question = question
      self.value = value
    }
  }

  /// A level that the observer set by hand.
  package struct GivenLevel: Codable, Equatable, Sendable {
    /// The criterion; nil for the outcome.
    package var criterion: String?
    /// The word of the level.
    package var level: String

    /// Creates a level.
    package init(criterion: String?, level: String) {
      self.criterion = criterion
      self.level = level
    }
  }

  /// The sheet's own id; nil if none.
  package var id: String?
  /// Who is judged.
  package var provider: String?
  /// The place.
  package var site: String?
  /// The trade.
  package var sector: String?
  /// The channel.
  package var touchpoint: String?
  /// When it happened, as `Moment` writes it.
  package var observed: String?
  /// Who observed.
  package var observer: String?
  /// Who served.
  package var staff: String?
  /// The occasion.
  package var visit: String?
  /// The wave.
  package var wave: String?
  /// The name under which ids are unique.
  package var source: String?
  /// The wait in minutes.
  package var waitMinutes: Double?
  /// The observer's own words.
  package var narrative: String?
  /// The language of the words.
  package var language: String?
  /// Answers, in the order in which they were given.
  package var answers: [GivenAnswer] = []
  /// Answers to the three questions, by the word of their kind.
  package var reflections: [String: String] = [:]
  /// Levels set by hand, in the order in which they were set.
  package var levels: [GivenLevel] = []
  /// Steps that were skipped on purpose, so that a draft taken up again does not ask for them twice.
  package var skipped: [String] = []
  /// Whether the rubric's questions are being asked.
  package var asksQuestions = false
  /// What stood on the line that was being typed when the dialogue was interrupted.
  package var unfinished: String?
  /// The name of the step that the unfinished line belongs to.
  package var unfinishedStep: String?

  /// Creates an empty draft.
  package init() {}

  /// Whether nothing was typed yet.
  package var isEmpty: Bool {
    var bare = self
    bare.skipped = []
    bare.touchpoint = nil
    bare.observed = nil
    return bare == LogDraft()
  }

  /// Whether there is enough to be judged.
  package var hasSubstance: Bool {
    narrative != nil || !answers.isEmpty || waitMinutes != nil || !levels.isEmpty
  }

  /// The encounter; nil while provider, day or substance are missing.
  ///
  /// - Parameter recorded: The day of recording, which becomes that of levels set by hand.
  /// - Returns: The encounter.
  package func encounter(recorded: Day) -> Encounter? {
    guard let provider,
      let observed = observed.flatMap({ LogValues.moment($0, today: recorded) }),
      hasSubstance
    else { return nil }
    var encounter = Encounter(
      provider: Provider(name: provider, site: site, sector: sector), observed: observed)
    encounter.id = id
    encounter.source = source ?? ""
    encounter.touchpoint = touchpoint ?? Encounter.unspecifiedTouchpoint
    encounter.visit = visit
    encounter.observer = observer
    encounter.staff = staff
    encounter.wave = wave
    encounter.waitMinutes = waitMinutes
    encounter.narrative = narrative.map { Narrative(text: $0, language: language) }
    encounter.answers = answers.map { Answer(question: $0.question, value: $0.value) }
    encounter.reflections = Reflection.Kind.allCases.compactMap { kind in
      reflections[kind.rawValue].map { Reflection(kind: kind, text: $0, language: language) }
    }
    for given in levels {
      guard let level = Level(word: given.level) else { continue }
      if let criterion = given.criterion {
        encounter.codedFindings.append(
          CodedFinding(
            criterion: criterion, level: level, coder: observer,
            coded: Moment(day: recorded)))
      } else {
        encounter.codedOutcome = CodedOutcome(
          level: level, coder: observer, coded: Moment(day: recorded))
      }
    }
    return encounter
  }

  /// Sets a level by hand, in place of an earlier one on the same criterion.
  package mutating func set(_ level: Level, of criterion: String?) {
    levels.removeAll { $0.criterion == criterion }
    levels.append(GivenLevel(criterion: criterion, level: level.word))
  }
}
