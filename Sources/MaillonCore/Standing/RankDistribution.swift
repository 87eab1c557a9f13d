import Glibc

/// What places a set of independent Beta distributions may take, the largest value first.
///
/// R_i = 1 + #{j ≠ i: C_j > C_i}, on common bins k of the log odds:
///
///     mass_i(k) = P(C_i in bin k)      q_j(k) = P(C_j above bin k) + mass_j(k)/2
///     E[R_i]      = 1 + sum_k mass_i(k) M_i(k),   M_i = sum_{j≠i} q_j
///     P(R_i <= r) = sum_k mass_i(k) Phi((r − 1/2 − M_i(k)) / sqrt V_i(k)),  V_i = sum_{j≠i} q_j (1 − q_j)
///
/// (Laird & Louis 1989; Lin et al. 2006; the normal approximation to the number of better ones.)
/// The work is the number of distributions times the bins that each one touches.
package struct RankDistribution: Sendable {
  /// What is known of one place.
  package struct Place: Hashable, Sendable {
    /// The expected rank E[R].
    package let expected: Double

    /// The variance of the rank.
    package let variance: Double

    /// The lower end of the interval.
    package let low: Int

    /// The upper end of the interval.
    package let high: Int

    /// P(R = 1): the probability that nobody is better.
    package let first: Double

    /// P(R > N − N/10, rounded down): the probability of a place in the bottom tenth.
    package let bottomTenth: Double
  }

  /// The places, in the order of the distributions.
  package let places: [Place]

  /// Ranks distributions.
  ///
  /// - Parameters:
  ///   - distributions: What is known of each one ranked.
  ///   - level: How much of the rank's probability the interval holds, such as 0.95.
  package init(_ distributions: [BetaDistribution], level: Double) {
    let bins = LogitBins(for: distributions)
    let field = RankField(distributions, bins)
    places = concurrentMap(count: distributions.count, size: 64) { index in
      let (first, shares) = bins.masses(of: distributions[index])
      return Opponents(field, first: first, shares: shares, count: distributions.count)
        .place(level: level)
    }
  }
}

/// How many of the others are better than one of the ranked, given the bin it is in.
private struct Opponents {
  private let shares: [Double]
  private var means: [Double]
  private var deviations: [Double]
  private let count: Int
  private let expected: Double
  private let variance: Double
  private let isFirst: Double

  init(_ field: RankField, first: Int, shares: [Double], count: Int) {
    self.shares = shares
    self.count = count
    means = shares
    deviations = shares
    var above = 0.0
    var nobody = 0.0
    for place in shares.indices.reversed() {
      let q = above + shares[place] / 2
      above += shares[place]
      nobody += shares[place] * exp(min(0, field.logNobody[first + place] - RankField.logNot(q)))
      means[place] = max(0, field.better[first + place] - q)
      deviations[place] = max(0, field.variance[first + place] - q * (1 - q))
    }
    var mean = 1.0
    for place in shares.indices { mean += shares[place] * means[place] }
    var spread = 0.0
    for place in shares.indices {
      let away = 1 + means[place] - mean
      spread += shares[place] * (deviations[place] + away * away)
    }
    (expected, variance) = (mean, spread)
    isFirst = min(max(nobody, 0), 1)
    for place in shares.indices { deviations[place].formSquareRoot() }
  }

  func place(level: Double) -> RankDistribution.Place {
    let low = firstRank(reaching: (1 - level) / 2)
    let high = firstRank(reaching: 1 - (1 - level) / 2)
    return RankDistribution.Place(
      expected: expected, variance: variance, low: low, high: high, first: isFirst,
      bottomTenth: count > 0 ? 1 - probability(upTo: count - (count + 9) / 10) : 0)
  }

  /// P(R ≤ rank).
  private func probability(upTo rank: Int) -> Double {
    if rank >= count { return 1 }
    let bound = Double(rank) - 0.5
    var sum = 0.0
    for place in shares.indices {
      let (gap, deviation) = (bound - means[place], deviations[place])
      // Beyond nine standard deviations the normal tail is below the last bit.
      if abs(gap) >= 9 * deviation {
        if gap > 0 { sum += shares[place] }
      } else {
        sum += shares[place] * normalProbability(gap / deviation)
      }
    }
    return sum
  }

  /// The first rank r with P(R ≤ r) ≥ probability.
  private func firstRank(reaching probability: Double) -> Int {
    // Good places go with high bins: start where the mass above reaches the probability.
    var above = 0.0
    var start = shares.count - 1
    while start > 0 {
      above += shares[start]
      if above >= probability { break }
      start -= 1
    }
    let guess = min(max(Int(1 + means[start]), 1), count)
    var stride = max(1, Int(deviations[start] / 4))
    var (low, high) = (0, count)
    if self.probability(upTo: guess) >= probability {
      high = guess
      while high - stride > low, self.probability(upTo: high - stride) >= probability {
        high -= stride
        stride *= 2
      }
      low = max(low, high - stride)
    } else {
      low = guess
      while low + stride < high, self.probability(upTo: low + stride) < probability {
        low += stride
        stride *= 2
      }
      high = min(high, low + stride)
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if self.probability(upTo: middle) >= probability { high = middle } else { low = middle }
    }
    return high
  }
}
