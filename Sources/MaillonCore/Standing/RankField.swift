import Glibc

/// The sums over everyone ranked, bin by bin.
struct RankField: Sendable {
  private let bins: LogitBins

  /// Q(k) = sum_j q_j(k).
  var better: [Double]

  /// sum_j q_j(k) (1 − q_j(k)).
  var variance: [Double]

  /// sum_j ln(1 − q_j(k)): the logarithm of the chance that nobody is better.
  var logNobody: [Double]

  /// Adds up everyone.
  init(_ distributions: [BetaDistribution], _ bins: LogitBins) {
    self.bins = bins
    // Always sixteen chunks, so that the sums are added in the same order everywhere.
    let size = max(1, (distributions.count + 15) / 16)
    let chunks = (distributions.count + size - 1) / size
    let parts = concurrentMap(count: chunks, size: 1) { chunk in
      let members = chunk * size..<min(distributions.count, (chunk + 1) * size)
      return RankField(distributions[members], bins: bins)
    }
    better = [Double](repeating: 0, count: bins.count)
    variance = better
    logNobody = better
    for part in parts {
      for k in better.indices {
        better[k] += part.better[k]
        variance[k] += part.variance[k]
        logNobody[k] += part.logNobody[k]
      }
    }
  }

  private init(_ distributions: ArraySlice<BetaDistribution>, bins: LogitBins) {
    self.bins = bins
    better = [Double](repeating: 0, count: bins.count)
    variance = better
    logNobody = better
    var starts = [Int](repeating: 0, count: bins.count + 1)
    for distribution in distributions {
      let (first, shares) = bins.masses(of: distribution)
      starts[first] += 1
      var above = 0.0
      for place in shares.indices.reversed() {
        let q = above + shares[place] / 2
        above += shares[place]
        better[first + place] += q
        variance[first + place] += q * (1 - q)
        logNobody[first + place] += RankField.logNot(q)
      }
    }
    // Below its first bin a distribution is better with certainty.
    var certain = 0
    for k in better.indices.reversed() {
      better[k] += Double(certain)
      logNobody[k] += Double(certain) * RankField.logNot(1)
      certain += starts[k]
    }
  }

  /// The expected rank of one of those added up.
  func expectedRank(of member: BetaDistribution) -> Double {
    let (first, shares) = bins.masses(of: member)
    var (above, expected) = (0.0, 1.0)
    for place in shares.indices.reversed() {
      let own = above + shares[place] / 2
      above += shares[place]
      expected += shares[place] * max(0, better[first + place] - own)
    }
    return expected
  }

  /// The variance of a rank, were one distribution another; the others are held.
  ///
  /// - Parameters:
  ///   - new: What is to be known.
  ///   - old: What is known, one of those added up.
  /// - Returns: Var R of the new one among the others.
  func variance(of new: BetaDistribution, insteadOf old: BetaDistribution) -> Double {
    let known = bins.masses(of: old)
    var own = [Double](repeating: 0, count: known.shares.count)
    var above = 0.0
    for place in known.shares.indices.reversed() {
      own[place] = above + known.shares[place] / 2
      above += known.shares[place]
    }
    let (first, shares) = bins.masses(of: new)
    var (means, spreads) = (shares, shares)
    var mean = 0.0
    for place in shares.indices {
      let bin = first + place
      let inside = bin - known.first
      let q = inside < 0 ? 1 : inside < own.count ? own[inside] : 0
      means[place] = max(0, better[bin] - q)
      spreads[place] = max(0, variance[bin] - q * (1 - q))
      mean += shares[place] * means[place]
    }
    return shares.indices.reduce(0) { sum, place in
      let away = means[place] - mean
      return sum + shares[place] * (spreads[place] + away * away)
    }
  }

  /// ln(1 − q), finite where q is 1.
  static func logNot(_ q: Double) -> Double {
    q < 1 ? max(log1p(-q), -700) : -700
  }
}
