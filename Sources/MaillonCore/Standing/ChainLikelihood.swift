/// The log likelihood of a period as a function of the hyperparameters, with its slopes.
package struct ChainLikelihood: Sendable {
  private let counts: ChainCounts

  /// How many units are added up at a time, and where each such part begins.
  private let parts: [Range<Int>]

  /// Prepares the likelihood of some counts.
  package init(_ counts: ChainCounts) {
    self.counts = counts
    parts = ChainLikelihood.parts(of: counts)
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
    let sums = concurrentMap(count: parts.count, size: 1) { sum(parts[$0], model) }
    return (sums.reduce(0) { $0 + $1.value }, gradient(model, sums.map(\.weights)))
  }

  /// Divides the units into parts, each with sums of its own per pattern.
  ///
  /// The parts depend on the counts only, so that sums have the same bits on every machine. Where units
  /// share few patterns the sums outweigh the units, and two parts are enough for two cores.
  private static func parts(of counts: ChainCounts) -> [Range<Int>] {
    let shared = counts.cells.count / max(counts.patterns.count, 1)
    let count = min(max(shared / 4, 2), 16)
    let size = max((counts.unitCount + count - 1) / count, 64)
    return stride(from: 0, to: counts.unitCount, by: size).map {
      $0..<min($0 + size, counts.unitCount)
    }
  }

  /// The log likelihood of some units, and their posterior weights added up per pattern.
  private func sum(_ units: Range<Int>, _ model: ChainModel) -> (value: Double, weights: [Double]) {
    let width = model.grid.count
    var sums = [Double](repeating: 0, count: counts.patterns.count * width)
    let value = sums.withUnsafeMutableBufferPointer { sums in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { weights in
        weights.initialize(repeating: 0)
        var value = 0.0
        for unit in units {
          value += model.posterior(unit: unit, into: weights)
          // Unvisited links have a flat likelihood: their patterns come first and are skipped.
          for pattern in counts.row(unit) where pattern >= counts.linkCount {
            let start = Int(pattern) * width
            for q in 0..<width { sums[start + q] += weights[q] }
          }
        }
        return value
      }
    }
    return (value, sums)
  }

  private func gradient(_ model: ChainModel, _ weights: [[Double]]) -> [Double] {
    let links = counts.linkCount
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
    _ number: Int, _ model: ChainModel, _ weights: [[Double]]
  ) -> (mu: Double, sigma: Double, kappa: Double) {
    let width = model.grid.count
    let pattern = counts.patterns[number]
    let shapes = model.shapes[pattern.link]
    var result = (mu: 0.0, sigma: 0.0, kappa: 0.0)
    for q in 0..<width {
      let weight = weights.reduce(0) { $0 + $1[number * width + q] }
      let slope = shapes.slopes(pattern, at: q)
      result.mu += weight * slope.logit
      result.sigma += weight * slope.logit * model.grid.points[q]
      result.kappa += weight * slope.kappa
    }
    return result
  }
}
