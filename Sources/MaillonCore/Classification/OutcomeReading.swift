/// The levels of a rubric's criteria, and the outcome that the rule makes of them.
struct OutcomeReading: Sendable {
  /// Whether breaking a criterion breaks the encounter.
  let isCritical: [Bool]
  /// The index of the criterion that puts failures right.
  let recovery: Int?

  init(rubric: Rubric) {
    isCritical = rubric.criteria.map(\.isCritical)
    recovery = rubric.rule.recoveryCriterion.flatMap { id in
      rubric.criteria.firstIndex { $0.id == id }
    }
  }

  /// Whether a failure was put right.
  func isRecovered(_ levels: PackedLevels) -> Bool {
    guard let recovery, let level = levels[recovery], level >= .kept else { return false }
    return isCritical.indices.contains { $0 != recovery && levels[$0] == .broken }
  }

  /// The outcome under the rule; nil if no criterion has a level.
  func outcome(_ levels: PackedLevels) -> Level? {
    let isRecovered = isRecovered(levels)
    var outcome: Level?
    for index in isCritical.indices {
      guard let level = levels[index] else { continue }
      if level == .broken {
        if isCritical[index], !isRecovered { return .broken }
        continue
      }
      outcome = max(outcome ?? .kept, level)
    }
    return outcome
  }
}
