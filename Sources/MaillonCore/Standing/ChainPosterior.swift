/// What the model believes of every unit: its chain, and each of its links.
package struct ChainPosterior: Sendable {
  /// The moments of the chain strength C, unit after unit.
  package let strengths: [Moments]

  /// The moments of each link's honoured rate p, unit after unit; empty if not asked for.
  package let links: [[Moments]]

  /// The posterior variance of the provider effect z, unit after unit.
  package let effectVariances: [Double]

  /// Integrates over the grid.
  ///
  /// - Parameters:
  ///   - model: The likelihoods.
  ///   - withLinks: Whether the links are wanted too.
  package init(_ model: ChainModel, withLinks: Bool = true) {
    let counts = model.counts
    let moments = LinkMoments(model)
    let units = concurrentMap(count: counts.unitCount) { unit in
      ChainPosterior.integrate(unit, model, moments, withLinks: withLinks)
    }
    strengths = units.map(\.strength)
    links = withLinks ? units.map(\.links) : []
    effectVariances = units.map(\.effectVariance)
  }

  /// The posterior of a unit that nobody visited: what the network leads one to expect.
  ///
  /// - Parameter model: The likelihoods.
  /// - Returns: The posterior of one unit; the mean of its strength is c0.
  package static func unvisited(_ model: ChainModel) -> ChainPosterior {
    let counts = ChainCounts(touchpoints: model.counts.touchpoints, rows: [[]])
    let model = ChainModel(counts: counts, hyperparameters: model.hyperparameters)
    return ChainPosterior(model)
  }

  private static func integrate(
    _ unit: Int, _ model: ChainModel, _ moments: LinkMoments, withLinks: Bool
  ) -> (strength: Moments, links: [Moments], effectVariance: Double) {
    let width = model.grid.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * width) { scratch in
      scratch.initialize(repeating: 0)
      let weights = UnsafeMutableBufferPointer(rebasing: scratch[0..<width])
      let means = UnsafeMutableBufferPointer(rebasing: scratch[width..<2 * width])
      let variances = UnsafeMutableBufferPointer(rebasing: scratch[2 * width..<3 * width])
      _ = model.posterior(unit: unit, into: weights)
      let row = model.counts.row(unit)
      moments.chain(row, means: means, variances: variances)
      let strength = Moments(
        weights: weights, mean: { means[$0] }, variance: { variances[$0] })
      let effect = Moments(
        weights: weights, mean: { model.grid.points[$0] }, variance: { _ in 0 })
      guard withLinks else { return (strength, [], effect.variance) }
      let links = row.map { pattern in
        Moments(
          weights: weights, mean: { moments.mean(pattern, at: $0) },
          variance: {
            let mean = moments.mean(pattern, at: $0)
            return mean * mean * moments.excess(pattern, at: $0)
          })
      }
      return (strength, links, effect.variance)
    }
  }
}

extension Moments {
  /// Mixes moments over the grid: the variance within plus the variance between.
  init(
    weights: UnsafeMutableBufferPointer<Double>, mean: (Int) -> Double, variance: (Int) -> Double
  ) {
    var (sum, within, between) = (0.0, 0.0, 0.0)
    for q in weights.indices {
      sum += weights[q] * mean(q)
      within += weights[q] * variance(q)
    }
    for q in weights.indices {
      let deviation = mean(q) - sum
      between += weights[q] * deviation * deviation
    }
    self.init(mean: sum, variance: within + between)
  }
}
