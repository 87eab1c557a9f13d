/// The Beta priors of one link at every point of the grid, with their rising factorials.
struct LinkShapes: Sendable {
  /// The usual success rate m at each point.
  let success: [Double]

  /// The usual failure rate 1 − m at each point.
  let failure: [Double]

  /// κ m at each point.
  let a: [Double]

  /// κ (1 − m) at each point, never taken as κ − a.
  let b: [Double]

  /// The weight of the prior.
  let kappa: Double

  private let rising: (a: RisingFactorials, b: RisingFactorials, kappa: RisingFactorials)

  /// Evaluates the priors of a link.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - patterns: The patterns that will be asked for, of this link or any other.
  ///   - hyperparameters: The hyperparameters.
  init(link: Int, patterns: [ChainCounts.Pattern], hyperparameters: Hyperparameters) {
    let kappa = hyperparameters.kappa
    let odds = hyperparameters.grid.points.map {
      hyperparameters.mu[link] + hyperparameters.sigma * $0
    }
    success = odds.map { logistic($0) }
    failure = odds.map { logistic(-$0) }
    a = success.map { kappa * $0 }
    b = failure.map { kappa * $0 }
    self.kappa = kappa
    var largest = (honoured: 0, broken: 0, decided: 0)
    for pattern in patterns where pattern.link == link {
      largest.honoured = max(largest.honoured, pattern.honoured)
      largest.broken = max(largest.broken, pattern.broken)
      largest.decided = max(largest.decided, pattern.decided)
    }
    rising = (
      RisingFactorials(shapes: a, largest: largest.honoured),
      RisingFactorials(shapes: b, largest: largest.broken),
      RisingFactorials(shapes: [kappa], largest: largest.decided)
    )
  }

  /// The log likelihood of a pattern: ln B(s + a, f + b) − ln B(a, b).
  func logLikelihood(_ pattern: ChainCounts.Pattern, at q: Int) -> Double {
    rising.a.logarithm(count: pattern.honoured, shape: q)
      + rising.b.logarithm(count: pattern.broken, shape: q)
      - rising.kappa.logarithm(count: pattern.decided, shape: 0)
  }

  /// The slopes of the log likelihood in the log odds of m, and in κ.
  func slopes(_ pattern: ChainCounts.Pattern, at q: Int) -> (logit: Double, kappa: Double) {
    let slopeA = rising.a.slope(count: pattern.honoured, shape: q)
    let slopeB = rising.b.slope(count: pattern.broken, shape: q)
    let slopeKappa = rising.kappa.slope(count: pattern.decided, shape: 0)
    return (
      kappa * success[q] * failure[q] * (slopeA - slopeB),
      success[q] * slopeA + failure[q] * slopeB - slopeKappa
    )
  }
}
