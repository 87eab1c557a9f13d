import Glibc

/// Judges what a usual observer would have found.
///
/// By chain: honoured and broken encounters are shifted by what the additive model of severity
/// (`CrossedEffects`, on the log odds) says is owed to observers, within 0…n; the chain is judged on these
/// counts, hyperparameters held at those of the counts as found. What is not known of severity widens
/// each strength: Σ_k g_k² Var b_k, g_k the slope of the strength in b_k (delta method).
///
/// By percentage: the score is μ + u of the same model on the linear scale, few encounters pulled
/// towards the network.
struct AdjustedJudgement {
  private let judged: JudgedCounts
  private let adjustment: SeverityAdjustment

  /// Prepares to judge.
  init(_ judged: JudgedCounts, _ adjustment: SeverityAdjustment) {
    self.judged = judged
    self.adjustment = adjustment
  }

  /// Scores every unit by the strength of its adjusted chain.
  ///
  /// - Parameters:
  ///   - plain: The scores of the counts as found.
  ///   - mode: The hyperparameters of the counts as found.
  ///   - level: How much of the probability an interval holds.
  /// - Returns: The scores.
  func byChain(_ plain: Scoring, at mode: Hyperparameters, level: Double) -> Scoring {
    let priors = FractionalChain.Priors(mode)
    let links = Double(max(judged.chain.count, 1))
    let scores = concurrentMap(count: judged.units.count, size: 64) { unit in
      let shifts = judged.chain.map { adjustment.shift(of: judged.units[unit], at: $0) }
      let chain = FractionalChain(priors, counts: counts(unit, judged.undecided, shifts))
      let rates = judged.chain.indices.map { chain.rate(at: $0) }
      let doubts = self.doubts(of: unit, chain, rates, mode.kappa)
      let strength = chain.strength
      let variance = strength.variance + strength.mean * strength.mean * doubts.chain
      let bounds = [UndecidedPolicy.broken, .kept].map {
        FractionalChain(priors, counts: counts(unit, $0, shifts)).strength.mean
      }
      let extra = plain.scores[unit].extraVariance
      var score = plain.scores[unit]
      score.strength = strength.mean
      score.perStep = pow(strength.mean, 1 / links)
      score.variance = variance
      score.interval = .beta(BetaDistribution(mean: strength.mean, variance: variance + extra))
      score.distribution = BetaDistribution(mean: strength.mean, variance: variance)
      score.undecided = (bounds[0], bounds[1])
      score.links = score.links.indices.map { link in
        Link(
          touchpoint: score.links[link].touchpoint, encounters: score.links[link].encounters,
          honoured: score.links[link].honoured, strength: rates[link].mean,
          variance: rates[link].variance + doubts.links[link], level: level)
      }
      return score
    }
    return Scoring(
      touchpoints: plain.touchpoints, sigma: plain.sigma, rho: plain.rho, network: plain.network,
      scores: scores, order: plain.order, warnings: plain.warnings)
  }

  /// Scores every unit by what a usual observer would score it.
  func byPercentage(_ plain: Scoring) -> Scoring {
    let scores = judged.units.indices.map { unit in
      var score = plain.scores[unit]
      guard let own = adjustment.score(of: judged.units[unit]), score.isScored else { return score }
      let distribution = BetaDistribution(own)
      score.strength = own.mean
      score.perStep = own.mean
      score.interval = .beta(distribution)
      score.variance = own.variance
      score.distribution = distribution
      score.undecided = (own.mean, own.mean)
      return score
    }
    return Scoring(
      touchpoints: [], sigma: nil, rho: nil, network: plain.network, scores: scores,
      order: plain.order, warnings: plain.warnings)
  }

  /// The counts of a unit, shifted link by link.
  private func counts(
    _ unit: Int, _ policy: UndecidedPolicy, _ shifts: [Double]
  ) -> [(honoured: Double, broken: Double)] {
    zip(judged.rows[unit], shifts).map { counts, shift in
      let counts = counts.judged(policy)
      let (honoured, broken) = (Double(counts.honoured), Double(counts.broken))
      let within = min(max(shift, -honoured), broken)
      return (honoured + within, broken - within)
    }
  }

  /// What is not known of severity: the variance it adds to each link, and to the strength, as a share of
  /// its square.
  private func doubts(
    of unit: Int, _ chain: FractionalChain, _ rates: [Moments], _ kappa: Double
  ) -> (links: [Double], chain: Double) {
    var slopes: [Int: Double] = [:]
    let links = judged.chain.indices.map { link in
      let weight = kappa + chain.encounters(at: link)
      return adjustment.slopes(of: judged.units[unit], at: judged.chain[link]).reduce(0.0) {
        let slope = $1.slope / weight
        slopes[$1.observer, default: 0] += slope / max(rates[link].mean, 1e-9)
        return $0 + slope * slope * adjustment.effects.observers[$1.observer].variance
      }
    }
    // In the order of observers, so that the sum has the same bits every time.
    let chain = slopes.sorted { $0.key < $1.key }.reduce(0.0) {
      $0 + $1.value * $1.value * adjustment.effects.observers[$1.key].variance
    }
    return (links, chain)
  }
}
