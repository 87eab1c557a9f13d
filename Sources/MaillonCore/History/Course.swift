/// How one unit's service went over time: shown beside the strength, never part of it.
package struct Course: Hashable, Sendable {
  /// How many decided encounters at the end are looked at, at most.
  package static let window = 15

  /// How many of the last decided encounters are looked at.
  package let recent: Int

  /// How many of those were honoured.
  package let recentHonoured: Int

  /// The run at the end: how many in a row came out like the last one.
  package let run: Int

  /// Whether the run at the end is one of honoured encounters; nil without any decided encounter.
  package let isRunHonoured: Bool?

  /// The longest run of broken encounters.
  package let longestBroken: Int

  /// How often honoured and broken changed places, of the times they could have: 0…1; nil below two.
  ///
  /// Encounters that come out independently of each other change places 2p(1 − p) of the time.
  package let alternation: Double?

  /// The honoured rates of the earlier and the later half of the decided encounters; nil below four.
  package let halves: Halves?

  /// The two-sided p value of Fisher's exact test on the two halves; nil below four.
  package let trend: Double?

  /// Which way the service went over time, where the halves differ beyond chance at 5 %; nil otherwise.
  package var direction: Direction? {
    guard let halves, let trend, trend <= 0.05 else { return nil }
    return halves.later > halves.earlier ? .up : .down
  }

  /// Which way a service went.
  package enum Direction: String, Sendable {
    /// More honoured later.
    case up

    /// Fewer honoured later.
    case down
  }

  /// Two rates.
  package struct Halves: Hashable, Sendable {
    /// The honoured rate of the earlier half.
    package let earlier: Double

    /// The honoured rate of the later half, which has the odd one.
    package let later: Double
  }

  /// Follows encounters in their order; undecided ones are passed over.
  package init(_ entries: [History.Entry]) {
    let outcomes = entries.compactMap(\.isHonoured)
    let last = outcomes.suffix(Course.window)
    recent = last.count
    recentHonoured = last.count { $0 }
    isRunHonoured = outcomes.last
    run = outcomes.reversed().prefix { $0 == outcomes.last }.count
    var (longest, current) = (0, 0)
    for outcome in outcomes {
      current = outcome ? 0 : current + 1
      longest = max(longest, current)
    }
    longestBroken = longest
    let changes = zip(outcomes, outcomes.dropFirst()).count { $0 != $1 }
    alternation = outcomes.count >= 2 ? Double(changes) / Double(outcomes.count - 1) : nil
    guard outcomes.count >= 4 else {
      (halves, trend) = (nil, nil)
      return
    }
    let middle = outcomes.count / 2
    let parts = [outcomes[..<middle], outcomes[middle...]].map { part in
      let honoured = part.count { $0 }
      return (successes: honoured, failures: part.count - honoured)
    }
    let rates = parts.map { Double($0.successes) / Double($0.successes + $0.failures) }
    halves = Halves(earlier: rates[0], later: rates[1])
    trend = fisherExact(first: parts[0], second: parts[1])
  }
}
