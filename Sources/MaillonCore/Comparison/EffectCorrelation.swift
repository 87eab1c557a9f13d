import Glibc

/// How much a provider's level in one period says of its level in the other.
///
/// r maximises `sum_i ln sum_qq' e^(LA_iq + LB_iq') w_qq'(r) + 3 ln r + ln(1 − r)` on (0.001, 0.95);
/// the last two terms are a Beta(4, 2) prior.
enum EffectCorrelation {
  private static let range = 0.001...0.95

  /// Finds r.
  ///
  /// - Parameters:
  ///   - before: For each pair, its relative likelihood over the grid in the first period.
  ///   - after: The same in the second period.
  ///   - grid: The points of integration.
  /// - Returns: r; 0 with fewer than two pairs, or with a single point of integration.
  static func fit(before: [[Double]], after: [[Double]], grid: NormalGrid) -> Double {
    guard before.count >= 2, grid.count > 1 else { return 0 }
    func value(_ r: Double) -> Double {
      let weights = grid.pairWeights(correlation: r)
      let logs = concurrentMap(count: before.count, size: 64) { pair in
        log(max(form(before[pair], weights, after[pair]), 1e-300))
      }
      return logs.reduce(0, +) + 3 * log(r) + log1p(-r)
    }
    // A coarse look first: with few pairs there may be two hills.
    let coarse = (0...9).map { 0.05 + 0.1 * Double($0) }.map { (r: $0, value: value($0)) }
    let best = coarse.reduce(coarse[0]) { $1.value > $0.value ? $1 : $0 }.r
    return goldenSection(
      max(range.lowerBound, best - 0.1), min(range.upperBound, best + 0.1), value)
  }

  /// aᵀ W b for a square matrix of weights.
  static func form(_ a: [Double], _ weights: [Double], _ b: [Double]) -> Double {
    zip(a, product(weights, b)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// W b for a symmetric square matrix of weights, added up column by column.
  static func product(_ weights: [Double], _ b: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: b.count)
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        for (row, factor) in b.enumerated() where factor != 0 {
          let start = row * sums.count
          for q in sums.indices { sums[q] += factor * weights[start + q] }
        }
      }
    }
    return sums
  }

  /// The top of a hill (Kiefer 1953).
  private static func goldenSection(
    _ low: Double, _ high: Double, _ value: (Double) -> Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftValue, rightValue) = (value(left), value(right))
    while high - low > 1e-6 {
      if leftValue >= rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = high - ratio * (high - low)
        leftValue = value(left)
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = low + ratio * (high - low)
        rightValue = value(right)
      }
    }
    return (low + high) / 2
  }
}
