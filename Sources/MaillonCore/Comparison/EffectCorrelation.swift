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
    func value(_ r: Double, _ pairs: StrideTo<Int>) -> Double {
      let weights = grid.pairWeights(correlation: r)
      let places = Array(pairs)
      let logs = concurrentMap(count: places.count, size: 64) { place in
        log(max(form(before[places[place]], weights, after[places[place]]), 1e-300))
      }
      return logs.reduce(0, +) + 3 * log(r) + log1p(-r)
    }
    // A coarse look first: with few pairs there may be two hills. With many there is one, and some
    // thousand of them show where it stands.
    let everybody = stride(from: 0, to: before.count, by: 1)
    let some = stride(from: 0, to: before.count, by: max(1, before.count / coarsePairs))
    let coarse = (0...9).map { 0.05 + 0.1 * Double($0) }.map { (r: $0, value: value($0, some)) }
    let best = coarse.reduce(coarse[0]) { $1.value > $0.value ? $1 : $0 }.r
    return HillTop.find(
      from: max(range.lowerBound, best - 0.1), to: min(range.upperBound, best + 0.1),
      tolerance: 1e-7
    ) { value($0, everybody) }
  }

  /// How many pairs the coarse look is content with.
  private static let coarsePairs = 2000

  /// aᵀ W b for a symmetric square matrix of weights.
  static func form(_ a: [Double], _ weights: [Double], _ b: [Double]) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: a.count) { sums in
      sums.initialize(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        for (row, factor) in b.enumerated() where factor != 0 {
          let start = row * sums.count
          for q in sums.indices { sums[q] += factor * weights[start + q] }
        }
      }
      var sum = 0.0
      for q in sums.indices { sum += a[q] * sums[q] }
      return sum
    }
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
}
