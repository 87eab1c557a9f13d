/// A kind of reading that the outcome rule allows: an outcome, with or without a failure put right.
struct ReadingKind: Sendable {
  /// One number a criterion, eight criteria side by side.
  typealias Lanes = SIMD8<Float>
  /// How many times eight criteria there may be.
  static let groups = (PackedLevels.capacity + 7) / 8

  /// What eight criteria may have.
  struct Allowance: Sendable {
    /// 0 where a criterion may have no level, else −∞; and so for each level by raw value.
    var levels = InlineArray<4, Lanes>(repeating: Lanes(repeating: -.infinity))
    /// 0 where it can meet what the kind requires, else ∞.
    var requirement = Lanes(repeating: .infinity)
  }

  /// The outcome.
  let outcome: Level
  /// Whether a failure was put right.
  let isRecovery: Bool
  /// What the criteria may have, eight by eight; those that are none may have no level.
  let allowed: InlineArray<4, Allowance>

  /// The level that some criterion must have: what makes the outcome, or the failure that was put right.
  var required: Level { isRecovery ? .broken : outcome }

  /// The kinds that a rule allows.
  ///
  /// - Parameters:
  ///   - count: How many criteria there are.
  ///   - recovery: The criterion that puts failures right; nil if none does.
  ///   - isCritical: Whether breaking a criterion breaks the encounter.
  /// - Returns: The kinds, each once.
  static func all(
    count: Int, recovery: Int?, isCritical: (Int) -> Bool
  ) -> [ReadingKind] {
    func kind(_ outcome: Level, isRecovery: Bool) -> ReadingKind {
      let upToOutcome: UInt8 =
        switch outcome {
        case .broken: 0b1110
        case .kept: 0b0100
        case .exceeded: 0b1100
        }
      var allowed = InlineArray<4, Allowance>(repeating: Allowance())
      for criterion in 0..<8 * groups {
        let bits: UInt8 =
          if criterion >= count {
            0b0001
          } else if outcome == .broken {
            criterion == recovery ? 0b0011 : 0b1111
          } else if isRecovery {
            criterion == recovery ? upToOutcome : upToOutcome | 0b0011
          } else {
            isCritical(criterion) ? upToOutcome | 0b0001 : upToOutcome | 0b0011
          }
        let (group, lane) = criterion.quotientAndRemainder(dividingBy: 8)
        for level in 0..<4 where bits & (1 << UInt8(level)) != 0 {
          allowed[group].levels[level][lane] = 0
        }
        let meets =
          if isRecovery {
            criterion != recovery
          } else {
            outcome != .broken || isCritical(criterion)
          }
        if criterion < count, meets { allowed[group].requirement[lane] = 0 }
      }
      return ReadingKind(outcome: outcome, isRecovery: isRecovery, allowed: allowed)
    }
    let plain = Level.allCases.map { kind($0, isRecovery: false) }
    guard recovery != nil else { return plain }
    return plain + [kind(.kept, isRecovery: true), kind(.exceeded, isRecovery: true)]
  }
}
