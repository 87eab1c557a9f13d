/// Chooses one encounter after the other, each where its unit's rank becomes surest.
///
/// Before the visits nobody knows how they come out. With v the variance of a strength so far and v′ what
/// is left after the planned visits, the new mean will lie about m with variance v − v′: the rank's
/// variance is taken at m ± √(v − v′), in the middle of the two, with the precision that leaves v′ at m.
struct VisitPlanner {
  /// The next encounter.
  struct Step {
    /// Where it goes.
    struct Cell: Hashable {
      let unit: Int
      let link: Int
    }

    let cell: Cell

    /// By how much it lowers the variance of the unit's rank, in squared places.
    let gain: Double
  }

  /// What one more encounter of a unit would do.
  private struct Offer: Sendable {
    let link: Int
    /// The variance of the rank after it.
    let variance: Double
    let gain: Double
    let narrowing: Double

    func isBetter(than other: Offer) -> Bool {
      (gain, narrowing) > (other.gain, other.narrowing)
    }
  }

  /// How many encounters are planned for each unit.
  private(set) var planned: [Int]

  /// The variance of each unit's rank so far, and to be expected after what was planned.
  private(set) var variances: [(before: Double, after: Double)]

  private var chains: [FractionalChain]
  private let ranks: RankField
  private let starts: [Moments]
  private var offers: [Offer]

  /// Starts from what is known so far.
  init(_ field: PlannedField) {
    let starts = concurrentMap(count: field.units.count, size: 64) { field.chains[$0].strength }
    let before = starts.map { BetaDistribution($0) }
    let ranks = RankField(before, LogitBins(for: before))
    let variances = concurrentMap(count: before.count, size: 16) {
      ranks.variance(of: before[$0], insteadOf: before[$0])
    }
    chains = field.chains
    planned = field.units.map { _ in 0 }
    self.variances = variances.map { ($0, $0) }
    self.starts = starts
    self.ranks = ranks
    offers =
      field.chain.isEmpty
      ? []
      : concurrentMap(count: before.count, size: 16) {
        VisitPlanner.offer(field.chains[$0], starts[$0], variances[$0], ranks)
      }
  }

  /// Plans the encounter that lowers the variance of its unit's rank most; the first unit on a tie.
  mutating func next() -> Step {
    var best = 0
    for unit in offers.indices where offers[unit].isBetter(than: offers[best]) { best = unit }
    let offer = offers[best]
    chains[best].add(1, at: offer.link)
    planned[best] += 1
    variances[best].after = offer.variance
    offers[best] = VisitPlanner.offer(chains[best], starts[best], offer.variance, ranks)
    return Step(cell: Step.Cell(unit: best, link: offer.link), gain: offer.gain)
  }

  private static func offer(
    _ chain: FractionalChain, _ start: Moments, _ variance: Double, _ ranks: RankField
  ) -> Offer {
    let now = chain.strength
    let left = chain.variances(adding: 1)
    var link = 0
    for other in left.indices where left[other] < left[link] { link = other }
    let expected = min(variance, expectedVariance(start, left[link], ranks))
    return Offer(
      link: link, variance: expected, gain: variance - expected,
      narrowing: now.variance - left[link])
  }

  /// The variance of a rank to be expected once only so much of the strength's variance is left.
  private static func expectedVariance(
    _ start: Moments, _ left: Double, _ ranks: RankField
  ) -> Double {
    let mean = min(max(start.mean, 1e-6), 1 - 1e-6)
    let share = min(left, start.variance) / (mean * (1 - mean))
    let shift = max(0, start.variance - left).squareRoot()
    let before = BetaDistribution(start)
    return [mean - shift, mean + shift].reduce(0) { sum, moved in
      let moved = min(max(moved, 1e-4), 1 - 1e-4)
      let after = BetaDistribution(mean: moved, variance: share * moved * (1 - moved))
      return sum + ranks.variance(of: after, insteadOf: before) / 2
    }
  }
}
