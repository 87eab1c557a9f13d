/// Finds the top of a hill: Brent's method, golden sections with parabolas where they help (Brent 1973,
/// chapter 5).
package enum HillTop {
  private static let golden = (3 - 5.0.squareRoot()) / 2
  private static let mostSteps = 60

  /// Finds where a function with one top is largest.
  ///
  /// - Parameters:
  ///   - low: The lower end of the search.
  ///   - high: The upper end.
  ///   - tolerance: How close to come.
  ///   - value: The function.
  /// - Returns: The place of the top.
  package static func find(
    from low: Double, to high: Double, tolerance: Double, _ value: (Double) -> Double
  ) -> Double {
    var (low, high) = (low, high)
    var best = low + golden * (high - low)
    var (second, third) = (best, best)
    var bestValue = value(best)
    var (secondValue, thirdValue) = (bestValue, bestValue)
    var (step, lastStep) = (0.0, 0.0)
    for _ in 0..<mostSteps {
      let middle = (low + high) / 2
      guard abs(best - middle) > 2 * tolerance - (high - low) / 2 else { break }
      var isParabola = false
      if abs(lastStep) > tolerance {
        // The top of the parabola through the three best points.
        let r = (best - second) * (thirdValue - bestValue)
        let q = (best - third) * (secondValue - bestValue)
        let top = (best - third) * q - (best - second) * r
        let bottom = 2 * (q - r)
        let move = bottom != 0 ? -top / bottom : 0
        if bottom != 0, abs(move) < abs(lastStep) / 2, best + move > low, best + move < high {
          (lastStep, step) = (step, move)
          isParabola = true
          if best + move - low < 2 * tolerance || high - best - move < 2 * tolerance {
            step = best < middle ? tolerance : -tolerance
          }
        }
      }
      if !isParabola {
        lastStep = best < middle ? high - best : low - best
        step = golden * lastStep
      }
      let next = best + (abs(step) >= tolerance ? step : step > 0 ? tolerance : -tolerance)
      let nextValue = value(next)
      if nextValue >= bestValue {
        if next < best { high = best } else { low = best }
        (third, thirdValue) = (second, secondValue)
        (second, secondValue) = (best, bestValue)
        (best, bestValue) = (next, nextValue)
      } else {
        if next < best { low = next } else { high = next }
        if nextValue >= secondValue || second == best {
          (third, thirdValue) = (second, secondValue)
          (second, secondValue) = (next, nextValue)
        } else if nextValue >= thirdValue || third == best || third == second {
          (third, thirdValue) = (next, nextValue)
        }
      }
    }
    return best
  }
}
