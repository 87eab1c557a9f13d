import Glibc

/// What all providers of a network have in common.
package struct Hyperparameters: Hashable, Sendable {
  /// The usual log odds of an honoured promise, link by link.
  package var mu: [Double]

  /// How far providers differ, in log odds; 0 in a chain of one link.
  package var sigma: Double

  /// How much the links of one provider scatter round its own level, between 0 and 1.
  package var rho: Double

  /// Creates hyperparameters.
  ///
  /// - Parameters:
  ///   - mu: The usual log odds, link by link.
  ///   - sigma: How far providers differ; 0 in a chain of one link.
  ///   - rho: How much the links of one provider scatter.
  package init(mu: [Double], sigma: Double, rho: Double) {
    self.mu = mu
    self.sigma = sigma
    self.rho = rho
  }

  /// The weight of a link's prior, in encounters: κ = (1 − ρ) / ρ.
  package var kappa: Double { (1 - rho) / rho }

  /// The points over which the provider effect is integrated.
  var grid: NormalGrid { sigma > 0 ? .standard : .single }

  /// The coordinates of the search: μ, then logit ρ, then ln σ where there is a σ.
  var coordinates: [Double] {
    mu + [log(rho) - log1p(-rho)] + (sigma > 0 ? [log(sigma)] : [])
  }

  /// Reads the coordinates of the search.
  ///
  /// - Parameters:
  ///   - coordinates: μ, logit ρ and, with more than one link, ln σ.
  ///   - links: How many links the chain has.
  package init(coordinates: [Double], links: Int) {
    mu = Array(coordinates[..<links])
    rho = logistic(coordinates[links])
    sigma = coordinates.count > links + 1 ? exp(coordinates[links + 1]) : 0
  }
}
