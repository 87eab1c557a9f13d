/// Judges by plain rates, touchpoints and chance left aside: for those whose contracts name them.
///
/// Order and score are those of the rate. Ranks are given as well, so that the table still says what
/// the visits support: from independent Beta(1 + successes, 1 + failures), or for the plus rate from
/// the Beta whose mean it is. A unit without an encounter shows the network's rate and 0...1.
struct RateJudgement {
  private let judged: JudgedCounts

  /// The network's honoured rate, and its exceeded rate.
  private let usual: (honoured: Double, plus: Double)

  /// Prepares to judge.
  ///
  /// - Parameter judged: The counts.
  init(_ judged: JudgedCounts) {
    self.judged = judged
    let all = judged.judgedTotals.reduce(into: Counts.zero) { $0 += $1 }
    usual = (
      all.decided > 0 ? Double(all.honoured) / Double(all.decided) : 0.5, PlusRate(all).usual
    )
  }

  /// Scores every unit by its raw honoured rate.
  func byRate() -> Scoring {
    scoring(network: Moments(mean: usual.honoured, variance: 1.0 / 12)) { counts in
      counts.decided > 0 ? Double(counts.honoured) / Double(counts.decided) : usual.honoured
    }
  }

  /// Scores every unit by the lower end of the Wilson interval of its raw rate.
  ///
  /// - Parameter level: How much confidence the interval has.
  /// - Returns: The scores.
  func byWilson(level: Double) -> Scoring {
    scoring(network: Moments(mean: usual.honoured, variance: 1.0 / 12)) { counts in
      wilsonInterval(
        successes: Double(counts.honoured), trials: Double(counts.decided), level: level
      ).low
    }
  }

  /// Scores every unit by its plus rate, the mean of Beta(x + 2 x̄, n − x + 2 (1 − x̄)).
  func byPlus() -> Scoring {
    let rate = PlusRate(usual: usual.plus)
    let prior = rate.distribution(of: .zero)
    let scores = judged.totals.map { counts in
      let own = counts.judged(judged.undecided)
      let distribution = rate.distribution(of: own)
      return Scoring.Score(
        strength: rate.rate(of: own), perStep: rate.rate(of: own), interval: .beta(distribution),
        variance: distribution.variance, distribution: distribution,
        undecided: bounds(counts) { rate.rate(of: $0) }, links: [])
    }
    return Scoring(
      touchpoints: [], sigma: nil, rho: nil,
      network: Moments(mean: prior.mean, variance: prior.variance), scores: scores, order: .score,
      warnings: [])
  }

  private func scoring(network: Moments, _ score: (Counts) -> Double) -> Scoring {
    let scores = judged.totals.map { counts in
      let own = counts.judged(judged.undecided)
      let (honoured, broken) = (Double(own.honoured), Double(own.broken))
      let distribution = BetaDistribution(alpha: 1 + honoured, beta: 1 + broken)
      return Scoring.Score(
        strength: score(own), perStep: score(own),
        interval: .wilson(successes: honoured, trials: honoured + broken),
        variance: distribution.variance, distribution: distribution,
        undecided: bounds(counts, score), links: [])
    }
    return Scoring(
      touchpoints: [], sigma: nil, rho: nil, network: network, scores: scores, order: .score,
      warnings: [])
  }

  private func bounds(
    _ counts: Counts, _ score: (Counts) -> Double
  ) -> (low: Double, high: Double) {
    (score(counts.judged(.broken)), score(counts.judged(.kept)))
  }
}
