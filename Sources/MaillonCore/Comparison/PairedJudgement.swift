/// Judges two periods together: one fit, a shared spread, and a correlation between the periods.
struct PairedJudgement: Sendable {
  let method: Comparison.Method
  let movements: [Movement]
  let warnings: [ComparisonWarning]

  /// Whether anything changed at all.
  let unchanged: UnchangedTest

  /// What is known of a unit that was visited in both periods.
  private struct Pair: Sendable {
    let unit: Int
    let posterior: PairedPosterior
  }

  init(_ sides: ComparedCounts, options: StandingOptions, test: ComparisonTest) {
    let modes = ChainFit.hyperparameters(before: sides.before, after: sides.after)
    let models = (
      ChainModel(counts: sides.before, hyperparameters: modes.before),
      ChainModel(counts: sides.after, hyperparameters: modes.after)
    )
    let paired = sides.units.indices.filter {
      sides.encounters[$0].before > 0 && sides.encounters[$0].after > 0
    }
    let (r, pairs) = PairedJudgement.pair(paired, sides, models, test)
    let extra = (
      HyperparameterUncertainty(sides.before, at: modes.before).variances,
      HyperparameterUncertainty(sides.after, at: modes.after).variances
    )
    let alone = (
      ChainPosterior(models.0, withLinks: false).strengths,
      ChainPosterior(models.1, withLinks: false).strengths
    )
    var strengths = alone
    for pair in pairs {
      strengths.0[pair.unit] = pair.posterior.before
      strengths.1[pair.unit] = pair.posterior.after
    }
    let minimum = options.minimumEncounters
    let comparable = pairs.filter {
      min(sides.encounters[$0.unit].before, sides.encounters[$0.unit].after) >= minimum
    }
    let ranks = PairedRanks(comparable.map(\.posterior), level: options.level)
    let changes = PairedJudgement.changes(
      pairs, comparable.map(\.unit), ranks, extra, options.level)
    let frequentist =
      test == .fisher
      ? FrequentistChange.changes(
        sides, paired: paired, comparable: comparable.map(\.unit), level: options.level) : [:]
    unchanged = UnchangedTest(sides, units: paired)
    let table = PairedTable(
      sides: sides, strengths: strengths, extra: extra, ranks: ranks,
      comparable: comparable.map(\.unit), changes: changes, frequentist: frequentist,
      options: options, test: test, isChangeShown: unchanged.isChangeShown)
    movements = table.movements
    let isApart = sides.chain.count == 1 && test == .paired && pairs.count >= 2
    warnings =
      table.warnings + (pairs.count < 2 ? [.tooFewPairs(pairs: pairs.count)] : [])
      + (isApart ? [.periodsApart] : [])
      + (table.hasUnshownChanges ? [.changeNotShown(p: unchanged.p)] : [])
    method = Comparison.Method(
      level: options.level, minimumEncounters: minimum,
      before: zip(sides.chain, modes.before.mu).map { FittedLink(touchpoint: $0, mu: $1) },
      after: zip(sides.chain, modes.after.mu).map { FittedLink(touchpoint: $0, mu: $1) },
      sigma: modes.before.sigma, rho: modes.before.rho, r: r)
  }

  private static func pair(
    _ units: [Int], _ sides: ComparedCounts, _ models: (ChainModel, ChainModel),
    _ test: ComparisonTest
  ) -> (r: Double, pairs: [Pair]) {
    let largest = units.map { max(sides.encounters[$0].before, sides.encounters[$0].after) }.max()
    if models.0.grid.count == 1, test == .coupled, units.count >= 2,
      let copula = LinkCopula(
        (models.0.hyperparameters, models.1.hyperparameters), largest: largest ?? 0,
        pairs: units.count)
    {
      return pair(units, sides, models, copula)
    }
    let moments = (LinkMoments(models.0), LinkMoments(models.1))
    let grid = models.0.grid
    let r = EffectCorrelation.fit(
      before: concurrentMap(count: units.count) { models.0.relativeLikelihood(unit: units[$0]) },
      after: concurrentMap(count: units.count) { models.1.relativeLikelihood(unit: units[$0]) },
      grid: grid)
    let weights = grid.pairWeights(correlation: r)
    let pairs = concurrentMap(count: units.count, size: 64) { place in
      Pair(
        unit: units[place],
        posterior: PairedPosterior(
          before: PairedPosterior.Side(models.0, moments.0, unit: units[place]),
          after: PairedPosterior.Side(models.1, moments.1, unit: units[place]),
          pairWeights: weights))
    }
    return (r, pairs)
  }

