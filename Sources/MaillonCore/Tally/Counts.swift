/// How many encounters were broken, kept, exceeded or left undecided.
///
/// Counts never trap: a negative number becomes 0, and a sum stops at `ceiling`.
package struct Counts: Hashable, Sendable {
  /// The largest number that a reader of tallies should accept in one cell.
  ///
  /// Anything larger is a mistake in the file, to be refused with a problem.
  package static let limit = 1_000_000_000

  /// The number at which sums stop growing: four of them still fit an `Int`, and a `Double` holds
  /// any of them exactly.
  package static let ceiling = 1 << 50

  /// No encounter at all.
  package static let zero = Counts()

  /// Encounters whose outcome is broken.
  package private(set) var broken: Int

  /// Encounters whose outcome is kept.
  package private(set) var kept: Int

  /// Encounters whose outcome is exceeded.
  package private(set) var exceeded: Int

  /// Encounters that nobody could decide so far.
  package private(set) var undecided: Int

  /// Creates counts; each is clamped to 0...`ceiling`.
  ///
  /// - Parameters:
  ///   - broken: Encounters whose outcome is broken.
  ///   - kept: Encounters whose outcome is kept.
  ///   - exceeded: Encounters whose outcome is exceeded.
  ///   - undecided: Encounters that nobody could decide so far.
  package init(broken: Int = 0, kept: Int = 0, exceeded: Int = 0, undecided: Int = 0) {
    self.broken = Counts.clamped(broken)
    self.kept = Counts.clamped(kept)
    self.exceeded = Counts.clamped(exceeded)
    self.undecided = Counts.clamped(undecided)
  }

  /// Encounters in which the promise was honoured: kept or exceeded.
  package var honoured: Int { kept + exceeded }

  /// Encounters with an outcome.
  package var decided: Int { broken + kept + exceeded }

  /// Adds counts, field by field, up to `ceiling`.
  package static func + (left: Counts, right: Counts) -> Counts {
    Counts(
      broken: left.broken + right.broken, kept: left.kept + right.kept,
      exceeded: left.exceeded + right.exceeded, undecided: left.undecided + right.undecided)
  }

  /// Adds counts in place, field by field, up to `ceiling`.
  package static func += (left: inout Counts, right: Counts) {
    left = left + right
  }

  /// The sum of two numbers of encounters, up to `ceiling`.
  static func sum(_ left: Int, _ right: Int) -> Int {
    min(clamped(left) + clamped(right), ceiling)
  }

  private static func clamped(_ number: Int) -> Int {
    min(max(number, 0), ceiling)
  }
}
