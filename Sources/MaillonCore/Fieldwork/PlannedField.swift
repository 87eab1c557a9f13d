/// What is known of every unit before any further visit: where fieldwork is planned from.
///
/// Hyperparameters are held at what the visits so far say. A visit that is only planned is taken to come
/// out as one expects of the link it goes to: that leaves the mean where it is and narrows the rest as
/// much as a visit does on average.
struct PlannedField: Sendable {
  /// The units, in the order of their bytes.
  let units: [RankedUnit]

  /// The touchpoints of the chain.
  let chain: [String]

  /// Decided encounters of each unit, at whatever touchpoint.
  let encounters: [Int]

  /// What is known of each unit's chain.
  let chains: [FractionalChain]

  /// What the doubt about the hyperparameters adds to the variance of each strength.
  let extraVariances: [Double]

  /// Reads a tally and fits what the network has in common.
  init(_ tally: Tally, undecided: UndecidedPolicy) {
    let judged = JudgedCounts(tally, undecided: undecided)
    let counts = judged.chainCounts
    let mode = ChainFit.hyperparameters(of: counts)
    let priors = FractionalChain.Priors(mode)
    units = judged.units
    chain = judged.chain
    encounters = judged.judgedTotals.map(\.decided)
    chains = concurrentMap(count: counts.unitCount, size: 64) { unit in
      let row = counts.row(unit).map { counts.patterns[Int($0)] }
      return FractionalChain(
        priors, counts: row.map { (Double($0.honoured), Double($0.broken)) })
    }
    extraVariances = HyperparameterUncertainty(counts, at: mode).variances
  }
}

extension BetaDistribution {
  /// The distribution of a strength with these moments.
  init(_ moments: Moments) {
    self.init(mean: moments.mean, variance: moments.variance)
  }
}
