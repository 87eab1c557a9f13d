/// A measured quantity other than the wait.
package struct Measure: Hashable, Sendable {
  /// The measure's name in the rubric: `rings`, `call-backs`.
  package var id: String
  /// The value, in the unit that the rubric states.
  package var value: Double

  /// Creates a measure.
  package init(id: String, value: Double) {
    self.id = id
    self.value = value
  }
}

/// The observer's own words about the encounter.
package struct Narrative: Equatable, Sendable {
  /// The text as decoded, unchanged; offsets of evidence count its Unicode scalars.
  package var text: String
  /// The language as the sheet gives it (`fr`, `en`, `fr-BE`); nil if it does not.
  package var language: String?

  /// Creates a narrative.
  package init(text: String, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

/// An answer to a question of the rubric, or directly to a criterion.
package struct Answer: Equatable, Sendable {
  /// The id of the question or criterion.
  package var question: String
  /// The value as written, never empty.
  package var value: String
  /// The observer's remark.
  package var comment: String?

  /// Creates an answer.
  package init(question: String, value: String, comment: String? = nil) {
    self.question = question
    self.value = value
    self.comment = comment
  }
}

/// An answer to one of the three questions of someone who also serves.
package struct Reflection: Equatable, Sendable {
  /// Which question.
  package enum Kind: String, CaseIterable, Sendable {
    /// How would I feel if I were served this way?
    case feeling
    /// What would I improve by one percent?
    case onePercent = "one-percent"
    /// What would the ideal service look like here?
    case ideal
  }

  /// Which question is answered.
  package var kind: Kind
  /// The answer.
  package var text: String
  /// Its language, as the sheet gives it.
  package var language: String?

  /// Creates a reflection.
  package init(kind: Kind, text: String, language: String? = nil) {
    self.kind = kind
    self.text = text
    self.language = language
  }
}

/// The outcome of an encounter as coded by a person.
package struct CodedOutcome: Equatable, Sendable {
  /// The level given.
  package var level: Level
  /// Who coded.
  package var coder: String?
  /// When.
  package var coded: Moment?

  /// Creates a coded outcome.
  package init(level: Level, coder: String? = nil, coded: Moment? = nil) {
    self.level = level
    self.coder = coder
    self.coded = coded
  }
}

/// One criterion's level as coded by a person.
package struct CodedFinding: Equatable, Sendable {
  /// The criterion's id.
  package var criterion: String
  /// The level given.
  package var level: Level
  /// Who coded.
  package var coder: String?
  /// When.
  package var coded: Moment?

  /// Creates a coded finding.
  package init(criterion: String, level: Level, coder: String? = nil, coded: Moment? = nil) {
    self.criterion = criterion
    self.level = level
    self.coder = coder
    self.coded = coded
  }
}

/// Something that the sheet said and that Maillon does not use, kept as it came.
package struct Extra: Hashable, Sendable {
  /// The column, attribute or element, with its namespace in braces where it has one.
  package var name: String
  /// The text.
  package var value: String

  /// Creates an extra.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
