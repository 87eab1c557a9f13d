import Glibc

/// The logistic function `1 / (1 + e^−z)`: the probability whose log odds are z.
///
/// The complement of a probability is `logistic(-z)`, never `1 - logistic(z)`.
package func logistic(_ z: Double) -> Double {
  if z >= 0 { return 1 / (1 + exp(-z)) }
  let odds = exp(z)
  return odds / (1 + odds)
}

/// The natural logarithm of `logistic(z)`, exact in both tails.
package func logLogistic(_ z: Double) -> Double {
  z >= 0 ? -log1p(exp(-z)) : z - log1p(exp(z))
}
