import Glibc

/// One unit's chain whose counts need not be whole: visits that are only expected, or adjusted ones.
///
/// The same posterior as `ChainPosterior` at given hyperparameters, with gamma functions in place of
/// the tables of whole numbers.
struct FractionalChain: Sendable {
  /// What so many encounters say of one link, over the grid.
  fileprivate struct Evidence: Sendable {
    var honoured: Double
    var broken: Double
    var logs: [Double] = []
    var means: [Double] = []
    var excesses: [Double] = []
  }

  /// What the units of one network have in common: the Beta priors of every link.
  struct Priors: Sendable {
    fileprivate let grid: NormalGrid
    fileprivate let kappa: Double
    fileprivate let a: [[Double]]
    fileprivate let b: [[Double]]

    /// Evaluates the priors.
    init(_ mode: Hyperparameters) {
      let (grid, kappa) = (mode.grid, mode.kappa)
      self.grid = grid
      self.kappa = kappa
      let odds = mode.mu.map { mu in grid.points.map { mu + mode.sigma * $0 } }
      a = odds.map { $0.map { kappa * logistic($0) } }
      b = odds.map { $0.map { kappa * logistic(-$0) } }
    }

    fileprivate func evidence(honoured: Double, broken: Double, link: Int) -> Evidence {
      var evidence = Evidence(honoured: max(0, honoured), broken: max(0, broken))
      let (s, f) = (evidence.honoured, evidence.broken)
      let total = kappa + s + f
      let scale = s + f > 0 ? logGammaIncrease(from: kappa, by: s + f) : 0
      for (a, b) in zip(a[link], b[link]) {
        let log =
          (s > 0 ? logGammaIncrease(from: a, by: s) : 0)
          + (f > 0 ? logGammaIncrease(from: b, by: f) : 0) - scale
        evidence.logs.append(log)
        evidence.means.append((a + s) / total)
        evidence.excesses.append((b + f) / ((a + s) * (total + 1)))
      }
      return evidence
    }
  }

  private let priors: Priors
  private var links: [Evidence]

  /// Takes in counts.
  ///
  /// - Parameters:
  ///   - priors: The priors of the network.
  ///   - counts: Honoured and broken encounters, link by link; nothing below 0 is counted.
  init(_ priors: Priors, counts: [(honoured: Double, broken: Double)]) {
    self.priors = priors
    links = priors.a.indices.map { link in
      let counts = link < counts.count ? counts[link] : (honoured: 0, broken: 0)
      return priors.evidence(honoured: counts.honoured, broken: counts.broken, link: link)
    }
  }

  /// How many links the chain has.
  var linkCount: Int { links.count }

  /// The encounters at a link.
  func encounters(at link: Int) -> Double { links[link].honoured + links[link].broken }

  /// The moments of the chain strength.
  var strength: Moments { strength(weights, links) }

  /// The moments of the honoured rate at a link.
  func rate(at link: Int) -> Moments {
    strength(weights, [links[link]])
  }

  /// Adds encounters at a link that come out as one expects of it.
  mutating func add(_ encounters: Double, at link: Int) {
    links[link] = evidence(adding: encounters, at: link, weights)
  }

  /// The variance of the strength with so many more encounters at each link in turn.
  func variances(adding encounters: Double) -> [Double] {
    let weights = weights
    return links.indices.map { link in
      var more = self
      more.links[link] = evidence(adding: encounters, at: link, weights)
      return more.strength.variance
    }
  }

  private func evidence(adding encounters: Double, at link: Int, _ weights: [Double]) -> Evidence {
    let rate = zip(weights, links[link].means).reduce(0) { $0 + $1.0 * $1.1 }
    return priors.evidence(
      honoured: links[link].honoured + encounters * rate,
      broken: links[link].broken + encounters * (1 - rate), link: link)
  }

  /// The posterior weights over the grid, which add up to 1.
  private var weights: [Double] {
    var logs = priors.grid.weights.map { log($0) }
    for link in links where link.honoured + link.broken > 0 {
      for q in logs.indices { logs[q] += link.logs[q] }
    }
    let largest = logs.max() ?? 0
    let products = logs.map { exp($0 - largest) }
    let sum = products.reduce(0, +)
    return products.map { $0 / sum }
  }

  private func strength(_ weights: [Double], _ links: [Evidence]) -> Moments {
    var weights = weights
    var means = [Double](repeating: 1, count: weights.count)
    var excesses = [Double](repeating: 0, count: weights.count)
    for link in links {
      for q in weights.indices {
        means[q] *= link.means[q]
        excesses[q] += link.excesses[q] + excesses[q] * link.excesses[q]
      }
    }
    return weights.withUnsafeMutableBufferPointer {
      Moments(
        weights: $0, mean: { means[$0] }, variance: { excesses[$0] * means[$0] * means[$0] })
    }
  }
}
