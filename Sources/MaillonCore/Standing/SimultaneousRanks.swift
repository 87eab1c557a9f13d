import Glibc

/// Rank intervals that hold all together.
///
/// Klein, Wright & Wieczorek 2020: with intervals of level^(1/N) each, rank i lies in
/// [1 + #{j: lo_j > hi_i}, N − #{j: hi_j < lo_i}].
enum SimultaneousRanks {
  /// The intervals of the ranks, the largest score first.
  ///
  /// - Parameters:
  ///   - scores: Where the intervals of the scores come from.
  ///   - level: With what probability all intervals hold.
  /// - Returns: For each score the best and the worst rank.
  static func intervals(_ scores: [ScoreInterval], level: Double) -> [(low: Int, high: Int)] {
    let each = exp(log(level) / Double(max(scores.count, 1)))
    let ends = concurrentMap(count: scores.count) { scores[$0].ends(level: each) }
    let lows = ends.map(\.low).sorted()
    let highs = ends.map(\.high).sorted()
    return ends.map { end in
      let better = scores.count - lows.partitioningIndex { $0 > end.high }
      let worse = highs.partitioningIndex { $0 >= end.low }
      return (1 + better, scores.count - worse)
    }
  }
}

extension [Double] {
  /// The first index of a sorted array from which a condition holds.
  fileprivate func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
