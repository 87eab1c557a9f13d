import Glibc

/// The two-sided p value of Student's t distribution.
///
/// P(|T| ≥ |t|) = I_x(ν/2, 1/2) with x = ν / (ν + t²) (Abramowitz & Stegun 26.7.1 and 26.5.27).
///
/// - Parameters:
///   - t: The statistic.
///   - degrees: The degrees of freedom ν, positive.
/// - Returns: The p value.
package func studentTwoSided(_ t: Double, degrees: Double) -> Double {
  guard t != 0 else { return 1 }
  let logit = log(degrees) - 2 * log(abs(t))
  return IncompleteBeta(a: degrees / 2, b: 0.5).tails(logit: logit).lower
}
