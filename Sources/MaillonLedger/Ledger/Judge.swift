import MaillonCore

/// Who gives verdicts, and under what key they may be cached.
package struct Judge {
  /// Under what the verdicts are made.
  package var key: JudgingKey
  /// Gives the verdict on an encounter; pure.
  package var judgement: (Encounter) -> Judgement

  /// Creates a judge.
  package init(key: JudgingKey, judgement: @escaping (Encounter) -> Judgement) {
    self.key = key
    self.judgement = judgement
  }
}
