import Glibc

/// Judges by the model of the chain: the whole chain, its weakest link, or one pooled link.
struct ChainJudgement {
  /// The posterior deviation of z below which the grid, spaced 1/6, is too coarse.
  private static let finestDeviation = 0.1

  private let judged: JudgedCounts
  private let counts: ChainCounts
  private let mode: Hyperparameters
  private let model: ChainModel
  private let posterior: ChainPosterior

  /// Fits the model, unless the hyperparameters are given.
  ///
  /// - Parameters:
  ///   - judged: The counts.
  ///   - held: Hyperparameters to use instead of the fit, where the chain is the same.
  init(_ judged: JudgedCounts, holding held: Hyperparameters?) {
    self.judged = judged
    counts = judged.chainCounts
    let links = counts.linkCount
    mode = held.flatMap { $0.mu.count == links ? $0 : nil } ?? ChainFit.hyperparameters(of: counts)
    model = ChainModel(counts: counts, hyperparameters: mode)
    posterior = ChainPosterior(model)
  }

  /// Scores every unit by the strength of its chain.
  ///
  /// - Parameter level: How much of the probability an interval holds.
  /// - Returns: The scores.
  func byChain(level: Double) -> Scoring {
    let extra = HyperparameterUncertainty(counts, at: mode).variances
    let bounds = undecidedBounds { posterior, _, unit in posterior.strengths[unit].mean }
    let links = Double(max(counts.linkCount, 1))
    let scores = concurrentMap(count: counts.unitCount) { unit in
      let strength = posterior.strengths[unit]
      let wide = BetaDistribution(mean: strength.mean, variance: strength.variance + extra[unit])
      return Scoring.Score(
        strength: strength.mean, perStep: pow(strength.mean, 1 / links), interval: .beta(wide),
        variance: strength.variance, extraVariance: extra[unit],
        distribution: BetaDistribution(mean: strength.mean, variance: strength.variance),
        undecided: bounds[unit], links: self.links(of: unit, level: level))
    }
    let network = counts.linkCount > 0 ? ChainPosterior.unvisited(model).strengths[0] : nil
    return scoring(scores, network: network)
  }

  /// Scores every unit by its weakest link: the smallest E[p] among those it was visited at.
  ///
  /// A unit without a visit is scored by the weakest of all its links. Intervals and ranks follow
  /// from the posterior of that one link, hyperparameters held.
  ///
  /// - Parameter level: How much of the probability an interval holds.
  /// - Returns: The scores.
  func byWeakestLink(level: Double) -> Scoring {
    let bounds = undecidedBounds { posterior, counts, unit in
      ChainJudgement.weakest(posterior.links[unit], counts.row(unit)).mean
    }
    let scores = concurrentMap(count: counts.unitCount) { unit in
      let weakest = ChainJudgement.weakest(posterior.links[unit], counts.row(unit))
      let distribution = BetaDistribution(mean: weakest.mean, variance: weakest.variance)
      return Scoring.Score(
        strength: weakest.mean, perStep: weakest.mean, interval: .beta(distribution),
        variance: weakest.variance, distribution: distribution, undecided: bounds[unit],
        links: links(of: unit, level: level))
    }
    let unvisited = ChainPosterior.unvisited(model).links[0]
    return scoring(scores, network: unvisited.min { $0.mean < $1.mean })
  }

  private func scoring(_ scores: [Scoring.Score], network: Moments?) -> Scoring {
    Scoring(
      touchpoints: zip(judged.chain, mode.mu).map { FittedLink(touchpoint: $0, mu: $1) },
      sigma: mode.sigma, rho: mode.rho, network: network, scores: scores, warnings: gridWarning)
  }

  /// The weakest of a unit's links, of those it was visited at if there are any.
  private static func weakest(_ links: [Moments], _ row: ArraySlice<Int32>) -> Moments {
    let observed = zip(links, row).filter { $0.1 >= links.count }.map(\.0)
    let least = (observed.isEmpty ? links : observed).min { $0.mean < $1.mean }
    return least ?? Moments(mean: 1, variance: 0)
  }

  private func links(of unit: Int, level: Double) -> [Link] {
    zip(counts.row(unit), posterior.links[unit]).map { number, moments in
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
  private func undecidedBounds(
    _ score: (_ posterior: ChainPosterior, _ counts: ChainCounts, _ unit: Int) -> Double
  ) -> [(low: Double, high: Double)] {
    var bounds = (0..<counts.unitCount).map { unit in
      let own = score(posterior, counts, unit)
      return (low: own, high: own)
    }
    let affected = judged.rows.indices.filter { judged.rows[$0].contains { $0.undecided > 0 } }
    guard !affected.isEmpty else { return bounds }
    func scores(_ policy: UndecidedPolicy) -> [Double] {
      let rows = affected.map { judged.rows[$0].map { $0.judged(policy) } }
      let counts = ChainCounts(touchpoints: judged.chain, rows: rows)
      let posterior = ChainPosterior(ChainModel(counts: counts, hyperparameters: mode))
      return affected.indices.map { score(posterior, counts, $0) }
    }
    for (unit, ends) in zip(affected, zip(scores(.broken), scores(.kept))) {
      bounds[unit] = (ends.0, ends.1)
    }
    return bounds
  }

  private var gridWarning: [StandingWarning] {
    guard counts.linkCount > 1 else { return [] }
    let finest = ChainJudgement.finestDeviation * ChainJudgement.finestDeviation
    let coarse = posterior.effectVariances.count { $0 < finest }
    return coarse > 0 ? [.gridTooCoarse(units: coarse)] : []
  }
}
