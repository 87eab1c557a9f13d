/// Minimises a smooth function inside a box by the quasi-Newton method of Broyden, Fletcher,
/// Goldfarb and Shanno, with projection (Nocedal & Wright 2006, chapters 6 and 16.7).
package struct BoxedMinimiser: Sendable {
  /// A function value with its gradient.
  package typealias Evaluation = (value: Double, gradient: [Double])

  /// The lower ends of the box.
  package let lower: [Double]

  /// The upper ends of the box.
  package let upper: [Double]

  /// Stops after so many steps.
  package let maximumSteps: Int

  /// Creates a minimiser.
  ///
  /// - Parameters:
  ///   - lower: The lower ends of the box.
  ///   - upper: The upper ends of the box.
  ///   - maximumSteps: Stops after so many steps.
  package init(lower: [Double], upper: [Double], maximumSteps: Int = 300) {
    self.lower = lower
    self.upper = upper
    self.maximumSteps = maximumSteps
  }

  /// Finds a minimum.
  ///
  /// - Parameters:
  ///   - start: Where to begin; it is moved into the box.
  ///   - evaluate: The function with its gradient.
  /// - Returns: The point reached; the best one seen if the steps ran out.
  package func minimise(from start: [Double], _ evaluate: ([Double]) -> Evaluation) -> [Double] {
    var point = clamped(start)
    var here = evaluate(point)
    var inverse = InverseHessian(size: point.count)
    for _ in 0..<maximumSteps {
      let free = point.indices.map { isFree($0, point[$0], slope: here.gradient[$0]) }
      var direction = inverse.direction(gradient: here.gradient, free: free)
      var slope = zip(direction, here.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      if slope >= 0 {
        inverse = InverseHessian(size: point.count)
        direction = inverse.direction(gradient: here.gradient, free: free)
        slope = zip(direction, here.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      }
      // The predicted gain is lost in the rounding of the function: done.
      guard -slope > 1e-14 * max(1, abs(here.value)) else { break }
      guard let (next, there) = search(point, here, direction, slope, evaluate) else {
        // A stale picture of the curvature may be to blame: try once more with the plain gradient.
        guard !inverse.isFresh else { break }
        inverse = InverseHessian(size: point.count)
        continue
      }
      inverse.update(
        step: zip(next, point).map(-), change: zip(there.gradient, here.gradient).map(-))
      (point, here) = (next, there)
    }
    return point
  }

  /// Halves the step until the function falls as promised (Armijo).
  private func search(
    _ point: [Double], _ here: Evaluation, _ direction: [Double], _ slope: Double,
    _ evaluate: ([Double]) -> Evaluation
  ) -> (point: [Double], evaluation: Evaluation)? {
    // No single step should leap further than the scale on which logits live.
    var length = min(1, 4 / max(direction.map(abs).max() ?? 0, 1e-300))
    for _ in 0..<40 {
      let next = clamped(zip(point, direction).map { $0 + length * $1 })
      if next == point { return nil }
      let there = evaluate(next)
      let promised = zip(zip(next, point), here.gradient).reduce(0) {
        $0 + ($1.0.0 - $1.0.1) * $1.1
      }
      if there.value.isFinite, there.value <= here.value + 1e-4 * min(promised, 0),
        there.value < here.value
      {
        return (next, there)
      }
      length *= there.value.isFinite ? 0.5 : 0.1
    }
    return nil
  }

  private func clamped(_ point: [Double]) -> [Double] {
    point.indices.map { min(max(point[$0], lower[$0]), upper[$0]) }
  }

  /// Whether a coordinate may move: it is not pressed against a side of the box.
  private func isFree(_ index: Int, _ value: Double, slope: Double) -> Bool {
    !(value <= lower[index] && slope > 0) && !(value >= upper[index] && slope < 0)
  }
}

/// The growing picture of the inverse curvature.
private struct InverseHessian {
  private var rows: [[Double]]
  private(set) var isFresh = true

  init(size: Int) {
    rows = (0..<size).map { i in (0..<size).map { $0 == i ? 1 : 0 } }
  }

  func direction(gradient: [Double], free: [Bool]) -> [Double] {
    let scale = isFresh ? 1 / max(1, gradient.map(abs).max() ?? 1) : 1
    return rows.indices.map { i in
      guard free[i] else { return 0 }
      var sum = 0.0
      for j in rows.indices where free[j] { sum -= rows[i][j] * gradient[j] }
      return sum * scale
    }
  }

  mutating func update(step: [Double], change: [Double]) {
    let curvature = zip(step, change).reduce(0) { $0 + $1.0 * $1.1 }
    let changeSquare = change.reduce(0) { $0 + $1 * $1 }
    let stepSquare = step.reduce(0) { $0 + $1 * $1 }
    guard curvature > 1e-12 * (changeSquare * stepSquare).squareRoot() else { return }
    if isFresh {
      for i in rows.indices { rows[i][i] = curvature / changeSquare }
      isFresh = false
    }
    let pushed = rows.map { row in zip(row, change).reduce(0) { $0 + $1.0 * $1.1 } }
    let spread = zip(pushed, change).reduce(0) { $0 + $1.0 * $1.1 }
    let factor = (1 + spread / curvature) / curvature
    for i in rows.indices {
      for j in rows.indices {
        rows[i][j] +=
          factor * step[i] * step[j] - (pushed[i] * step[j] + step[i] * pushed[j]) / curvature
      }
    }
  }
}
