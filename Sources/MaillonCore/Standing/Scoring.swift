/// What a method of judging says, before anyone is put in order.
struct Scoring: Sendable {
  /// What it says of one unit.
  struct Score: Sendable {
    /// The score.
    var strength: Double

    /// The score per step of the chain; the score itself where there is no chain.
    var perStep: Double

    /// Where the interval of the score comes from.
    var interval: ScoreInterval

    /// The variance of the score, hyperparameters held.
    var variance: Double

    /// What the doubt about the hyperparameters adds to the variance behind the interval.
    var extraVariance = 0.0

    /// The distribution that ranks are computed from.
    var distribution: BetaDistribution

    /// The score if all undecided encounters had been broken, and if all had been kept.
    var undecided: (low: Double, high: Double)

    /// The links of the chain.
    var links: [Link]

    /// How many encounters have a percentage score; nil for every other method.
    var scored: Int?

    /// Whether there is a score to show.
    var isScored: Bool { scored != 0 }
  }

  /// How the table is sorted.
  enum Order: Sendable {
    /// By expected rank.
    case expectedRank

    /// By the score, the largest first.
    case score
  }

  /// The links of the chain with their usual log odds.
  let touchpoints: [FittedLink]

  /// How far providers differ; nil without a model.
  let sigma: Double?

  /// How much the links of one provider scatter; nil without a model.
  let rho: Double?

  /// The score of a unit that nobody visited; nil if there is no chain at all.
  let network: Moments?

  /// The scores, unit after unit.
  let scores: [Score]

  /// How the table is sorted.
  var order = Order.expectedRank

  /// What the reader should know.
  let warnings: [StandingWarning]
}
