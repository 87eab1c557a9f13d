/// Gives encounters a percentage score: weighted points earned over points possible.
///
/// For those whose contracts name one. Only answers earn points; an encounter without an applicable
/// answer has no score, which is neither 0 nor 1.
package struct PercentageScorer: Sendable {
  /// What a question that does not apply is worth.
  package let policy: NotApplicablePolicy

  private let reading: AnswerReading
  private let criterion: Int?

  /// Prepares to score.
  ///
  /// - Parameters:
  ///   - rubric: Whose questions and weights count.
  ///   - policy: What a question that does not apply is worth.
  ///   - criterion: The index of the one criterion to score; nil for all answers.
  package init(_ rubric: Rubric, policy: NotApplicablePolicy = .exclude, criterion: Int? = nil) {
    reading = AnswerReading(rubric: rubric)
    self.policy = policy
    self.criterion = criterion
  }

  /// The score of an encounter.
  ///
  /// - Parameter encounter: What was observed.
  /// - Returns: The score, 0…1; nil where nothing applies.
  package func score(of encounter: Encounter) -> Double? {
    let points = reading.points(of: encounter.answers, criterion: criterion)
    guard points.possible > 0 else { return nil }
    let score =
      switch policy {
      case .exclude: points.earned / points.possible
      case .pass:
        (points.earned + points.notApplicable) / (points.possible + points.notApplicable)
      case .fail: points.earned / (points.possible + points.notApplicable)
      }
    return min(max(score, 0), 1)
  }
}
