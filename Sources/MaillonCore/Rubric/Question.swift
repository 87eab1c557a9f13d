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
  /// For answers that are figures: where they stand between the worst and the best.
  package var scale: Scale?
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

  /// A scale of figures, in either direction: 1 to 5, or 5 to 1 where 1 is best.
  package struct Scale: Equatable, Sendable {
    /// The figure that earns nothing.
    package var worst: Double
    /// The figure that earns everything.
    package var best: Double
    /// The share of the way from worst to best, 0…1, from which an answer is kept.
    package var keptFrom: Double
    /// The share from which it is exceeded; nil if no answer is.
    package var exceededFrom: Double?

    /// Creates a scale.
    package init(worst: Double, best: Double, keptFrom: Double = 0.5, exceededFrom: Double? = nil) {
      self.worst = worst
      self.best = best
      self.keptFrom = keptFrom
      self.exceededFrom = exceededFrom
    }

    /// The share of the way from worst to best, 0…1; nil outside the scale.
    package func share(of value: Double) -> Double? {
      guard worst != best else { return nil }
      let share = (value - worst) / (best - worst)
      return (0...1).contains(share) ? share : nil
    }
  }

  /// Creates a question.
  package init(
    id: String, criterion: String, touchpoint: String? = nil, text: LocalizedText = LocalizedText(),
    meanings: [Meaning] = [], scale: Scale? = nil, weight: Double = 1, isKnockout: Bool = false
  ) {
    self.id = id
    self.criterion = criterion
    self.touchpoint = touchpoint
    self.text = text
    self.meanings = meanings
    self.scale = scale
    self.weight = weight
    self.isKnockout = isKnockout
  }
}
