/// How complete a period is likely to be, from how late its sheets come in.
///
/// On day `today` an encounter of day d can only be known if it took at most today − d days to arrive.
/// F(t), the share that arrives within t days, is estimated by the product limit for such truncated
/// delays (Lynden-Bell 1971): F(t) = prod_{s > t} (1 − n_s / #{delay ≤ s, today − d ≥ s}). An encounter
/// known after L days then stands for 1/F(L), and a period is n / sum 1/F(L) complete.
package struct Completeness: Hashable, Sendable {
  /// Fewer arrivals than this say nothing.
  package static let leastArrivals = 20

  /// Below this a verdict on the period is premature.
  package static let matureFrom = 0.9

  /// The likely share of the first period that is in; nil if not known.
  package let before: Double?

  /// The likely share of the second period that is in; nil if not known.
  package let after: Double?

  /// Looks at two periods.
  ///
  /// - Parameters:
  ///   - before: The arrivals of the first period.
  ///   - after: The arrivals of the second period.
  ///   - today: When it is looked at; nil for the last day on which anything was reported.
  package init(_ before: Attendance, _ after: Attendance, today: Day? = nil) {
    let all = before.arrivals.merging(after.arrivals, uniquingKeysWith: +)
    guard all.values.reduce(0, +) >= Completeness.leastArrivals,
      let today = today ?? all.keys.map(\.reported).max()
    else {
      (self.before, self.after) = (nil, nil)
      return
    }
    let shares = Completeness.shares(all, today)
    func share(_ arrivals: [Attendance.Arrival: Int]) -> Double? {
      guard !arrivals.isEmpty else { return nil }
      var expected = 0.0
      for (arrival, count) in arrivals.sorted(by: { $0.key < $1.key }) {
        let age = max(0, Int(today.number) - Int(arrival.observed.number))
        expected += Double(count) / max(age < shares.count ? shares[age] : 1, 0.01)
      }
      return Double(arrivals.values.reduce(0, +)) / expected
    }
    self.before = share(before.arrivals)
    self.after = share(after.arrivals)
  }

  /// F(t) for t from 0 to the longest delay.
  private static func shares(_ arrivals: [Attendance.Arrival: Int], _ today: Day) -> [Double] {
    // A mistyped year must not make the table endless.
    let limit = 366
    var (delays, ages) = (
      [Int](repeating: 0, count: limit + 1), [Int](repeating: 0, count: limit + 1)
    )
    var longest = 0
    for (arrival, count) in arrivals {
      let delay = min(limit, arrival.delay)
      let age = Int(today.number) - Int(arrival.observed.number)
      guard delay <= age else { continue }
      delays[delay] += count
      ages[min(age, limit)] += count
      longest = max(longest, delay)
    }
    // Whoever is younger than t arrived within t: those that could tell of t are the others.
    var possible = delays[...longest].reduce(0, +) - ages[..<longest].reduce(0, +)
    var shares = [Double](repeating: 1, count: longest + 1)
    var share = 1.0
    for delay in stride(from: longest, to: 0, by: -1) {
      shares[delay] = share
      // A few sheets that came very late, or whose dates are mistyped, say nothing of all others.
      if possible >= leastArrivals { share *= 1 - Double(delays[delay]) / Double(possible) }
      possible += ages[delay - 1] - delays[delay]
    }
    shares[0] = longest == 0 ? 1 : share
    return shares
  }
}
