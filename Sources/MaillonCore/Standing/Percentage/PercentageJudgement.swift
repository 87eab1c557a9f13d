/// Judges by the mean percentage score of the encounters, touchpoints and chance left aside.
///
/// Each scored encounter weighs the same. Ranks and intervals take a score for a rate seen in k
/// trials, k = m(1 − m)/s² with m the network's mean and s² the variance of scores within units: a
/// score that says as much as so many answers of yes or no. A unit without a score shows none.
struct PercentageJudgement {
  private let judged: JudgedCounts
  private let scores: ScoreTally

  /// The most trials that one encounter may count for.
  private static let mostTrials = 100.0

  /// Prepares to judge.
  ///
  /// - Parameters:
  ///   - judged: The counts, for the names and their order.
  ///   - scores: The scores.
  init(_ judged: JudgedCounts, _ scores: ScoreTally) {
    self.judged = judged
    self.scores = scores
  }

  /// Scores every unit.
  func byPercentage() -> Scoring {
    let usual = scores.totals.mean ?? 0.5
    let trials = trialsAnEncounter(usual)
    let all = judged.units.map { unit in
      let sums = scores.sums(of: unit)
      let count = Double(sums.scored) * trials
      let mean = sums.mean ?? usual
      let distribution = BetaDistribution(alpha: 1 + count * mean, beta: 1 + count * (1 - mean))
      return Scoring.Score(
        strength: mean, perStep: mean, interval: .wilson(successes: count * mean, trials: count),
        variance: distribution.variance, distribution: distribution, undecided: (mean, mean),
        links: [], scored: sums.scored)
    }
    return Scoring(
      touchpoints: [], sigma: nil, rho: nil, network: Moments(mean: usual, variance: 1.0 / 12),
      scores: all, order: .score, warnings: [])
  }

  private func trialsAnEncounter(_ usual: Double) -> Double {
    guard let within = scores.varianceWithin, within > 0 else { return 1 }
    return min(max(usual * (1 - usual) / within, 1), PercentageJudgement.mostTrials)
  }
}
