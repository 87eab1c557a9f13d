import Glibc

/// Compares each observer with all the others: severity by leaving one observer out.
///
/// For observer k with m decided encounters at unit i and touchpoint t, of which O broken: the
/// posterior of p_it without k's visits (hyperparameters held) gives q = 1 − E[p], u = Var p, and then
/// E = sum m q, V = sum m (q (1 − q) − u) + m² u, z = (O − E)/√V. Units that only k saw are left out.
struct SeverityTest {
  private let chain: [String]
  private let mode: Hyperparameters
  private let rows: [RankedUnit: [Counts]]

  /// Fits what all the encounters have in common.
  init(_ entries: [History.Entry]) {
    var tally = Tally()
    for entry in entries {
      guard let outcome = entry.outcome else { continue }
      tally.add(Self.counts(outcome), unit: entry.unit, touchpoint: entry.touchpoint)
    }
    let chain = tally.touchpoints
    let units = tally.units
    let matrix = tally.matrix(units: units, touchpoints: chain)
    self.chain = chain
    mode = ChainFit.hyperparameters(of: ChainCounts(touchpoints: chain, rows: matrix))
    rows = Dictionary(uniqueKeysWithValues: zip(units, matrix))
  }

  /// Compares one observer with the others.
  ///
  /// - Parameter own: The observer's encounters.
  /// - Returns: The severity, not yet adjusted, and how many units nobody else saw.
  func compare(_ own: [History.Entry]) -> (severity: ObserverRecord.Severity?, alone: Int) {
    var seen: [RankedUnit: [Counts]] = [:]
    for entry in own {
      guard let outcome = entry.outcome, let link = chain.firstIndex(of: entry.touchpoint)
      else { continue }
      seen[entry.unit, default: [Counts](repeating: .zero, count: chain.count)][link] +=
        Self.counts(outcome)
    }
    let units = seen.keys.sorted()
    let rest = units.map { unit in
      zip(rows[unit] ?? [], seen[unit] ?? []).map { all, part in
        Counts(
          broken: all.broken - part.broken, kept: all.kept - part.kept,
          exceeded: all.exceeded - part.exceeded)
      }
    }
    let shared = units.indices.filter { rest[$0].contains { $0.decided > 0 } }
    let counts = ChainCounts(touchpoints: chain, rows: shared.map { rest[$0] })
    let posterior = ChainPosterior(ChainModel(counts: counts, hyperparameters: mode))
    var (broken, compared, expected, variance) = (0, 0, 0.0, 0.0)
    for (row, unit) in shared.enumerated() {
      for (link, cell) in (seen[units[unit]] ?? []).enumerated() where cell.decided > 0 {
        let moments = posterior.links[row][link]
        let (m, q, u) = (Double(cell.decided), 1 - moments.mean, moments.variance)
        broken += cell.broken
        compared += cell.decided
        expected += m * q
        variance += m * (q * (1 - q) - u) + m * m * u
      }
    }
    let alone = units.count - shared.count
    guard compared > 0, variance > 0 else { return (nil, alone) }
    let z = (Double(broken) - expected) / variance.squareRoot()
    let p = erfc(abs(z) / 2.0.squareRoot())
    return (
      ObserverRecord.Severity(
        compared: compared, broken: broken, expected: expected, z: z, p: p, adjusted: p), alone
    )
  }

  private static func counts(_ level: Level) -> Counts {
    switch level {
    case .broken: Counts(broken: 1)
    case .kept: Counts(kept: 1)
    case .exceeded: Counts(exceeded: 1)
    }
  }
}
