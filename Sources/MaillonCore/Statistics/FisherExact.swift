import Glibc

/// The two-sided p value of Fisher's exact test on two proportions.
///
/// The sum of the hypergeometric probabilities that are no larger than that of what was seen (Fisher
/// 1935; Agresti 2002, section 3.5.1). The probabilities are walked by their ratios outwards from the
/// peak and stop where they vanish, so that the work grows with the square root of the counts.
///
/// - Parameters:
///   - first: Successes and failures in the first group.
///   - second: Successes and failures in the second group.
/// - Returns: The p value; 1 where a group or an outcome is empty.
package func fisherExact(
  first: (successes: Int, failures: Int), second: (successes: Int, failures: Int)
) -> Double {
  let trials = (
    Double(first.successes + first.failures), Double(second.successes + second.failures)
  )
  let successes = Double(first.successes + second.successes)
  let total = trials.0 + trials.1
  guard trials.0 > 0, trials.1 > 0, successes > 0, successes < total else { return 1 }
  let (lowest, highest) = (max(0, successes - trials.1), min(successes, trials.0))
  let peak = ((successes + 1) * (trials.0 + 1) / (total + 2)).rounded(.down)
  let start = min(max(peak, lowest), highest)
  /// The probability of k + 1 successes in the first group, over that of k.
  func ratio(_ k: Double) -> Double {
    (successes - k) / (k + 1) * ((trials.0 - k) / (trials.1 - successes + k + 1))
  }
  let seen = Double(first.successes)
  let seenWeight = weight(of: seen, from: start, ratio)
  var (sum, extreme) = (0.0, 0.0)
  func count(_ weight: Double) {
    sum += weight
    // The tolerance that keeps equal probabilities equal, as R's fisher.test has it.
    if weight <= seenWeight * (1 + 1e-7) { extreme += weight }
  }
  count(1)
  var (k, height) = (start, 1.0)
  while k < highest, height > 1e-20 {
    height *= ratio(k)
    k += 1
    count(height)
  }
  (k, height) = (start, 1)
  while k > lowest, height > 1e-20 {
    k -= 1
    height /= ratio(k)
    count(height)
  }
  return min(1, extreme / sum)
}

/// The weight of what was seen, relative to the peak; 0 beyond where it vanishes.
private func weight(of seen: Double, from start: Double, _ ratio: (Double) -> Double) -> Double {
  var (k, height) = (start, 1.0)
  while k != seen, height > 1e-20 {
    if k < seen {
      height *= ratio(k)
      k += 1
    } else {
      k -= 1
      height /= ratio(k)
    }
  }
  return k == seen ? height : 0
}
