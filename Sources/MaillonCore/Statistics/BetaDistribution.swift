import Glibc

/// A Beta distribution: what is known of a proportion.
package struct BetaDistribution: Hashable, Sendable {
  /// The incomplete beta function of its two shapes.
  package let function: IncompleteBeta

  /// The first shape (A in the formulas).
  package var alpha: Double { function.a }

  /// The second shape (B in the formulas).
  package var beta: Double { function.b }

  /// Creates a distribution of two positive shapes.
  ///
  /// - Parameters:
  ///   - alpha: The first shape.
  ///   - beta: The second shape.
  package init(alpha: Double, beta: Double) {
    function = IncompleteBeta(a: alpha, b: beta)
  }

  /// Creates the distribution with a given mean and variance.
  ///
  /// φ = c(1 − c)/v − 1 is clamped to 1e-3...1e9, and the mean to a hair's breadth inside 0...1, so
  /// that the distribution exists whatever the numbers.
  ///
  /// - Parameters:
  ///   - mean: The mean c.
  ///   - variance: The variance v.
  package init(mean: Double, variance: Double) {
    let mean = min(max(mean, 1e-12), 1 - 1e-12)
    let spread = mean * (1 - mean) / variance - 1
    let phi = variance > 0 ? min(max(spread, 1e-3), 1e9) : 1e9
    self.init(alpha: mean * phi, beta: (1 - mean) * phi)
  }

  /// The mean A / (A + B).
  package var mean: Double { alpha / (alpha + beta) }

  /// The variance.
  package var variance: Double {
    let total = alpha + beta
    return alpha / total * (beta / total) / (total + 1)
  }

  /// The mean of the log odds: ψ(A) − ψ(B).
  package var logitMean: Double { digamma(alpha) - digamma(beta) }

  /// The variance of the log odds: ψ′(A) + ψ′(B).
  package var logitVariance: Double { trigamma(alpha) + trigamma(beta) }

  /// The value below which a given share of the distribution lies.
  ///
  /// - Parameter probability: The share, between 0 and 1.
  /// - Returns: The quantile.
  package func quantile(_ probability: Double) -> Double {
    logistic(function.logitQuantile(probability))
  }

  /// The central interval that holds a given share.
  ///
  /// - Parameter level: The share, such as 0.95.
  /// - Returns: The two ends.
  package func interval(level: Double) -> (low: Double, high: Double) {
    (quantile((1 - level) / 2), quantile((1 + level) / 2))
  }

  /// The probability of lying above a value.
  ///
  /// - Parameter value: The value, between 0 and 1.
  /// - Returns: P(X > value).
  package func probability(above value: Double) -> Double {
    guard value > 0 else { return 1 }
    guard value < 1 else { return 0 }
    return function.tails(logit: log(value) - log1p(-value)).upper
  }
}
