import Glibc

/// The longest run of honoured encounters, and how likely chance alone is to make one as long.
package struct Streak: Hashable, Sendable {
  /// How many in a row.
  package let length: Int

  /// Of how many decided encounters.
  package let encounters: Int

  /// The first observed day of the run.
  package let from: Day

  /// Its last observed day.
  package let to: Day

  /// The chance of a run at least as long among as many encounters at the network's usual rate.
  package let chance: Double

  /// Finds the longest run, the latest of several; nil without an honoured encounter.
  ///
  /// - Parameters:
  ///   - steps: The decided encounters of one unit, in any order.
  ///   - rate: The honoured rate of the network, 0…1.
  init?(_ steps: [PracticeCounts.Step], rate: Double) {
    let ordered = steps.sorted { left, right in
      left.day != right.day
        ? left.day < right.day : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    var best: Range<Int>?
    var start = 0
    for (index, step) in ordered.enumerated() {
      if !step.isHonoured {
        start = index + 1
      } else if index + 1 - start >= (best?.count ?? 1) {
        best = start..<index + 1
      }
    }
    guard let best, let first = ordered[best].first, let last = ordered[best].last else {
      return nil
    }
    length = best.count
    encounters = ordered.count
    from = first.day
    to = last.day
    chance = Streak.chance(of: best.count, among: ordered.count, rate: rate)
  }

  /// The chance that among n independent encounters, each honoured with the same probability, some run
  /// of honoured ones is at least so long.
  ///
  /// Q(i), the chance of none among the first i: 1 below the length L, 1 − p^L at L, then
  /// Q(i) = Q(i − 1) − (1 − p) p^L Q(i − L − 1) (Feller, vol. 1, XIII.7).
  ///
  /// - Parameters:
  ///   - length: The length L.
  ///   - n: How many encounters.
  ///   - rate: The probability p, 0…1.
  /// - Returns: 1 − Q(n).
  package static func chance(of length: Int, among n: Int, rate: Double) -> Double {
    guard length > 0 else { return 1 }
    guard n >= length else { return 0 }
    let rate = min(max(rate, 0), 1)
    let power = pow(rate, Double(length))
    var none = [Double](repeating: 1, count: n + 1)
    for i in length...n {
      none[i] =
        i == length ? 1 - power : none[i - 1] - (1 - rate) * power * none[i - length - 1]
    }
    return min(max(1 - none[n], 0), 1)
  }
}
