/// Judges by the strength of the chain.
enum ChainJudgement {
  /// The posterior deviation of z below which the grid, spaced 1/6, is too coarse.
  private static let finestDeviation = 0.1

  /// Fits the model, unless the hyperparameters are given, and scores every unit.
  ///
  /// - Parameters:
  ///   - judged: The counts.
  ///   - level: How much of the probability an interval holds.
  ///   - held: Hyperparameters to use instead of the fit.
  /// - Returns: The judgement.
  static func judge(
    _ judged: JudgedCounts, level: Double, holding held: Hyperparameters?
  ) -> Scoring {
    let counts = judged.chainCounts
    let fitted = held.flatMap { $0.mu.count == counts.linkCount ? $0 : nil }
    let mode = fitted ?? ChainFit.hyperparameters(of: counts)
    let model = ChainModel(counts: counts, hyperparameters: mode)
    let posterior = ChainPosterior(model)
    let extra = HyperparameterUncertainty(counts, at: mode).variances
    let bounds = undecidedBounds(judged, mode, posterior)
    let scores = concurrentMap(count: counts.unitCount) { unit in
      let strength = posterior.strengths[unit]
      let interval = BetaDistribution(
        mean: strength.mean, variance: strength.variance + extra[unit]
      ).interval(level: level)
      return Scoring.Score(
        strength: strength.mean, low: interval.low, high: interval.high,
        variance: strength.variance, extraVariance: extra[unit],
        distribution: BetaDistribution(mean: strength.mean, variance: strength.variance),
        undecidedLow: bounds[unit].low, undecidedHigh: bounds[unit].high,
        links: links(counts, unit, posterior.links[unit], level: level))
    }
    return Scoring(
      touchpoints: zip(judged.chain, mode.mu).map { FittedLink(touchpoint: $0, mu: $1) },
      sigma: mode.sigma, rho: mode.rho,
      network: counts.linkCount > 0 ? ChainPosterior.unvisited(model) : nil, scores: scores,
      warnings: gridWarning(posterior, counts))
  }

  private static func links(
    _ counts: ChainCounts, _ unit: Int, _ moments: [Moments], level: Double
  ) -> [Link] {
    zip(counts.row(unit), moments).map { number, moments in
      let pattern = counts.patterns[Int(number)]
      return Link(
        touchpoint: counts.touchpoints[pattern.link], encounters: pattern.decided,
        honoured: pattern.honoured, strength: moments.mean, variance: moments.variance,
        level: level)
    }
  }

  /// The score of every unit if its undecided encounters had all been broken, or all kept.
  ///
  /// Hyperparameters stay as fitted.
  private static func undecidedBounds(
    _ judged: JudgedCounts, _ mode: Hyperparameters, _ posterior: ChainPosterior
  ) -> [(low: Double, high: Double)] {
    let affected = judged.rows.indices.filter { judged.rows[$0].contains { $0.undecided > 0 } }
    func strengths(_ policy: UndecidedPolicy) -> [Double] {
      let rows = affected.map { judged.rows[$0].map { $0.judged(policy) } }
      let counts = ChainCounts(touchpoints: judged.chain, rows: rows)
      let model = ChainModel(counts: counts, hyperparameters: mode)
      return ChainPosterior(model, withLinks: false).strengths.map(\.mean)
    }
    var bounds = posterior.strengths.map { (low: $0.mean, high: $0.mean) }
    guard !affected.isEmpty else { return bounds }
    for (unit, (low, high)) in zip(affected, zip(strengths(.broken), strengths(.kept))) {
      bounds[unit] = (low, high)
    }
    return bounds
  }

  private static func gridWarning(
    _ posterior: ChainPosterior, _ counts: ChainCounts
  ) -> [StandingWarning] {
    guard counts.linkCount > 1 else { return [] }
    let coarse = posterior.effectVariances.count { $0 < finestDeviation * finestDeviation }
    return coarse > 0 ? [.gridTooCoarse(units: coarse)] : []
  }
}
