import Glibc

/// Finds the hyperparameters: the mode of the likelihood times the weak priors.
package enum ChainFit {
  /// The hyperparameters of one period.
  ///
  /// - Parameter counts: The counts of the period.
  /// - Returns: The mode; that of the priors alone where nothing was decided.
  package static func hyperparameters(of counts: ChainCounts) -> Hyperparameters {
    let links = counts.linkCount
    let likelihood = ChainLikelihood(counts)
    let start = startingPoint(counts)
    let mode = minimiser(links: links, hasSigma: start.sigma > 0).minimise(
      from: start.coordinates
    ) { coordinates in
      let here = Hyperparameters(coordinates: coordinates, links: links)
      return negated([likelihood.evaluate(here), HyperparameterPrior.evaluate(here)])
    }
    return Hyperparameters(coordinates: mode, links: links)
  }

  /// The hyperparameters of two periods: own μ, shared σ and ρ.
  ///
  /// The log posteriors are added, with the priors on σ and ρ once.
  ///
  /// - Parameters:
  ///   - before: The counts of the first period.
  ///   - after: The counts of the second, over the same chain.
  /// - Returns: The two modes.
  package static func hyperparameters(
    before: ChainCounts, after: ChainCounts
  ) -> (before: Hyperparameters, after: Hyperparameters) {
    let links = before.linkCount
    let starts = (startingPoint(before), startingPoint(after))
    let hasSigma = starts.0.sigma > 0
    let likelihoods = (ChainLikelihood(before), ChainLikelihood(after))
    // Two equal periods have equal modes: say so, instead of leaving it to rounding.
    let areEqual = before == after
    func split(_ x: [Double]) -> (Hyperparameters, Hyperparameters) {
      let shared = Array(x[(areEqual ? links : 2 * links)...])
      let second = areEqual ? 0..<links : links..<2 * links
      return (
        Hyperparameters(coordinates: Array(x[..<links]) + shared, links: links),
        Hyperparameters(coordinates: Array(x[second]) + shared, links: links)
      )
    }
    let start =
      starts.0.mu + (areEqual ? [] : starts.1.mu) + starts.0.coordinates[links...]
    let blocks = areEqual ? 1 : 2
    let mode = minimiser(links: blocks * links, hasSigma: hasSigma).minimise(from: start) { x in
      let here = split(x)
      let first = likelihoods.0.evaluate(here.0)
      let second = areEqual ? first : likelihoods.1.evaluate(here.1)
      let shared = HyperparameterPrior.evaluateShared(sigma: here.0.sigma, rho: here.0.rho)
      let priors = (
        HyperparameterPrior.evaluateLinks(here.0.mu), HyperparameterPrior.evaluateLinks(here.1.mu)
      )
      let value = first.value + second.value + shared.value + priors.0.value + priors.1.value
      let slopes = (
        zip(first.gradient, priors.0.gradient).map(+),
        zip(second.gradient, priors.1.gradient).map(+)
      )
      let tail = shared.gradient.indices.map {
        first.gradient[links + $0] + second.gradient[links + $0] + shared.gradient[$0]
      }
      let gradient =
        areEqual ? slopes.0.map { 2 * $0 } + tail : slopes.0 + slopes.1 + tail
      return (-value, gradient.map { -$0 })
    }
    return split(mode)
  }

  /// The log posterior of one period's hyperparameters, with its slopes in (μ, logit ρ, ln σ).
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - at: The hyperparameters.
  /// - Returns: Value and slopes.
  package static func logPosterior(
    of counts: ChainCounts, at: Hyperparameters
  ) -> BoxedMinimiser.Evaluation {
    let negative = negated([
      ChainLikelihood(counts).evaluate(at), HyperparameterPrior.evaluate(at),
    ])
    return (-negative.value, negative.gradient.map { -$0 })
  }

  /// Where the search starts: each link's own rate, σ = 0.5 and ρ = 0.05.
  static func startingPoint(_ counts: ChainCounts) -> Hyperparameters {
    var sums = [(honoured: Double, broken: Double)](
      repeating: (0.5, 0.5), count: counts.linkCount)
    for cell in counts.cells {
      let pattern = counts.patterns[Int(cell)]
      sums[pattern.link].honoured += Double(pattern.honoured)
      sums[pattern.link].broken += Double(pattern.broken)
    }
    return Hyperparameters(
      mu: sums.map { log($0.honoured / $0.broken) }, sigma: counts.linkCount > 1 ? 0.5 : 0,
      rho: 0.05)
  }

  /// The box |μ| ≤ 12, 0.002 ≤ ρ ≤ 0.9, 0.01 ≤ σ ≤ 5, in the coordinates of the search.
  private static func minimiser(links: Int, hasSigma: Bool) -> BoxedMinimiser {
    func logit(_ p: Double) -> Double { log(p) - log1p(-p) }
    return BoxedMinimiser(
      lower: Array(repeating: -12, count: links) + [logit(0.002)] + (hasSigma ? [log(0.01)] : []),
      upper: Array(repeating: 12, count: links) + [logit(0.9)] + (hasSigma ? [log(5)] : []))
  }

  private static func negated(_ parts: [BoxedMinimiser.Evaluation]) -> BoxedMinimiser.Evaluation {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: parts.first?.gradient.count ?? 0)
    for part in parts {
      value -= part.value
      for index in gradient.indices { gradient[index] -= part.gradient[index] }
    }
    return (value, gradient)
  }
}
