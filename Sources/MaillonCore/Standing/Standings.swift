/// The league table: every unit of a tally, judged and put in order.
package struct Standings: Hashable, Sendable {
  /// The sums over the whole table.
  package struct Totals: Hashable, Sendable {
    /// How many units the table has.
    package let providers: Int

    /// Their encounters; undecided ones that were ordered to count are in `broken` or `kept` too.
    package let counts: Counts
  }

  /// How much of the probability an interval holds.
  package let level: Double

  /// How many decided encounters a unit needs for a place.
  package let minimumEncounters: Int

  /// How undecided encounters were counted.
  package let undecided: UndecidedPolicy

  /// The links of the chain in the order of their bytes, with what is usual there.
  package let touchpoints: [FittedLink]

  /// How far providers differ, in log odds; 0 in a chain of one link.
  package let sigma: Double

  /// How much the links of one provider scatter round its own level.
  package let rho: Double

  /// The strength that the network leads one to expect of an unvisited unit (c0); nil without links.
  package let networkStrength: Double?

  /// The sums over the whole table.
  package let totals: Totals

  /// What the reader should know before believing the table.
  package let warnings: [StandingWarning]

  /// The rows in the order of the table.
  package let standings: [Standing]

  /// The hyperparameters, to hold them in another judgement.
  package var hyperparameters: Hyperparameters {
    Hyperparameters(mu: touchpoints.map(\.mu), sigma: sigma, rho: rho)
  }

  /// Judges a tally.
  ///
  /// - Parameters:
  ///   - tally: What was counted.
  ///   - options: The choices.
  ///   - held: Hyperparameters to use instead of fitting them, where the chain is the same.
  package init(
    judging tally: Tally, options: StandingOptions = StandingOptions(),
    holding held: Hyperparameters? = nil
  ) {
    let judged = JudgedCounts(tally, undecided: options.undecided)
    let judgement = ChainJudgement.judge(judged, level: options.level, holding: held)
    let counts = judged.judgedTotals
    let all = counts.reduce(into: Counts.zero) { $0 += $1 }
    level = options.level
    minimumEncounters = options.minimumEncounters
    undecided = options.undecided
    touchpoints = judgement.touchpoints
    sigma = judgement.sigma
    rho = judgement.rho
    networkStrength = judgement.network?.mean
    totals = Totals(providers: judged.units.count, counts: all)
    warnings = judged.warnings + judgement.warnings
    standings = Standings.table(judged, judgement, counts, all, options)
  }

  private static func table(
    _ judged: JudgedCounts, _ judgement: Scoring, _ counts: [Counts], _ all: Counts,
    _ options: StandingOptions
  ) -> [Standing] {
    let ranked = judged.units.indices.filter { counts[$0].decided >= options.minimumEncounters }
    let ranks = RankDistribution(
      ranked.map { judgement.scores[$0].distribution }, level: options.level)
    let places = [RankDistribution.Place?](scattering: ranks.places, to: ranked, of: counts.count)
    let usualPlus = (Double(all.exceeded) + 0.5) / (Double(all.decided) + 1)
    let plus = counts.map { (Double($0.exceeded) + 2 * usualPlus) / (Double($0.decided) + 2) }
    let order = LeagueOrder.places(
      judged.units.indices.map {
        LeagueOrder.Entry(
          unit: $0, expectedRank: places[$0]?.expected, plus: plus[$0],
          encounters: counts[$0].decided)
      })
    return concurrentMap(count: order.count) { row in
      let unit = order[row].unit
      let score = judgement.scores[unit]
      let network = judgement.network ?? Moments(mean: 0, variance: 0)
      return Standing(
        unit: judged.units[unit], position: order[row].position, rankLow: places[unit]?.low,
        rankHigh: places[unit]?.high, expectedRank: places[unit]?.expected, counts: counts[unit],
        strength: score.strength, low: score.low, high: score.high, variance: score.variance,
        extraVariance: score.extraVariance, distribution: score.distribution,
        undecidedLow: score.undecidedLow, undecidedHigh: score.undecidedHigh,
        hasManyUndecided: judged.totals[unit].hasManyUndecided,
        reliability: network.variance > 0 ? 1 - score.variance / network.variance : 0,
        aboveAverage: score.distribution.probability(above: network.mean), plus: plus[unit],
        touchpoints: score.links, weakest: weakest(score.links))
    }
  }

  /// The weakest of the observed links; the first id where they are equal to 1e-9.
  static func weakest(_ links: [Link]) -> WeakestLink? {
    let observed = links.filter(\.isObserved)
    guard let least = observed.map(\.strength).min() else { return nil }
    return observed.first { $0.strength <= least + 1e-9 }.map {
      WeakestLink(touchpoint: $0.touchpoint, strength: $0.strength)
    }
  }
}

extension [RankDistribution.Place?] {
  /// Puts places back where their units stand; nil elsewhere.
  init(scattering places: [RankDistribution.Place], to units: [Int], of count: Int) {
    self.init(repeating: nil, count: count)
    for (unit, place) in zip(units, places) { self[unit] = place }
  }
}
