/// The places of the comparable units in both periods, and who moved.
struct PairedRanks: Sendable {
  /// The places in the first period.
  let before: [RankDistribution.Place]

  /// The places in the second period.
  let after: [RankDistribution.Place]

  /// The probability that the place got better.
  let probabilitiesUp: [Double]

  /// The s-values of the movements.
  let sValues: [Double]

  /// Ranks the units among themselves in each period.
  ///
  /// P(up) = Φ((E[R_A] − E[R_B]) / √(V_A + V_B − 2 cor √(V_A V_B))): a smaller rank is better.
  ///
  /// - Parameters:
  ///   - posteriors: What is known of the units.
  ///   - level: How much of the probability a rank interval holds.
  init(_ posteriors: [PairedPosterior], level: Double) {
    func places(_ strength: (PairedPosterior) -> Moments) -> [RankDistribution.Place] {
      let distributions = posteriors.map { posterior in
        let moments = strength(posterior)
        return BetaDistribution(mean: moments.mean, variance: moments.variance)
      }
      return RankDistribution(distributions, level: level).places
    }
    let (before, after) = (places(\.before), places(\.after))
    let directions = posteriors.indices.map { index in
      ChangeTest.direction(
        before: Moments(mean: -before[index].expected, variance: before[index].variance),
        after: Moments(mean: -after[index].expected, variance: after[index].variance),
        correlation: posteriors[index].correlation)
    }
    self.before = before
    self.after = after
    probabilitiesUp = directions.map(\.up)
    sValues = MaillonCore.sValues(
      ofLocalFalseSignRates: directions.map { min($0.up, $0.down) })
  }
}
