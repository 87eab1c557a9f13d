/// Who observed in a period, and when what they saw was handed in.
package struct Attendance: Sendable {
  /// For each encounter that has both, the observed and the reported day.
  private(set) var arrivals: [(observed: Day, reported: Day)] = []

  private var observers: [ComparedName: Int] = [:]

  /// Starts at nothing.
  package init() {}

  /// Adds an encounter.
  package mutating func add(_ encounter: Encounter) {
    if let observer = encounter.observer { observers[ComparedName(observer), default: 0] += 1 }
    let day = encounter.observed.day
    if let reported = encounter.reported?.day, reported >= day { arrivals.append((day, reported)) }
  }

  /// The share of encounters whose observer did not observe in an earlier period; nil where either
  /// period names none.
  package func shareOfNewcomers(since earlier: Attendance) -> Double? {
    let all = observers.values.reduce(0, +)
    guard all > 0, !earlier.observers.isEmpty else { return nil }
    let known = observers.filter { earlier.observers[$0.key] != nil }.values.reduce(0, +)
    return Double(all - known) / Double(all)
  }
}
