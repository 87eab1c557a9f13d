import Glibc

/// The natural logarithm of the gamma function for a positive argument.
///
/// `lgamma_r` and not `lgamma`, which writes a global variable.
package func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// `ln Γ(x + step) − ln Γ(x)` without the cancellation of two large logarithms.
///
/// Stirling's series (Abramowitz & Stegun 6.1.41); from x = 10 on the terms left out are below 1e-16.
///
/// - Parameters:
///   - x: The argument, positive.
///   - step: How far to go, at least 0.
/// - Returns: The difference.
package func logGammaIncrease(from x: Double, by step: Double) -> Double {
  guard x >= 10 else {
    var (start, end, product) = (x, x + step, 0.0)
    // Both ends climb to where the series holds: Γ(x) = Γ(x + 1) / x.
    while start < 10 {
      product += log(end / start)
      start += 1
      end += 1
    }
    return logGammaIncrease(from: start, by: step) - product
  }
  let end = x + step
  return (x - 0.5) * log1p(step / x) + step * (log(end) - 1)
    + (stirlingRemainder(end) - stirlingRemainder(x))
}

/// What Stirling's formula leaves out: `ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π]`, for x ≥ 10.
///
/// Abramowitz & Stegun 6.1.41.
package func stirlingRemainder(_ x: Double) -> Double {
  let r = 1 / (x * x)
  let series =
    1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r / 533.2))))
  return series / x
}

/// The digamma function ψ(x), for x > 0: recurrence up to 10, then its asymptotic series.
///
/// Abramowitz & Stegun 6.3.5 and 6.3.18.
package func digamma(_ x: Double) -> Double {
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  let r = 1 / (x * x)
  let series =
    r
    * (1.0 / 12 - r
      * (1.0 / 120 - r
        * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132 - r * (691.0 / 32760 - r / 12))))))
  return sum + (log(x) - 0.5 / x - series)
}

/// The trigamma function ψ′(x), for x > 0: recurrence up to 10, then its asymptotic series.
///
/// Abramowitz & Stegun 6.4.6 and 6.4.12.
package func trigamma(_ x: Double) -> Double {
  var (x, sum) = (x, 0.0)
  while x < 10 {
    sum += 1 / (x * x)
    x += 1
  }
  let r = 1 / (x * x)
  let series =
    r
    * (1.0 / 6 - r
      * (1.0 / 30 - r
        * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66 - r * (691.0 / 2730 - r * 7 / 6))))))
  return sum + (1 + 0.5 / x + series) / x
}
