/// The change of one unit's raw rate, as a textbook tests it.
///
/// Fisher's exact test, and the interval of two unpaired proportions by Newcombe's method 10 (1998),
/// which combines two Wilson intervals. Safe but blind: it sees no touchpoints and borrows nothing.
package struct FrequentistChange: Hashable, Sendable {
  /// The raw honoured rate of the first period.
  package let before: Double

  /// The raw honoured rate of the second period.
  package let after: Double

  /// The lower end of the interval of the difference.
  package let low: Double

  /// The upper end of the interval of the difference.
  package let high: Double

  /// The two-sided p value of Fisher's exact test.
  package let p: Double

  /// The p value adjusted for looking at many; nil for a unit with too few encounters.
  package private(set) var adjusted: Double?

  /// The difference of the raw rates.
  package var estimate: Double { after - before }

  /// Tests one unit.
  ///
  /// - Parameters:
  ///   - before: Honoured and broken encounters of the first period, at least one.
  ///   - after: Honoured and broken encounters of the second period, at least one.
  ///   - level: How much confidence the interval has.
  package init(
    before: (honoured: Int, broken: Int), after: (honoured: Int, broken: Int), level: Double
  ) {
    func rate(
      _ counts: (honoured: Int, broken: Int)
    ) -> (estimate: Double, low: Double, high: Double) {
      let (honoured, trials) = (Double(counts.honoured), Double(counts.honoured + counts.broken))
      let interval = wilsonInterval(successes: honoured, trials: trials, level: level)
      return (honoured / trials, interval.low, interval.high)
    }
    let (first, second) = (rate(before), rate(after))
    let interval = ChangeTest.interval(before: first, after: second, correlation: 0)
    self.before = first.estimate
    self.after = second.estimate
    low = interval.low
    high = interval.high
    p = fisherExact(
      first: (before.honoured, before.broken), second: (after.honoured, after.broken))
    adjusted = nil
  }

  /// Tests the units that were visited in both periods.
  ///
  /// - Parameters:
  ///   - sides: The counts.
  ///   - paired: The units to test.
  ///   - comparable: Those among them with enough encounters, over which p values are adjusted.
  ///   - level: How much confidence an interval has.
  /// - Returns: The changes, keyed by unit.
  static func changes(
    _ sides: ComparedCounts, paired: [Int], comparable: [Int], level: Double
  ) -> [Int: FrequentistChange] {
    let tested = concurrentMap(count: paired.count, size: 64) { place in
      FrequentistChange(
        before: sides.before.totals(of: paired[place]),
        after: sides.after.totals(of: paired[place]), level: level)
    }
    var changes = Dictionary(uniqueKeysWithValues: zip(paired, tested))
    let adjusted = benjaminiHochberg(comparable.map { changes[$0]?.p })
    for (unit, p) in zip(comparable, adjusted) { changes[unit]?.adjusted = p }
    return changes
  }
}

extension ChainCounts {
  /// Honoured and broken encounters of a unit over all links.
  func totals(of unit: Int) -> (honoured: Int, broken: Int) {
    row(unit).reduce((0, 0)) {
      ($0.0 + patterns[Int($1)].honoured, $0.1 + patterns[Int($1)].broken)
    }
  }
}
