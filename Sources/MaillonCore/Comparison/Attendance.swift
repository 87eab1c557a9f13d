/// Who observed in a period, and when what they saw was handed in.
package struct Attendance: Sendable {
  /// An observed and a reported day.
  struct Arrival: Hashable, Comparable {
    let observed: Day
    let reported: Day

    /// How many days it took.
    var delay: Int { Int(reported.number) - Int(observed.number) }

    static func < (left: Arrival, right: Arrival) -> Bool {
      (left.observed, left.reported) < (right.observed, right.reported)
    }
  }

  /// How many encounters have both days, not reported before they were observed.
  private(set) var arrivals: [Arrival: Int] = [:]

  private var observers = Spellings()
  /// How many encounters each of them saw.
  private var seen: [Int] = []

  /// Starts at nothing.
  package init() {}

  /// Adds an encounter.
  package mutating func add(_ encounter: CountedEncounter) {
    if let observer = observers.number(of: encounter.observer) {
      if observer == seen.count { seen.append(0) }
      seen[observer] += 1
    }
    if let reported = encounter.reported, reported >= encounter.observed {
      arrivals[Arrival(observed: encounter.observed, reported: reported), default: 0] += 1
    }
  }

  /// The share of encounters whose observer did not observe in an earlier period; nil where either
  /// period names none.
  package func shareOfNewcomers(since earlier: Attendance) -> Double? {
    guard !seen.isEmpty, !earlier.seen.isEmpty else { return nil }
    let new = zip(observers.shown, seen).filter { !earlier.observers.knows($0.0) }
    return Double(new.reduce(0) { $0 + $1.1 }) / Double(seen.reduce(0, +))
  }
}
