import Glibc

/// The fixed points and weights that stand for a standard normal variable.
///
/// z_q = −5 + q/6 for q = 0...60, weights in proportion to e^(−z²/2): the trapezoid rule, which on a
/// Gaussian converges faster than any power of the spacing.
package struct NormalGrid: Sendable {
  /// The points z_q.
  package let points: [Double]

  /// Their weights, which add up to 1.
  package let weights: [Double]

  /// How many points there are.
  package var count: Int { points.count }

  /// The 61 points that a chain of several links is integrated over.
  package static let standard = NormalGrid(points: (0...60).map { -5 + Double($0) / 6 })

  /// 241 points, four times as fine, for what the standard ones do not resolve.
  package static let fine = NormalGrid(points: (0...240).map { -5 + Double($0) / 24 })

  /// The distance between two points; 0 for a single one.
  var spacing: Double { count > 1 ? points[1] - points[0] : 0 }

  /// The one point 0, for a chain of one link, where the provider effect does not exist.
  package static let single = NormalGrid(points: [0])

  private init(points: [Double]) {
    self.points = points
    let heights = points.map { exp(-$0 * $0 / 2) }
    let sum = heights.reduce(0, +)
    weights = heights.map { $0 / sum }
  }

  /// The weights of pairs of correlated normal variables, row after row.
  ///
  /// w_qq′(r) in proportion to exp(−(z² − 2 r z z′ + z′²) / (2 (1 − r²))).
  ///
  /// - Parameter correlation: The correlation r, between −1 and 1.
  /// - Returns: count × count weights that add up to 1.
  package func pairWeights(correlation: Double) -> [Double] {
    let scale = 1 / (2 * (1 - correlation * correlation))
    var weights: [Double] = []
    weights.reserveCapacity(count * count)
    for z in points {
      for other in points {
        weights.append(exp(-((z * z + other * other) - 2 * correlation * (z * other)) * scale))
      }
    }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}
