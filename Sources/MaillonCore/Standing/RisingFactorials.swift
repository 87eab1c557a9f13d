import Glibc

/// Logarithms of rising factorials a (a + 1) … (a + k − 1) = Γ(a + k)/Γ(a), and their slopes in a.
///
/// Counts are integers, so plain sums do: no log-gamma, no cancellation. Beyond `tableLimit` the sum
/// goes on by Stirling's difference, so that a huge count costs neither memory nor time.
struct RisingFactorials: Sendable {
  /// The largest count that is summed term by term.
  static let tableLimit = 256

  private let shapes: [Double]
  private let limit: Int
  private let logs: [Double]
  private let slopes: [Double]

  /// Prepares the sums.
  ///
  /// - Parameters:
  ///   - shapes: The values of a.
  ///   - largest: The largest k that will be asked for.
  init(shapes: [Double], largest: Int) {
    self.shapes = shapes
    limit = min(largest, RisingFactorials.tableLimit)
    let width = shapes.count
    var logs = [Double](repeating: 0, count: (limit + 1) * width)
    var slopes = logs
    for k in 0..<limit {
      for q in 0..<width {
        let factor = shapes[q] + Double(k)
        logs[(k + 1) * width + q] = logs[k * width + q] + log(factor)
        slopes[(k + 1) * width + q] = slopes[k * width + q] + 1 / factor
      }
    }
    self.logs = logs
    self.slopes = slopes
  }

  /// ln [Γ(a + k)/Γ(a)] for the shape at an index.
  func logarithm(count k: Int, shape q: Int) -> Double {
    guard k > limit else { return logs[k * shapes.count + q] }
    let start = shapes[q] + Double(limit)
    return logs[limit * shapes.count + q] + logGammaIncrease(from: start, by: Double(k - limit))
  }

  /// ψ(a + k) − ψ(a) for the shape at an index.
  func slope(count k: Int, shape q: Int) -> Double {
    guard k > limit else { return slopes[k * shapes.count + q] }
    let start = shapes[q] + Double(limit)
    return slopes[limit * shapes.count + q] + digamma(shapes[q] + Double(k)) - digamma(start)
  }
}