  /// Pairs the units of a chain of one link.
  ///
  /// A unit with more encounters than the grid resolves is judged by them alone, period by period.
  private static func pair(
    _ units: [Int], _ sides: ComparedCounts, _ models: (ChainModel, ChainModel),
    _ copula: LinkCopula
  ) -> (r: Double, pairs: [Pair]) {
    let ends = concurrentMap(count: units.count, size: 64) { place in
      let unit = units[place]
      let (first, second) = (sides.before.totals(of: unit), sides.after.totals(of: unit))
      return (
        before: copula.before(honoured: first.honoured, broken: first.broken),
        after: copula.after(honoured: second.honoured, broken: second.broken),
        isResolved: copula.resolves(
          max(sides.encounters[unit].before, sides.encounters[unit].after))
      )
    }
    let resolved = ends.filter(\.isResolved)
    let r = EffectCorrelation.fit(
      before: resolved.map(\.before.likelihood), after: resolved.map(\.after.likelihood),
      grid: copula.grid)
    let weights = copula.grid.pairWeights(correlation: r)
    let alone = (
      ChainPosterior(models.0, withLinks: false).strengths,
      ChainPosterior(models.1, withLinks: false).strengths
    )
    let pairs = concurrentMap(count: units.count, size: 64) { place in
      let unit = units[place]
      guard ends[place].isResolved else {
        return Pair(
          unit: unit, posterior: PairedPosterior(before: alone.0[unit], after: alone.1[unit]))
      }
      return Pair(
        unit: unit,
        posterior: PairedPosterior(
          before: ends[place].before, after: ends[place].after, pairWeights: weights))
    }
    return (r, pairs)
  }

  /// Steps 3 to 7 for every pair, keyed by unit.
  private static func changes(
    _ pairs: [Pair], _ comparable: [Int], _ ranks: PairedRanks,
    _ extra: ([Double], [Double]), _ level: Double
  ) -> [Int: Movement.Change] {
    let ends = concurrentMap(count: pairs.count, size: 64) { place in
      let pair = pairs[place]
      return PairedEnds(
        pair.posterior, extra: (extra.0[pair.unit], extra.1[pair.unit]), level: level)
    }
    let rates = ends.map { min($0.direction.up, $0.direction.down) }
    let sure = sValues(ofLocalFalseSignRates: rates)
    let rankPlaces = Dictionary(uniqueKeysWithValues: zip(comparable, comparable.indices))
    var changes: [Int: Movement.Change] = [:]
    for (place, pair) in pairs.enumerated() {
      let rank = rankPlaces[pair.unit]
      changes[pair.unit] = Movement.Change(
        estimate: pair.posterior.after.mean - pair.posterior.before.mean,
        low: ends[place].interval.low, high: ends[place].interval.high,
        correlation: pair.posterior.correlation, probabilityImproved: ends[place].direction.up,
        localFalseSignRate: rates[place], sValue: sure[place],
        probabilityRankUp: rank.map { ranks.probabilitiesUp[$0] },
        rankSValue: rank.map { ranks.sValues[$0] })
    }
    return changes
  }
}

/// The interval and the direction of one unit's change.
private struct PairedEnds: Sendable {
  let interval: (low: Double, high: Double)
  let direction: (up: Double, down: Double)

  init(_ posterior: PairedPosterior, extra: (Double, Double), level: Double) {
    let before = BetaDistribution(
      mean: posterior.before.mean, variance: posterior.before.variance + extra.0)
    let after = BetaDistribution(
      mean: posterior.after.mean, variance: posterior.after.variance + extra.1)
    let (first, second) = (before.interval(level: level), after.interval(level: level))
    interval = ChangeTest.interval(
      before: (posterior.before.mean, first.low, first.high),
      after: (posterior.after.mean, second.low, second.high),
      correlation: posterior.correlation)
    direction = ChangeTest.direction(
      before: Moments(mean: before.logitMean, variance: before.logitVariance),
      after: Moments(mean: after.logitMean, variance: after.logitVariance),
      correlation: posterior.correlation)
  }
}

extension UnchangedTest {
  /// Tests the units that were visited in both periods.
  fileprivate init(_ sides: ComparedCounts, units: [Int]) {
    self.init(
      units.map { unit in
        zip(sides.before.row(unit), sides.after.row(unit)).map { first, second in
          Cell(
            before: .init(sides.before.patterns[Int(first)]),
            after: .init(sides.after.patterns[Int(second)]))
        }
      })
  }
}

extension UnchangedTest.Cell.Outcomes {
  fileprivate init(_ pattern: ChainCounts.Pattern) {
    self.init(honoured: pattern.honoured, broken: pattern.broken)
  }
}
