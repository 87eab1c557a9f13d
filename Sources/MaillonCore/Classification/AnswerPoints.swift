/// What the answers of one encounter earn, by the weights of their questions.
struct AnswerPoints: Hashable, Sendable {
  /// The points earned by the applicable answers.
  var earned = 0.0

  /// The points that the applicable answers could have earned.
  var possible = 0.0

  /// The points of the answers that do not apply.
  var notApplicable = 0.0
}

extension AnswerReading {
  /// Adds up what answers earn: broken nothing, kept and exceeded all, a figure on a scale its share.
  ///
  /// What was not observed, is missing or means nothing to its question is neither earned nor possible.
  ///
  /// - Parameters:
  ///   - answers: The answers of the encounter.
  ///   - criterion: The one criterion that is looked at; nil for all of them.
  /// - Returns: The points.
  func points(of answers: [Answer], criterion: Int?) -> AnswerPoints {
    var points = AnswerPoints()
    for answer in counted(answers) where criterion == nil || answer.criterion == criterion {
      points.earned += answer.share * answer.weight
      points.possible += answer.weight
    }
    for answer in answers {
      guard let silent = notApplicable(answer), criterion == nil || silent.criterion == criterion
      else { continue }
      points.notApplicable += silent.weight
    }
    return points
  }
}
