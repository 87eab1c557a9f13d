import MaillonCore

/// Who gives verdicts, and under what key they may be cached.
package struct Judge: Sendable {
  /// Under what the verdicts are made.
  package var key: JudgingKey
  /// Gives the verdict on an encounter; pure.
  package var judgement: @Sendable (Encounter) -> Judgement

  /// Has no opinion: for readings that ask for no verdict.
  static let nobody = Judge(key: JudgingKey(rubric: "", classifier: "")) { _ in
    Judgement(outcome: nil, guess: nil)
  }

  /// Creates a judge.
  package init(key: JudgingKey, judgement: @escaping @Sendable (Encounter) -> Judgement) {
    self.key = key
    self.judgement = judgement
  }
}
