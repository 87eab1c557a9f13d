import Glibc

/// The weak priors that keep a network without visible spread from claiming certainty.
///
/// Boundary-avoiding priors (Chung et al. 2013): [ln m + ln(1 − m)]/2 for each link, ln σ − 2σ, and
/// ½ ln ρ + 8 ln(1 − ρ); no prior on σ where a chain of one link has none.
package enum HyperparameterPrior {
  /// The log prior density (up to a constant), with its slopes in (μ, logit ρ, ln σ).
  package static func evaluate(_ at: Hyperparameters) -> BoxedMinimiser.Evaluation {
    let links = evaluateLinks(at.mu)
    let shared = evaluateShared(sigma: at.sigma, rho: at.rho)
    return (links.value + shared.value, links.gradient + shared.gradient)
  }

  static func evaluateLinks(_ mu: [Double]) -> BoxedMinimiser.Evaluation {
    let value = mu.reduce(0) { $0 + (logLogistic($1) + logLogistic(-$1)) / 2 }
    return (value, mu.map { (logistic(-$0) - logistic($0)) / 2 })
  }

  static func evaluateShared(sigma: Double, rho: Double) -> BoxedMinimiser.Evaluation {
    let value = 0.5 * log(rho) + 8 * log1p(-rho)
    let slope = 0.5 * (1 - rho) - 8 * rho
    guard sigma > 0 else { return (value, [slope]) }
    return (value + log(sigma) - 2 * sigma, [slope, 1 - 2 * sigma])
  }
}
