import Glibc
import MaillonCore

/// How far from the network chance alone carries a share, by the number of encounters.
///
/// Exact binomial limits with the interpolation of Spiegelhalter 2005 (Funnel plots for comparing
/// institutional performance, Statistics in Medicine 24:1185, appendix A.1.1): with r the smallest number
/// for which P(R ≤ r) ≥ p, the limit is (r − α)/n, α = (P(R ≤ r) − p)/(P(R ≤ r) − P(R ≤ r − 1)). The upper
/// limit is that of the broken share, turned over: the formula as printed takes 1 honoured of 1 for beyond
/// chance. So a share lies outside exactly where its tail, itself included, is less likely than p. Beyond ten
/// thousand encounters the normal limits, which no drawing could tell apart from them.
package struct FunnelLimits: Sendable {
  /// The share of the network, 0…1.
  package let share: Double

  /// Creates the limits round a share.
  package init(share: Double) {
    self.share = share
  }

  /// The limits that a share of chance keeps within.
  ///
  /// - Parameters:
  ///   - encounters: How many encounters, at least 1.
  ///   - level: How much of chance lies between the limits: 0.95, 0.998.
  /// - Returns: The limits, inside 0…1.
  package func limits(encounters: Int, level: Double) -> (low: Double, high: Double) {
    guard encounters > 0, share > 0, share < 1 else { return (share, share) }
    let tail = (1 - level) / 2
    return (
      FunnelLimits.lowerLimit(encounters, of: share, tail),
      1 - FunnelLimits.lowerLimit(encounters, of: 1 - share, tail)
    )
  }

  private static func lowerLimit(
    _ n: Int, of share: Double, _ probability: Double
  ) -> Double {
    guard n <= 10_000 else {
      let error = (share * (1 - share) / Double(n)).squareRoot()
      return min(max(share + normalQuantile(probability) * error, 0), 1)
    }
    let odds = log(share) - log1p(-share)
    var logMass = Double(n) * log1p(-share)
    var cumulative = 0.0
    for r in 0...n {
      let mass = exp(logMass)
      let before = cumulative
      cumulative += mass
      if cumulative >= probability, mass > 0 {
        let alpha = (cumulative - probability) / (cumulative - before)
        return min(max((Double(r) - alpha) / Double(n), 0), 1)
      }
      logMass += log(Double(n - r)) - log(Double(r + 1)) + odds
    }
    return 1
  }
}
