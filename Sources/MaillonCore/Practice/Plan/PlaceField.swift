/// The others of a league table, before whom a unit of another strength would stand elsewhere.
struct PlaceField {
  private let table: Standings
  private let logits: [(unit: RankedUnit, mean: Double, variance: Double)]

  /// Reads a table.
  init(_ table: Standings) {
    self.table = table
    logits = table.standings.filter { $0.position != nil }.map {
      (unit: $0.unit, mean: $0.distribution.logitMean, variance: $0.distribution.logitVariance)
    }
  }

  /// The expected rank of a unit if its strength were another, known as well as now; nil without a place.
  ///
  /// E[R] = 1 + sum_j Φ((x_j − x) / √(s_j + s)), x and s the mean and variance of the log odds; the
  /// difference between the two strengths is added to the table's own expected rank, so that the same
  /// strength gives the same rank.
  ///
  /// - Parameters:
  ///   - standing: The unit's row.
  ///   - strength: The other strength, 0…1.
  /// - Returns: The expected rank.
  func expectedRank(of standing: Standing, at strength: Double) -> Double? {
    guard let expected = standing.expectedRank else { return nil }
    let now = standing.distribution
    let total = now.alpha + now.beta
    let mean = min(max(strength, 1e-9), 1 - 1e-9)
    let moved = BetaDistribution(alpha: mean * total, beta: (1 - mean) * total)
    let rank = expected + better(than: moved, standing.unit) - better(than: now, standing.unit)
    return min(max(rank, 1), Double(max(logits.count, 1)))
  }

  private func better(than own: BetaDistribution, _ unit: RankedUnit) -> Double {
    let (mean, variance) = (own.logitMean, own.logitVariance)
    return logits.reduce(0) { sum, other in
      guard other.unit != unit else { return sum }
      return sum
        + normalProbability((other.mean - mean) / (other.variance + variance).squareRoot())
    }
  }
}
