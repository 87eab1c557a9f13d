/// Versioned criteria with their questions, measures and cues, the promise, and the rule from findings to outcome.
package struct Rubric: Equatable, Sendable {
  /// The rubric's own name, the same over its versions.
  package var id: String
  /// The version, as its author counts.
  package var version: String
  /// The title, per language.
  package var title: LocalizedText
  /// What it is for, for the people who serve.
  package var guidance: LocalizedText
  /// The channels it knows.
  package var touchpoints: [Touchpoint]
  /// What is judged, in the order that reports and packed levels follow; at most `PackedLevels.capacity`.
  package var criteria: [Criterion]
  /// What the observer is asked.
  package var questions: [Question]
  /// What is measured.
  package var measures: [MeasureRule]
  /// Lists of words that cues use by name.
  package var lists: [WordList]
  /// The words that tell a level.
  package var cues: [Cue]
  /// What was learned from coded narratives, at most once a language; empty where nothing was.
  package var learned: [LearnedWords]
  /// The numbers by which cues become a verdict.
  package var weighing: Weighing
  /// The rule from findings to outcome.
  package var rule: OutcomeRule
  /// SHA-256 of the rubric's bytes, in hexadecimal.
  package var contentHash: String
  /// SHA-256, in hexadecimal, of what verdicts depend on: criteria, questions, measures, cues, rule; not titles, guidance or targets.
  package var judgingHash: String

  /// Creates a rubric; the hashes are for whoever read the bytes to fill in.
  package init(
    id: String, version: String, title: LocalizedText = LocalizedText(),
    guidance: LocalizedText = LocalizedText(), touchpoints: [Touchpoint] = [],
    criteria: [Criterion] = [], questions: [Question] = [], measures: [MeasureRule] = [],
    lists: [WordList] = [], cues: [Cue] = [], learned: [LearnedWords] = [],
    weighing: Weighing = Weighing(),
    rule: OutcomeRule = OutcomeRule(), contentHash: String = "",
    judgingHash: String = ""
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.guidance = guidance
    self.touchpoints = touchpoints
    self.criteria = criteria
    self.questions = questions
    self.measures = measures
    self.lists = lists
    self.cues = cues
    self.learned = learned
    self.weighing = weighing
    self.rule = rule
    self.contentHash = contentHash
    self.judgingHash = judgingHash
  }

  /// Whether answers may be given under this id: a question's, or a criterion's.
  package func answers(to id: String) -> Bool {
    questions.contains { $0.id == id } || criteria.contains { $0.id == id }
  }
}

/// A text in the languages that Maillon speaks.
package struct LocalizedText: Hashable, Sendable {
  /// English.
  package var english: String?
  /// French.
  package var french: String?

  /// Creates a text.
  package init(english: String? = nil, french: String? = nil) {
    self.english = english
    self.french = french
  }
}

/// A channel through which a customer meets the provider.
package struct Touchpoint: Equatable, Sendable {
  /// The id: `phone`, `in-person`.
  package var id: String
  /// Its name for people.
  package var title: LocalizedText
  /// Whether a machine serves there, not a person.
  package var isAutomated: Bool

  /// Creates a touchpoint.
  package init(id: String, title: LocalizedText = LocalizedText(), isAutomated: Bool = false) {
    self.id = id
    self.title = title
    self.isAutomated = isAutomated
  }
}
