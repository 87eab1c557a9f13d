import Glibc

/// Telling a change from chance, for one unit.
package enum ChangeTest {
  /// Of what is flagged, at most this share is expected to point the wrong way.
  package static let falseSignRate = 0.05

  /// How unsure of its own direction a single mark may be, however sure the others are.
  ///
  /// Hyperparameters are fitted to the same few visits, so the least sure of those that the s-value alone
  /// would flag are surer of themselves than they should be: 5 to 8 % of all flags then point the wrong way
  /// where levels drift, against 3 to 5 % with this limit (`Benchmarks/`, `steadiness`).
  package static let singleFalseSignRate = 0.06

  /// The interval of a difference from the intervals of its two ends.
  ///
  /// MOVER, with the covariance (Zou 2007; Zou & Donner 2008):
  /// lo = δ − √((B − l_B)² + (u_A − A)² − 2 cor (B − l_B)(u_A − A)), and hi alike.
  ///
  /// - Parameters:
  ///   - before: Estimate A and its interval.
  ///   - after: Estimate B and its interval.
  ///   - correlation: The correlation of the two.
  /// - Returns: The interval of B − A.
  package static func interval(
    before: (estimate: Double, low: Double, high: Double),
    after: (estimate: Double, low: Double, high: Double), correlation: Double
  ) -> (low: Double, high: Double) {
    func length(_ x: Double, _ y: Double) -> Double {
      max(0, x * x + y * y - 2 * correlation * x * y).squareRoot()
    }
    let difference = after.estimate - before.estimate
    return (
      difference - length(after.estimate - after.low, before.high - before.estimate),
      difference + length(after.high - after.estimate, before.estimate - before.low)
    )
  }

  /// The probabilities that a correlated difference of two uncertain numbers is above, or below, 0.
  ///
  /// Φ(δ / √(s_A + s_B − 2 cor √(s_A s_B))).
  ///
  /// - Parameters:
  ///   - before: Mean and variance of the first.
  ///   - after: Mean and variance of the second.
  ///   - correlation: The correlation of the two.
  /// - Returns: The probability of a rise and of a fall; both ½ where nothing is uncertain or moves.
  package static func direction(
    before: Moments, after: Moments, correlation: Double
  ) -> (up: Double, down: Double) {
    let (first, second) = (before.variance, after.variance)
    let variance = first + second - 2 * correlation * (first * second).squareRoot()
    let difference = after.mean - before.mean
    guard variance > 0, difference != 0 else {
      return difference > 0 ? (1, 0) : difference < 0 ? (0, 1) : (0.5, 0.5)
    }
    let deviations = difference / variance.squareRoot()
    return (normalProbability(deviations), normalProbability(-deviations))
  }
}
