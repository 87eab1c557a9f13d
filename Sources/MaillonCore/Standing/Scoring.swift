/// What a method of judging says, before anyone is put in order.
struct Scoring: Sendable {
  /// What it says of one unit.
  struct Score: Sendable {
    var strength: Double
    var low: Double
    var high: Double
    var variance: Double
    var extraVariance: Double
    /// The distribution that ranks are computed from.
    var distribution: BetaDistribution
    var undecidedLow: Double
    var undecidedHigh: Double
    var links: [Link]
  }

  /// The links of the chain with their usual log odds.
  let touchpoints: [FittedLink]

  /// How far providers differ.
  let sigma: Double

  /// How much the links of one provider scatter.
  let rho: Double

  /// The score of a unit that nobody visited; nil if there is no chain at all.
  let network: Moments?

  /// The scores, unit after unit.
  let scores: [Score]

  /// What the reader should know.
  let warnings: [StandingWarning]
}
