/// The outcome that the rule makes of the levels of a rubric's criteria.
struct OutcomeReading: Sendable {
  /// How many criteria there are.
  let count: Int
  /// The index of the criterion that puts failures right.
  let recovery: Int?
  /// A bit for each criterion whose breaking breaks the encounter.
  private let critical: UInt32
  /// The kinds of reading that it allows.
  let kinds: [ReadingKind]

  init(rubric: Rubric) {
    count = min(rubric.criteria.count, PackedLevels.capacity)
    let critical: UInt32 = rubric.criteria.prefix(PackedLevels.capacity).enumerated().reduce(0) {
      $1.element.isCritical ? $0 | 1 << UInt32($1.offset) : $0
    }
    let recoveryId = rubric.rule.recoveryCriterion
    recovery = rubric.criteria.prefix(PackedLevels.capacity).firstIndex { $0.id == recoveryId }
    self.critical = critical
    kinds = ReadingKind.all(count: count, recovery: recovery) {
      critical & (1 << UInt32($0)) != 0
    }
  }

  /// Whether breaking a criterion breaks the encounter.
  func isCritical(_ criterion: Int) -> Bool { critical & (1 << UInt32(criterion)) != 0 }

  /// Whether a failure was put right.
  func isRecovered(_ levels: PackedLevels) -> Bool {
    guard let recovery, let level = levels[recovery], level >= .kept else { return false }
    for criterion in 0..<count where criterion != recovery && levels[criterion] == .broken {
      return true
    }
    return false
  }

  /// The outcome under the rule; nil if no criterion has a level.
  func outcome(_ levels: PackedLevels) -> Level? {
    let isRecovered = isRecovered(levels)
    var outcome: Level?
    for criterion in 0..<count {
      guard let level = levels[criterion] else { continue }
      if level == .broken {
        if isCritical(criterion), !isRecovered { return .broken }
        continue
      }
      outcome = max(outcome ?? .kept, level)
    }
    return outcome
  }
}
