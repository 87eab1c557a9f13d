import Glibc

/// The standard normal distribution function Φ(x), exact in both tails.
package func normalProbability(_ x: Double) -> Double {
  0.5 * erfc(-x * 0.5.squareRoot())
}

/// The quantile of the standard normal distribution: the x at which Φ(x) = `probability`.
///
/// Newton's steps on ln Φ, which is concave, so that they converge from any start. Infinite at 0 and 1.
package func normalQuantile(_ probability: Double) -> Double {
  guard probability > 0 else { return -.infinity }
  guard probability < 1 else { return .infinity }
  if probability > 0.5 { return -normalQuantile(1 - probability) }
  var x = -(-2 * log(2 * probability)).squareRoot()
  for _ in 0..<60 {
    let below = normalProbability(x)
    let density = exp(-0.5 * x * x) / (2 * Double.pi).squareRoot()
    let step = (log(below) - log(probability)) * below / density
    x -= step
    if abs(step) <= 1e-14 * (1 + abs(x)) { break }
  }
  return x
}
