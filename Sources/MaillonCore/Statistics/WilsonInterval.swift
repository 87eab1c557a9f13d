/// The score interval of a proportion (Wilson 1927).
///
/// - Parameters:
///   - successes: How many of the trials succeeded.
///   - trials: How many there were; with none the interval is 0...1.
///   - level: How much confidence the interval has, such as 0.95.
/// - Returns: The two ends, inside 0...1.
package func wilsonInterval(
  successes: Double, trials: Double, level: Double
) -> (low: Double, high: Double) {
  guard trials > 0 else { return (0, 1) }
  let z = -normalQuantile((1 - level) / 2)
  let rate = successes / trials
  let square = z * z
  let centre = (successes + square / 2) / (trials + square)
  let half =
    z / (trials + square) * (trials * rate * (1 - rate) + square / 4).squareRoot()
  // At 0 of n and n of n the end is exactly 0 or 1; leave no rounding there.
  return (
    successes <= 0 ? 0 : max(0, centre - half), successes >= trials ? 1 : min(1, centre + half)
  )
}
