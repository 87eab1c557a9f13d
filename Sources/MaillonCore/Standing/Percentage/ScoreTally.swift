/// Percentage scores per ranked unit, summed up: all that a ranking by percentage sees beside outcomes.
///
/// Sums are kept in whole billionths, so that merging the parts in any order gives the same bits.
package struct ScoreTally: Hashable, Sendable {
  /// The scores of one unit.
  package struct Sums: Hashable, Sendable {
    /// How many encounters have a score.
    package private(set) var scored = 0

    /// How many have none, because nothing applied.
    package private(set) var unscored = 0

    private var sum = 0
    private var squares = 0

    /// Adds an encounter; nil has no score.
    mutating func add(_ score: Double?) {
      guard let score, score.isFinite else {
        unscored = Counts.sum(unscored, 1)
        return
      }
      let share = min(max(score, 0), 1)
      scored = Counts.sum(scored, 1)
      sum = Sums.sum(sum, Int((share * Sums.unit).rounded()))
      squares = Sums.sum(squares, Int((share * share * Sums.unit).rounded()))
    }

    /// Adds the encounters of another sum.
    mutating func merge(_ other: Sums) {
      scored = Counts.sum(scored, other.scored)
      unscored = Counts.sum(unscored, other.unscored)
      sum = Sums.sum(sum, other.sum)
      squares = Sums.sum(squares, other.squares)
    }

    /// The mean score, 0…1; nil without a scored encounter.
    package var mean: Double? {
      scored > 0 ? Double(sum) / Sums.unit / Double(scored) : nil
    }

    /// The sum of squared deviations of the scores from their mean.
    var scatter: Double {
      guard let mean else { return 0 }
      return max(0, Double(squares) / Sums.unit - Double(scored) * mean * mean)
    }

    private static let unit = 1e9

    private static func sum(_ left: Int, _ right: Int) -> Int {
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? .max : sum
    }
  }

  private var units: [RankedUnit: Sums] = [:]

  /// Creates an empty tally.
  package init() {}

  /// Adds an encounter of a unit.
  ///
  /// - Parameters:
  ///   - score: Its score, 0…1; nil if it has none.
  ///   - unit: Whose encounter it is.
  package mutating func add(_ score: Double?, unit: RankedUnit) {
    units[unit, default: Sums()].add(score)
  }

  /// Adds everything another tally holds.
  package mutating func merge(_ other: ScoreTally) {
    for (unit, sums) in other.units { units[unit, default: Sums()].merge(sums) }
  }

  /// The sums of a unit.
  package func sums(of unit: RankedUnit) -> Sums { units[unit] ?? Sums() }

  /// The sums over all units.
  package var totals: Sums {
    units.values.reduce(into: Sums()) { $0.merge($1) }
  }

  /// The mean squared deviation of an encounter's score from its unit's mean; nil where no unit has two.
  var varianceWithin: Double? {
    var (scatter, degrees) = (0.0, 0)
    // In order, so that the sum has the same bits however the tally came about.
    for unit in units.keys.sorted() {
      let sums = sums(of: unit)
      scatter += sums.scatter
      degrees += max(0, sums.scored - 1)
    }
    return degrees > 0 ? scatter / Double(degrees) : nil
  }
}
