/// What both periods together say of one unit's two chain strengths.
struct PairedPosterior: Sendable {
  /// The strength in the first period.
  let before: Moments

  /// The strength in the second period.
  let after: Moments

  /// Their correlation, without the doubt about hyperparameters, within −0.99...0.99.
  let correlation: Double

  /// A period's likelihood and chain of one unit, over the grid.
  struct Side: Sendable {
    var likelihood: [Double]
    var means: [Double]
    var variances: [Double]

    /// Takes what was evaluated: relative likelihood, E[C] and Var[C] at every point.
    init(likelihood: [Double], means: [Double], variances: [Double]) {
      self.likelihood = likelihood
      self.means = means
      self.variances = variances
    }

    /// Evaluates a unit.
    init(_ model: ChainModel, _ moments: LinkMoments, unit: Int) {
      likelihood = model.relativeLikelihood(unit: unit)
      means = likelihood
      variances = likelihood
      means.withUnsafeMutableBufferPointer { means in
        variances.withUnsafeMutableBufferPointer { variances in
          moments.chain(model.counts.row(unit), means: means, variances: variances)
        }
      }
    }
  }

  /// Takes two strengths that were judged independently of each other.
  init(before: Moments, after: Moments) {
    self.before = before
    self.after = after
    correlation = 0
  }

  /// Integrates over both effects, which are correlated.
  ///
  /// Given the two effects the strengths are independent, so the covariance is that of their means.
  ///
  /// - Parameters:
  ///   - before: The first period.
  ///   - after: The second period.
  ///   - pairWeights: The weights w_qq′(r).
  init(before: Side, after: Side, pairWeights: [Double]) {
    let weights = (
      PairedPosterior.marginal(before.likelihood, of: after.likelihood, pairWeights),
      PairedPosterior.marginal(after.likelihood, of: before.likelihood, pairWeights)
    )
    let strengths = (
      PairedPosterior.moments(before, weights.0.values),
      PairedPosterior.moments(after, weights.1.values)
    )
    let deviations = (
      before.likelihood.indices.map {
        before.likelihood[$0] * (before.means[$0] - strengths.0.mean)
      },
      after.likelihood.indices.map { after.likelihood[$0] * (after.means[$0] - strengths.1.mean) }
    )
    let covariance =
      EffectCorrelation.form(deviations.0, pairWeights, deviations.1) / weights.0.sum
    let scale = (strengths.0.variance * strengths.1.variance).squareRoot()
    self.before = strengths.0
    self.after = strengths.1
    correlation = scale > 0 ? min(max(covariance / scale, -0.99), 0.99) : 0
  }

  /// The posterior weights of one period's effect, whatever the other one is.
  private static func marginal(
    _ own: [Double], of other: [Double], _ pairWeights: [Double]
  ) -> (values: [Double], sum: Double) {
    let products = zip(own, EffectCorrelation.product(pairWeights, other)).map(*)
    let sum = max(products.reduce(0, +), 1e-300)
    return (products.map { $0 / sum }, sum)
  }

  private static func moments(_ side: Side, _ weights: [Double]) -> Moments {
    var weights = weights
    return weights.withUnsafeMutableBufferPointer {
      Moments(
        weights: $0, mean: { side.means[$0] }, variance: { side.variances[$0] })
    }
  }
}
