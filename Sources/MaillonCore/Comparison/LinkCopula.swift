import Glibc

/// A chain of one link over two periods: the same Beta prior in each, coupled by a Gaussian copula.
///
/// With one link the provider's effect and the link's deviation are one, so what persists must be the
/// honoured rate itself: p = F⁻¹(Φ(z)) with F the Beta(κm, κ(1 − m)) of the period, and z in the two
/// periods normal with correlation r, which is learnt as for longer chains. Each period on its own is
/// judged exactly as the league table judges it; at r = 0 the periods are independent.
struct LinkCopula: Sendable {
  /// The points of integration over z.
  let grid: NormalGrid

  /// ln p and ln(1 − p) at every point, in the first and in the second period.
  private let logs: (before: [(honoured: Double, broken: Double)], after: [(Double, Double)])

  /// The weight of the prior, in encounters.
  private let kappa: Double

  /// The least spread of a posterior, in units of z, that a step of the grid resolves.
  private static let leastSpread = 0.6

  /// Up to so many pairs the fine grid is quick enough.
  private static let fineLimit = 2000

  /// Chooses the grid and evaluates both priors on it.
  ///
  /// - Parameters:
  ///   - modes: The hyperparameters of both periods, with one link each.
  ///   - largest: The largest number of decided encounters of a unit in a period.
  ///   - pairs: How many units were visited in both periods.
  init?(_ modes: (before: Hyperparameters, after: Hyperparameters), largest: Int, pairs: Int) {
    guard let before = modes.before.mu.first, let after = modes.after.mu.first else { return nil }
    kappa = modes.before.kappa
    let isEnough = LinkCopula.isResolved(largest, kappa, by: .standard)
    grid = isEnough || pairs > LinkCopula.fineLimit ? .standard : .fine
    logs = (
      LinkCopula.logs(mu: before, kappa: kappa, grid),
      LinkCopula.logs(mu: after, kappa: kappa, grid)
    )
  }

  /// Whether the grid resolves what so many encounters say.
  func resolves(_ encounters: Int) -> Bool {
    LinkCopula.isResolved(encounters, kappa, by: grid)
  }

  /// What the encounters of one unit say in the first period.
  func before(honoured: Int, broken: Int) -> PairedPosterior.Side {
    side(logs.before, honoured, broken)
  }

  /// What the encounters of one unit say in the second period.
  func after(honoured: Int, broken: Int) -> PairedPosterior.Side {
    side(logs.after, honoured, broken)
  }

  private func side(
    _ logs: [(honoured: Double, broken: Double)], _ honoured: Int, _ broken: Int
  ) -> PairedPosterior.Side {
    let values = logs.map { Double(honoured) * $0.honoured + Double(broken) * $0.broken }
    let largest = values.max() ?? 0
    return PairedPosterior.Side(
      likelihood: values.map { exp($0 - largest) }, means: logs.map { exp($0.honoured) },
      variances: [Double](repeating: 0, count: logs.count))
  }

  private static func logs(
    mu: Double, kappa: Double, _ grid: NormalGrid
  ) -> [(honoured: Double, broken: Double)] {
    let prior = BetaDistribution(alpha: kappa * logistic(mu), beta: kappa * logistic(-mu))
    return grid.points.map { z in
      let logit = prior.function.logitQuantile(normalProbability(z))
      return (logLogistic(logit), logLogistic(-logit))
    }
  }

  /// The posterior of so many encounters is about √(κ / (κ + n)) wide, in units of z.
  private static func isResolved(_ encounters: Int, _ kappa: Double, by grid: NormalGrid) -> Bool {
    (kappa / (kappa + Double(encounters))).squareRoot() >= leastSpread * grid.spacing
  }
}
