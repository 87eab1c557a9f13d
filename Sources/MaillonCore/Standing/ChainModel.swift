import Glibc

/// The likelihood of every pattern at every point of the grid, under given hyperparameters.
///
/// Likelihoods are kept relative to the best point of the grid, so that a unit's likelihood is a
/// plain product over its links instead of an exponential of a sum.
package struct ChainModel: Sendable {
  /// The counts.
  package let counts: ChainCounts

  /// The hyperparameters.
  package let hyperparameters: Hyperparameters

  /// The points of integration.
  let grid: NormalGrid

  /// The priors of the links.
  let shapes: [LinkShapes]

  /// The log likelihood of each pattern at its best point.
  private let best: [Double]

  /// Log likelihoods less the best one, pattern after pattern.
  private let logRatios: [Double]

  /// Their exponentials.
  private let ratios: [Double]

  /// Evaluates the patterns.
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - hyperparameters: The hyperparameters, with as many links.
  package init(counts: ChainCounts, hyperparameters: Hyperparameters) {
    self.counts = counts
    self.hyperparameters = hyperparameters
    let grid = hyperparameters.grid
    let patterns = counts.patterns
    let shapes = concurrentMap(count: counts.linkCount, size: 1) {
      LinkShapes(link: $0, patterns: patterns, hyperparameters: hyperparameters)
    }
    let vectors = concurrentMap(count: patterns.count, size: 64) { number in
      let pattern = patterns[number]
      let logs = grid.points.indices.map {
        shapes[pattern.link].logLikelihood(pattern, at: $0)
      }
      let best = logs.max() ?? 0
      return (best: best, logs: logs.map { $0 - best })
    }
    self.grid = grid
    self.shapes = shapes
    best = vectors.map(\.best)
    logRatios = vectors.flatMap(\.logs)
    ratios = logRatios.map { exp($0) }
  }

  /// Multiplies weights over the grid by the likelihood of a unit.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - weights: One weight per point of the grid, changed in place.
  /// - Returns: The logarithm of the factor by which the products are too large.
  func multiply(
    unit: Int, into weights: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var logScale = 0.0
    for pattern in counts.row(unit) where pattern >= counts.linkCount {
      let start = Int(pattern) * weights.count
      ratios.withUnsafeBufferPointer { ratios in
        for q in weights.indices { weights[q] *= ratios[start + q] }
      }
      logScale += best[Int(pattern)]
    }
    return logScale
  }

  /// Adds the log likelihood of a unit to logarithms over the grid.
  ///
  /// The way for links that contradict each other so much that the product vanishes everywhere.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - logs: One logarithm per point of the grid, changed in place.
  /// - Returns: What is still to be added everywhere.
  func add(unit: Int, into logs: UnsafeMutableBufferPointer<Double>) -> Double {
    var logScale = 0.0
    for pattern in counts.row(unit) where pattern >= counts.linkCount {
      let start = Int(pattern) * logs.count
      for q in logs.indices { logs[q] += logRatios[start + q] }
      logScale += best[Int(pattern)]
    }
    return logScale
  }

  /// The posterior weights W_iq of a unit over the grid, which add up to 1.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - weights: Where to write them.
  /// - Returns: The log likelihood ln L_i of the unit.
  func posterior(
    unit: Int, into weights: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    for q in weights.indices { weights[q] = grid.weights[q] }
    var logScale = multiply(unit: unit, into: weights)
    var sum = weights.reduce(0, +)
    if sum < 1e-250 {
      for q in weights.indices { weights[q] = log(grid.weights[q]) }
      logScale = add(unit: unit, into: weights)
      let largest = weights.max() ?? 0
      for q in weights.indices { weights[q] = exp(weights[q] - largest) }
      logScale += largest
      sum = weights.reduce(0, +)
    }
    for q in weights.indices { weights[q] /= sum }
    return logScale + log(sum)
  }

  /// The likelihood of a unit at every point of the grid, relative to the best point.
  func relativeLikelihood(unit: Int) -> [Double] {
    var logs = [Double](repeating: 0, count: grid.count)
    _ = logs.withUnsafeMutableBufferPointer { add(unit: unit, into: $0) }
    let largest = logs.max() ?? 0
    return logs.map { exp($0 - largest) }
  }
}
