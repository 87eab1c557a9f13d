/// Everybody else in a table, among whom one unit is put again and again.
///
/// What the others are among themselves is added up once; each new look at the unit costs the bins that it
/// touches, and a look at those others whose place is within one of its own.
struct RankedOthers: Sendable {
  private let bins: LogitBins
  private let field: RankField
  private let others: [BetaDistribution]

  /// The others by their expected ranks among themselves, the smallest first.
  private let order: [(expected: Double, other: Int)]

  /// The difference of expected ranks that counts as none.
  private static let tie = 1e-6

  /// Adds up the others.
  ///
  /// - Parameters:
  ///   - others: What is known of them.
  ///   - own: What is known of the unit, for bins that are fine enough.
  init(_ others: [BetaDistribution], beside own: BetaDistribution) {
    let bins = LogitBins(for: others + [own])
    let field = RankField(others, bins)
    let ranks = concurrentMap(count: others.count) { field.expectedRank(of: others[$0]) }
    order = ranks.indices.map { (ranks[$0], $0) }.sorted { $0 < $1 }
    self.bins = bins
    self.field = field
    self.others = others
  }

  /// The expected rank of the unit and its position, were it known so.
  func place(of own: BetaDistribution) -> (expected: Double, position: Int) {
    let (first, shares) = bins.masses(of: own)
    var above = [Double](repeating: 0, count: shares.count)
    var (sum, expected) = (0.0, 1.0)
    for place in shares.indices.reversed() {
      above[place] = sum + shares[place] / 2
      sum += shares[place]
      expected += shares[place] * field.better[first + place]
    }
    var ahead = 0
    for entry in order {
      guard entry.expected < expected - Self.tie else { break }
      // The unit is one rival more: it costs another at most one rank.
      if entry.expected + 1 < expected - Self.tie {
        ahead += 1
      } else {
        let loss = share(of: others[entry.other], below: (first, above))
        if entry.expected + loss < expected - Self.tie { ahead += 1 }
      }
    }
    return (expected, ahead + 1)
  }

  /// The probability that another is below the unit.
  private func share(
    of other: BetaDistribution, below own: (first: Int, above: [Double])
  ) -> Double {
    let (first, shares) = bins.masses(of: other)
    return shares.indices.reduce(0) { sum, place in
      let inside = first + place - own.first
      let above = inside < 0 ? 1 : inside < own.above.count ? own.above[inside] : 0
      return sum + shares[place] * above
    }
  }
}
