/// The log likelihood of a period as a function of the hyperparameters, with its slopes.
package struct ChainLikelihood: Sendable {
  private let counts: ChainCounts

  /// The units that show each pattern, in order, pattern after pattern.
  private let holders: [Int32]
  private let holderStarts: [Int]

  /// Prepares the likelihood of some counts.
  package init(_ counts: ChainCounts) {
    self.counts = counts
    var sizes = [Int](repeating: 0, count: counts.patterns.count + 1)
    for pattern in counts.cells { sizes[Int(pattern) + 1] += 1 }
    for pattern in counts.patterns.indices { sizes[pattern + 1] += sizes[pattern] }
    holderStarts = sizes
    var holders = [Int32](repeating: 0, count: counts.cells.count)
    for (index, pattern) in counts.cells.enumerated() {
      holders[sizes[Int(pattern)]] = Int32(index / max(counts.linkCount, 1))
      sizes[Int(pattern)] += 1
    }
    self.holders = holders
  }

  /// The value `sum_i ln L_i` and its slopes in (μ, logit ρ, ln σ).
  ///
  /// By Fisher's identity the slope of ln L_i is the mean slope of its log likelihood under the
  /// posterior weights W_iq; these are first added up per pattern.
  ///
  /// - Parameter at: The hyperparameters.
  /// - Returns: Value and slopes; no slope in ln σ where σ is 0.
  package func evaluate(_ at: Hyperparameters) -> BoxedMinimiser.Evaluation {
    let model = ChainModel(counts: counts, hyperparameters: at)
    let width = model.grid.count
    var weights = [Double](repeating: 0, count: counts.unitCount * width)
    var logs = [Double](repeating: 0, count: counts.unitCount)
    weights.withUnsafeMutableBufferPointer { weights in
      logs.withUnsafeMutableBufferPointer { logs in
        nonisolated(unsafe) let (weights, logs) = (weights, logs)
        concurrentChunks(count: counts.unitCount, size: 512) { _, units in
          for unit in units {
            let row = UnsafeMutableBufferPointer(
              rebasing: weights[unit * width..<(unit + 1) * width])
            logs[unit] = model.posterior(unit: unit, into: row)
          }
        }
      }
    }
    return (logs.reduce(0, +), gradient(model, weights))
  }

  private func gradient(_ model: ChainModel, _ weights: [Double]) -> [Double] {
    let links = counts.linkCount
    // Unvisited links have a flat likelihood: skip their patterns.
    let slopes = concurrentMap(count: counts.patterns.count - links, size: 16) { number in
      patternSlopes(links + number, model, weights)
    }
    var result = [Double](repeating: 0, count: links + 2)
    for (number, slope) in slopes.enumerated() {
      result[counts.patterns[links + number].link] += slope.mu
      // κ = e^(−logit ρ), so d/d logit ρ = −κ d/dκ.
      result[links] -= model.hyperparameters.kappa * slope.kappa
      result[links + 1] += model.hyperparameters.sigma * slope.sigma
    }
    return model.hyperparameters.sigma > 0 ? result : Array(result.dropLast())
  }

  private func patternSlopes(
    _ number: Int, _ model: ChainModel, _ weights: [Double]
  ) -> (mu: Double, sigma: Double, kappa: Double) {
    let width = model.grid.count
    var sums = [Double](repeating: 0, count: width)
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for place in holderStarts[number]..<holderStarts[number + 1] {
          let start = Int(holders[place]) * width
          for q in 0..<width { sums[q] += weights[start + q] }
        }
      }
    }
    let pattern = counts.patterns[number]
    let shapes = model.shapes[pattern.link]
    var result = (mu: 0.0, sigma: 0.0, kappa: 0.0)
    for q in 0..<width {
      let slope = shapes.slopes(pattern, at: q)
      result.mu += sums[q] * slope.logit
      result.sigma += sums[q] * slope.logit * model.grid.points[q]
      result.kappa += sums[q] * slope.kappa
    }
    return result
  }
}
