/// The outcome that the rule makes of the levels of a rubric's criteria.
struct OutcomeReading: Sendable {
  /// How many criteria there are.
  let count: Int
  /// The index of the criterion that puts failures right.
  let recovery: Int?
  /// The criteria whose breaking breaks the encounter.
  private let critical: PackedLevels.Places
  /// The kinds of reading that it allows.
  let kinds: [ReadingKind]

  init(rubric: Rubric) {
    count = min(rubric.criteria.count, PackedLevels.capacity)
    var critical = PackedLevels.Places()
    for (index, criterion) in rubric.criteria.prefix(PackedLevels.capacity).enumerated()
    where criterion.isCritical {
      critical.insert(index)
    }
    let recoveryId = rubric.rule.recoveryCriterion
    recovery = rubric.criteria.prefix(PackedLevels.capacity).firstIndex { $0.id == recoveryId }
    self.critical = critical
    kinds = ReadingKind.all(count: count, recovery: recovery) { critical.contains($0) }
  }

  /// Whether breaking a criterion breaks the encounter.
  @inline(__always)
  func isCritical(_ criterion: Int) -> Bool { critical.contains(criterion) }

  /// Whether a failure was put right.
  @inline(__always)
  func isRecovered(_ levels: PackedLevels) -> Bool {
    guard let recovery, levels.rawLevel(recovery) >= Level.kept.rawValue else { return false }
    // The criterion that puts right is not broken itself.
    return !levels.broken.isEmpty
  }

  /// The outcome under the rule; nil if no criterion has a level that makes one.
  @inline(__always)
  func outcome(_ levels: PackedLevels) -> Level? {
    if !levels.broken.isDisjoint(with: critical), !isRecovered(levels) { return .broken }
    if !levels.exceeded.isEmpty { return .exceeded }
    return levels.kept.isEmpty ? nil : .kept
  }
}
