/// A kind of reading that the outcome rule allows: an outcome, with or without a failure put right.
struct ReadingKind: Sendable {
  /// The outcome.
  let outcome: Level
  /// Whether a failure was put right.
  let isRecovery: Bool
  /// The levels that each criterion may have, a bit each by raw value; bit 0 is to have none.
  let allowed: [UInt8]

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
      return ReadingKind(
        outcome: outcome, isRecovery: isRecovery,
        allowed: (0..<count).map { criterion in
          if outcome == .broken { return criterion == recovery ? 0b0011 : 0b1111 }
          if isRecovery { return criterion == recovery ? upToOutcome : upToOutcome | 0b0011 }
          return isCritical(criterion) ? upToOutcome | 0b0001 : upToOutcome | 0b0011
        })
    }
    let plain = Level.allCases.map { kind($0, isRecovery: false) }
    guard recovery != nil else { return plain }
    return plain + [kind(.kept, isRecovery: true), kind(.exceeded, isRecovery: true)]
  }
}
