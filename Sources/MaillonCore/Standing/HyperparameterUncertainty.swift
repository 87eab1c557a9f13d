/// The part of a score's variance that comes from not knowing the hyperparameters exactly.
///
/// e = gᵀ (H + I/4)⁻¹ g (Kass & Steffey 1989), with g the slope of E[C] and H minus the Hessian of the
/// log posterior, in x = (μ, logit ρ, ln σ), without a Jacobian. I/4 keeps a flat direction from
/// exploding. It widens intervals only; ranks do without.
package struct HyperparameterUncertainty: Sendable {
  /// Above so many visited units the hyperparameters are as good as known, and e is 0.
  package static let unitLimit = 1000

  private static let hessianStep = 1e-3
  private static let slopeStep = 1e-2

  /// The variance e, unit after unit.
  package let variances: [Double]

  /// Measures the uncertainty at a mode.
  ///
  /// - Parameters:
  ///   - counts: The counts of the period.
  ///   - mode: Its hyperparameters at the mode.
  package init(_ counts: ChainCounts, at mode: Hyperparameters) {
    let none = [Double](repeating: 0, count: counts.unitCount)
    guard counts.visitedUnitCount <= HyperparameterUncertainty.unitLimit,
      let information = CholeskyFactor(HyperparameterUncertainty.information(counts, mode))
    else {
      variances = none
      return
    }
    let slopes = HyperparameterUncertainty.differences(
      mode, step: HyperparameterUncertainty.slopeStep
    ) { here in
      let model = ChainModel(counts: counts, hyperparameters: here)
      return ChainPosterior(model, withLinks: false).strengths.map(\.mean)
    }
    variances = none.indices.map { unit in
      information.inverseForm(slopes.map { $0[unit] })
    }
  }

  /// H + I/4, by differences of the exact slopes.
  private static func information(_ counts: ChainCounts, _ mode: Hyperparameters) -> [[Double]] {
    let likelihood = ChainLikelihood(counts)
    let rows = differences(mode, step: hessianStep) { here in
      zip(likelihood.evaluate(here).gradient, HyperparameterPrior.evaluate(here).gradient).map(+)
    }
    return rows.indices.map { i in
      rows.indices.map { j in -(rows[i][j] + rows[j][i]) / 2 + (i == j ? 0.25 : 0) }
    }
  }

  /// Central differences of a vector along each coordinate of the hyperparameters.
  private static func differences(
    _ mode: Hyperparameters, step: Double, _ vector: (Hyperparameters) -> [Double]
  ) -> [[Double]] {
    let centre = mode.coordinates
    return centre.indices.map { index in
      let ends = [step, -step].map { shift in
        var moved = centre
        moved[index] += shift
        return vector(Hyperparameters(coordinates: moved, links: mode.mu.count))
      }
      return zip(ends[0], ends[1]).map { ($0 - $1) / (2 * step) }
    }
  }
}
