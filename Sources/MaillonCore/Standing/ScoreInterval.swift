/// Where the interval of a score comes from, at whatever level.
enum ScoreInterval: Sendable {
  /// Quantiles of a Beta distribution.
  case beta(BetaDistribution)

  /// Wilson's interval of a raw rate.
  case wilson(successes: Double, trials: Double)

  /// The interval of a level.
  func ends(level: Double) -> (low: Double, high: Double) {
    switch self {
    case .beta(let distribution): distribution.interval(level: level)
    case .wilson(let successes, let trials):
      wilsonInterval(successes: successes, trials: trials, level: level)
    }
  }
}
