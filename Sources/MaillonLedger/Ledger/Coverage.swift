import MaillonCore

/// How much there is: the number of encounters, and the days they span.
package struct Coverage: Equatable, Sendable {
  /// The number of encounters that stand.
  package var encounters: Int
  /// The first observed day; nil where there is no encounter.
  package var first: Day?
  /// The last observed day; nil where there is no encounter.
  package var last: Day?

  /// Creates a coverage.
  package init(encounters: Int, first: Day? = nil, last: Day? = nil) {
    self.encounters = encounters
    self.first = first
    self.last = last
  }

  /// Adds an encounter.
  package mutating func add(_ day: Day) {
    encounters += 1
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }
}
