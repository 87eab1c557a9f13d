import Glibc

/// The regularised incomplete beta function of two fixed shapes, at points given by their log odds.
///
/// Continued fraction of DiDonato & Morris 1992 (as in TOMS 708), evaluated by the modified Lentz
/// method; the factor before it by Stirling's remainders where both shapes are large, so that
/// nothing cancels (ibid., `BRCOMP`). Points come as log odds z, so that x = logistic(z) and 1 − x =
/// logistic(−z) are both exact.
package struct IncompleteBeta: Hashable, Sendable {
  /// The first shape, the weight of successes; positive.
  package let a: Double

  /// The second shape, the weight of failures; positive.
  package let b: Double

  private let logBeta: Double

  /// Prepares the function for two positive shapes.
  package init(a: Double, b: Double) {
    self.a = a
    self.b = b
    let (small, large) = (min(a, b), max(a, b))
    logBeta =
      large < 10
      ? logGamma(a) + logGamma(b) - logGamma(a + b)
      : logGamma(small) - logGammaIncrease(from: large, by: small)
  }

  /// The logarithm of the density of the log odds: `x^a (1 − x)^b / B(a, b)`.
  package func logDensity(logit z: Double) -> Double {
    guard min(a, b) >= 10 else { return a * logLogistic(z) + b * logLogistic(-z) - logBeta }
    // Relative to the peak x0 = a / (a + b), where a ln x0 + b ln(1 − x0) is taken by Stirling.
    let total = a + b
    let away = logistic(z) * (b / total) - logistic(-z) * (a / total)
    let exponent =
      a * logarithmExcess(away / (a / total)) + b * logarithmExcess(-away / (b / total))
    let remainder = stirlingRemainder(a) + stirlingRemainder(b) - stirlingRemainder(total)
    return exponent - remainder + 0.5 * log(a / total * b / (2 * Double.pi))
  }

  /// The logarithms of both tails at a point.
  ///
  /// The tail beyond the mean keeps its full relative precision however small it is; what is left by
  /// the other one is exact to 1e-15 (which matters only to shapes far below 1).
  ///
  /// - Parameter z: The log odds of the point.
  /// - Returns: ln P(X ≤ x) and ln P(X > x) for X ~ Beta(a, b).
  package func logTails(logit z: Double) -> (lower: Double, upper: Double) {
    let density = logDensity(logit: z)
    let (x, complement) = (logistic(z), logistic(-z))
    // The fraction converges fast below (a + 1) / (a + b + 2); above it, exchange the sides.
    if x <= (a + 1) / (a + b + 2) {
      let lower = min(0, density + log(fraction(a, b, x, complement)))
      return (lower, log1p(-exp(lower)))
    }
    let upper = min(0, density + log(fraction(b, a, complement, x)))
    return (log1p(-exp(upper)), upper)
  }

  /// Both tails at a point.
  ///
  /// - Parameter z: The log odds of the point.
  /// - Returns: P(X ≤ x) and P(X > x) for X ~ Beta(a, b).
  package func tails(logit z: Double) -> (lower: Double, upper: Double) {
    let logs = logTails(logit: z)
    // Exponentiate the smaller one only: the other is what remains.
    if logs.lower < logs.upper {
      let lower = exp(logs.lower)
      return (lower, 1 - lower)
    }
    let upper = exp(logs.upper)
    return (1 - upper, upper)
  }

  /// The log odds below which a given share lies.
  ///
  /// Newton's steps on the logarithm of the nearer tail. The density of the log odds is log-concave,
  /// so both tails are, and after the first step Newton approaches from one side: it cannot diverge.
  ///
  /// - Parameter probability: The share, between 0 and 1.
  /// - Returns: The log odds; infinite for a share of 0 or 1.
  package func logitQuantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    let fromBelow = logTails(logit: digamma(a) - digamma(b)).lower >= log(probability)
    let target = fromBelow ? log(probability) : log1p(-probability)
    let (shape, direction) = fromBelow ? (a, 1.0) : (b, -1.0)
    var z: Double
    if shape > 1 {
      let deviations = min(max(normalQuantile(probability), -6), 6)
      z = digamma(a) - digamma(b) + deviations * (trigamma(a) + trigamma(b)).squareRoot()
    } else {
      // Far out the tail is x^a / (a B(a, b)), a straight line in z.
      z = direction * (target + log(shape) + logBeta) / shape
    }
    for _ in 0..<200 {
      let tails = logTails(logit: z)
      let tail = fromBelow ? tails.lower : tails.upper
      let slope = exp(logDensity(logit: z) - tail)
      guard slope > 0, slope.isFinite else { break }
      let step = direction * (tail - target) / slope
      z -= step
      if abs(step) <= 1e-13 * (1 + abs(z)) { break }
    }
    return z
  }

  /// The continued fraction, divided by a: the lower tail is it times the density of the log odds.
  private func fraction(_ a: Double, _ b: Double, _ x: Double, _ complement: Double) -> Double {
    // DiDonato & Morris eq. 9: I_x = density / (β₀ + α₁/(β₁ + α₂/(β₂ + …))).
    let lambda = a * complement - b * x
    func beta(_ n: Double) -> Double {
      let u = a + 2 * n
      return n + n * (b - n) * x / (u - 1) + (a + n) / (u + 1) * (lambda + 1 + n * (1 + complement))
    }
    let tiny = 1e-300
    var value = a / (a + 1) * (lambda + 1)
    if abs(value) < tiny { value = tiny }
    var (c, d) = (value, 0.0)
    for step in 1...200_000 {
      let n = Double(step)
      let u = a + 2 * n - 1
      let alpha = (a + n - 1) / u * ((a + b + n - 1) / u) * n * (b - n) * x * x
      let beta = beta(n)
      d = beta + alpha * d
      if abs(d) < tiny { d = tiny }
      d = 1 / d
      c = beta + alpha / c
      if abs(c) < tiny { c = tiny }
      value *= c * d
      if abs(c * d - 1) < 1e-15 { break }
    }
    return 1 / value
  }
}

/// `ln(1 + u) − u` without cancellation near 0.
private func logarithmExcess(_ u: Double) -> Double {
  guard abs(u) < 0.1 else { return log1p(u) - u }
  // ln(1+u) = 2 atanh(r) with r = u/(2+u), and u = 2r/(1−r).
  let r = u / (2 + u)
  let square = r * r
  var (term, sum) = (r * square, 0.0)
  var n = 3.0
  while n < 40 {
    sum += term / n
    term *= square
    n += 2
  }
  return 2 * sum - u * r
}
