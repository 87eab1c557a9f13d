/// What the observer is asked about one criterion.
package struct Question: Equatable, Sendable {
  /// The id, which is also its column in a CSV sheet.
  package var id: String
  /// The criterion it bears on.
  package var criterion: String
  /// The touchpoint it is about; a row with questions about several splits into one encounter each.
  package var touchpoint: String?
  /// The question as put to the observer.
  package var text: LocalizedText
  /// What each answer means.
  package var meanings: [Meaning]
  /// How much it weighs among the criterion's questions, above 0.
  package var weight: Double
  /// Whether a broken answer makes the criterion broken, whatever the others say.
  package var isKnockout: Bool

  /// What an answer means.
  package struct Meaning: Equatable, Sendable {
    /// The answer, compared in NFC, case and spaces folded.
    package var value: String
    /// The level it stands for; nil if the answer does not count (not applicable, not observed).
    package var level: Level?

    /// Creates a meaning.
    package init(value: String, level: Level?) {
      self.value = value
      self.level = level
    }
  }

  /// Creates a question.
  package init(
    id: String, criterion: String, touchpoint: String? = nil, text: LocalizedText = LocalizedText(),
    meanings: [Meaning] = [], weight: Double = 1, isKnockout: Bool = false
  ) {
    self.id = id
    self.criterion = criterion
    self.touchpoint = touchpoint
    self.text = text
    self.meanings = meanings
    self.weight = weight
    self.isKnockout = isKnockout
  }
}
