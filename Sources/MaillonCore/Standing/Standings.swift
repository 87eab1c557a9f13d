/// The league table: every unit of a tally, judged and put in order.
package struct Standings: Hashable, Sendable {
  /// The sums over the whole table.
  package struct Totals: Hashable, Sendable {
    /// How many units the table has.
    package let providers: Int

    /// Their encounters; undecided ones that were ordered to count are in `broken` or `kept` too.
    package let counts: Counts
  }

  /// By what units are ranked.
  package let method: StandingMethod

  /// What the interval of a rank promises.
  package let rankInterval: RankIntervalKind

  /// How much of the probability an interval holds.
  package let level: Double

  /// How many decided encounters a unit needs for a place.
  package let minimumEncounters: Int

  /// How undecided encounters were counted.
  package let undecided: UndecidedPolicy

  /// The links of the chain in the order of their bytes, with what is usual there; empty without a
  /// model.
  package let touchpoints: [FittedLink]

  /// How far providers differ, in log odds; 0 in a chain of one link, nil without a model.
  package let sigma: Double?

  /// How much the links of one provider scatter round its own level; nil without a model.
  package let rho: Double?

  /// The score that the network leads one to expect of an unvisited unit (c0); nil without links.
  package let networkStrength: Double?

  /// The sums over the whole table.
  package let totals: Totals

  /// What the reader should know before believing the table.
  package let warnings: [StandingWarning]

  /// The rows in the order of the table.
  package let standings: [Standing]

  /// The hyperparameters, to hold them in another judgement; nil without a model.
  package var hyperparameters: Hyperparameters? {
    guard let sigma, let rho else { return nil }
    return Hyperparameters(mu: touchpoints.map(\.mu), sigma: sigma, rho: rho)
  }

  /// The rows of each tier, counted from 1, from the top down.
  package var tiers: [ClosedRange<Int>] {
    var tiers: [ClosedRange<Int>] = []
    var start = 0
    while start < standings.count, let tier = standings[start].tier {
      var end = start
      while end < standings.count, standings[end].tier == tier { end += 1 }
      tiers.append(start + 1...end)
      start = end
    }
    return tiers
  }

  /// Judges a tally.
  ///
  /// - Parameters:
  ///   - tally: What was counted.
  ///   - scores: The percentage scores, for the method that ranks by them.
  ///   - options: The choices.
  ///   - held: Hyperparameters to use instead of fitting them, where the chain is the same.
  ///   - adjustment: What is owed to observers, to be taken out; by chain and by percentage only.
  package init(
    judging tally: Tally, scores: ScoreTally = ScoreTally(),
    options: StandingOptions = StandingOptions(), holding held: Hyperparameters? = nil,
    adjusting adjustment: SeverityAdjustment? = nil
  ) {
    let judged = Standings.prepare(tally, options)
    let plain = Standings.score(judged, scores, options, holding: held)
    let scoring =
      adjustment.map { Standings.adjust(plain, judged, options, $0) } ?? plain
    let counts = judged.judgedTotals
    let all = counts.reduce(into: Counts.zero) { $0 += $1 }
    method = options.method
    rankInterval = options.rankInterval
    level = options.level
    minimumEncounters = options.minimumEncounters
    undecided = options.undecided
    touchpoints = scoring.touchpoints
    sigma = scoring.sigma
    rho = scoring.rho
    networkStrength = judged.units.isEmpty ? nil : scoring.network?.mean
    totals = Totals(providers: judged.units.count, counts: all)
    warnings = judged.warnings + scoring.warnings
    standings = Standings.table(judged, scoring, options)
  }

  private static func prepare(_ tally: Tally, _ options: StandingOptions) -> JudgedCounts {
    switch options.method {
    case .chain, .weakest: JudgedCounts(tally, undecided: options.undecided)
    case .pooled, .wilson, .raw, .plus, .percentage:
      JudgedCounts(pooling: tally, undecided: options.undecided)
    }
  }

  private static func score(
    _ judged: JudgedCounts, _ scores: ScoreTally, _ options: StandingOptions,
    holding held: Hyperparameters?
  ) -> Scoring {
    switch options.method {
    case .chain, .pooled:
      ChainJudgement(judged, holding: held).byChain(level: options.level)
    case .weakest: ChainJudgement(judged, holding: held).byWeakestLink(level: options.level)
    case .wilson: RateJudgement(judged).byWilson(level: options.level)
    case .raw: RateJudgement(judged).byRate()
    case .plus: RateJudgement(judged).byPlus()
    case .percentage: PercentageJudgement(judged, scores).byPercentage()
    }
  }

  private static func adjust(
    _ plain: Scoring, _ judged: JudgedCounts, _ options: StandingOptions,
    _ adjustment: SeverityAdjustment
  ) -> Scoring {
    let judgement = AdjustedJudgement(judged, adjustment)
    switch (options.method, plain.sigma, plain.rho) {
    case (.chain, let sigma?, let rho?):
      let mode = Hyperparameters(mu: plain.touchpoints.map(\.mu), sigma: sigma, rho: rho)
      return judgement.byChain(plain, at: mode, level: options.level)
    case (.percentage, _, _): return judgement.byPercentage(plain)
    default: return plain
    }
  }

  private static func table(
    _ judged: JudgedCounts, _ scoring: Scoring, _ options: StandingOptions
  ) -> [Standing] {
    let counts = judged.judgedTotals
    let rate = PlusRate(counts.reduce(into: Counts.zero) { $0 += $1 })
    let places = LeaguePlaces(scoring, counts, options)
    let order = LeagueOrder.places(
      judged.units.indices.map {
        LeagueOrder.Entry(
          unit: $0, key: places.key(of: $0), plus: rate.rate(of: counts[$0]),
          encounters: counts[$0].decided)
      })
    let network = scoring.network ?? Moments(mean: 0, variance: 0)
    let ranked = order.prefix { places.places[$0.unit] != nil }
    let tiers = LeagueTiers.tiers(
      ranked.map { scoring.scores[$0.unit].distribution }, level: options.level)
    return concurrentMap(count: order.count) { row in
      let unit = order[row].unit
      let (score, place) = (scoring.scores[unit], places.places[unit])
      let interval = score.interval.ends(level: options.level)
      return Standing(
        unit: judged.units[unit], position: order[row].position, rankLow: place?.low,
        rankHigh: place?.high, expectedRank: place?.expected,
        tier: row < tiers.count ? tiers[row] : nil, probabilityFirst: place?.first,
        probabilityBottomTenth: place?.bottomTenth, counts: counts[unit],
        scoredEncounters: score.scored,
        strength: score.strength, perStep: score.perStep, low: interval.low, high: interval.high,
        variance: score.variance, extraVariance: score.extraVariance,
        distribution: score.distribution, undecidedLow: score.undecided.low,
        undecidedHigh: score.undecided.high,
        hasManyUndecided: judged.totals[unit].hasManyUndecided,
        reliability: network.variance > 0 ? 1 - score.variance / network.variance : 0,
        aboveAverage: score.distribution.probability(above: network.mean),
        plus: rate.rate(of: counts[unit]), touchpoints: score.links, weakest: weakest(score.links))
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
