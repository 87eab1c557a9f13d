import Glibc

/// Whether anything changed at all between two periods, before anybody is marked.
///
/// The s-value promises that few marks point the wrong way, which means nothing where nothing changed: then
/// every mark is false. So marks are given only where the hypothesis that no rate changed anywhere is
/// rejected at 1 %. Under it, given how many of a unit's encounters at a link were honoured in both periods
/// together, those of the second are hypergeometric, whatever the rates. Two looks, each at half of the
/// level (Bonferroni):
/// - all together: sum of (O − E)² − V over the cells, against its exact variance and skewness (Pearson's
///   type III by Wilson & Hilferty 1931); strong where many moved a little;
/// - the most telling: Simes' test (1986) on exact p values of the units; strong where few moved far.
package struct UnchangedTest: Hashable, Sendable {
  /// The level at which change counts as shown.
  package static let level = 0.01

  /// The p value of the hypothesis that nothing changed; 1 without any pair.
  package let p: Double

  /// Whether something changed beyond chance.
  package var isChangeShown: Bool { p <= UnchangedTest.level }

  /// Tests units that were visited in both periods.
  ///
  /// - Parameter units: For each unit and link, what was honoured and broken before and after.
  package init(_ units: [[UnchangedTest.Cell]]) {
    let parts = concurrentMap(count: units.count, size: 64) { UnitPart(units[$0]) }
    let tested = parts.compactMap { $0.p }
    guard !tested.isEmpty else {
      p = 1
      return
    }
    let sum = parts.reduce(into: Scatter()) { $0.add($1.scatter) }
    p = min(1, 2 * min(sum.p, UnchangedTest.simes(tested)))
  }

  /// One unit at one link in both periods.
  package struct Cell: Hashable, Sendable {
    /// What was counted in a period.
    package struct Outcomes: Hashable, Sendable {
      /// Kept or exceeded encounters.
      package let honoured: Int

      /// Broken encounters.
      package let broken: Int

      /// Takes in counts.
      package init(honoured: Int, broken: Int) {
        self.honoured = honoured
        self.broken = broken
      }
    }

    /// The first period.
    package let before: Outcomes

    /// The second period.
    package let after: Outcomes

    /// Takes in the counts of both periods.
    package init(before: Outcomes, after: Outcomes) {
      self.before = before
      self.after = after
    }
  }

  private static func simes(_ values: [Double]) -> Double {
    let count = Double(values.count)
    return values.sorted().enumerated().reduce(1) {
      min($0, count * $1.element / Double($1.offset + 1))
    }
  }
}

/// The sum of (O − E)² − V with its variance and third moment.
private struct Scatter: Sendable {
  var excess = 0.0
  var variance = 0.0
  var third = 0.0

  mutating func add(_ other: Scatter) {
    excess += other.excess
    variance += other.variance
    third += other.third
  }

  /// The upper tail of a gamma variable with these moments.
  var p: Double {
    guard variance > 0 else { return 1 }
    let z = excess / variance.squareRoot()
    let skewness = third / (variance * variance.squareRoot())
    guard skewness > 1e-3 else { return normalProbability(-z) }
    let shape = 4 / (skewness * skewness)
    let ratio = 1 + z / shape.squareRoot()
    guard ratio > 0 else { return 1 }
    return normalProbability(-(cbrt(ratio) - 1 + 1 / (9 * shape)) * (9 * shape).squareRoot())
  }
}

/// What one unit adds to the tests.
private struct UnitPart: Sendable {
  private(set) var scatter = Scatter()
  /// The two-sided p value of the unit's honoured encounters after, over all links; nil if no cell says
  /// anything.
  private(set) var p: Double?

  /// Beyond so many possible values a distribution is taken for normal.
  private static let mostValues = 400

  init(_ cells: [UnchangedTest.Cell]) {
    var sum: (first: Int, shares: [Double])? = (0, [1])
    var (deviation, variance) = (0.0, 0.0)
    for cell in cells {
      guard let law = Hypergeometric(cell) else { continue }
      let own = Double(cell.after.honoured) - law.mean
      deviation += own
      variance += law.variance
      scatter.add(law.scatter(at: own))
      guard let known = sum, let shares = law.shares,
        known.shares.count + shares.count <= UnitPart.mostValues
      else {
        sum = nil
        continue
      }
      sum = (
        known.first + law.lowest - cell.after.honoured, UnitPart.convolved(known.shares, shares)
      )
    }
    guard variance > 0 else { return }
    guard let sum else {
      p = min(1, 2 * normalProbability(-abs(deviation) / variance.squareRoot()))
      return
    }
    // Values are counted from what was seen, which is 0.
    let seen = min(max(-sum.first, 0), sum.shares.count - 1)
    let (lower, upper) = (
      sum.shares[...seen].reduce(0, +), sum.shares[seen...].reduce(0, +)
    )
    p = min(1, 2 * min(lower, upper))
  }

  private static func convolved(_ left: [Double], _ right: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: left.count + right.count - 1)
    for (i, share) in left.enumerated() {
      for (j, other) in right.enumerated() { result[i + j] += share * other }
    }
    return result
  }
}

/// How many of a cell's honoured encounters fall into the second period if nothing changed.
private struct Hypergeometric: Sendable {
  let lowest: Int
  let mean: Double
  let variance: Double
  /// The probability of each value from the lowest on; nil where there are too many.
  let shares: [Double]?

  private static let mostValues = 200

  /// Nil where only one value is possible.
  init?(_ cell: UnchangedTest.Cell) {
    let after = cell.after.honoured + cell.after.broken
    let before = cell.before.honoured + cell.before.broken
    let honoured = cell.before.honoured + cell.after.honoured
    lowest = max(0, honoured - before)
    let highest = min(after, honoured)
    guard highest > lowest else { return nil }
    let total = Double(before) + Double(after)
    let share = Double(honoured) / total
    mean = Double(after) * share
    variance = Double(after) * share * (1 - share) * Double(before) / max(1, total - 1)
    guard highest - lowest < Hypergeometric.mostValues else {
      shares = nil
      return
    }
    var logs = [0.0]
    for value in lowest..<highest {
      let step =
        log(Double(honoured - value)) + log(Double(after - value)) - log(Double(value + 1))
        - log(Double(before - honoured + value + 1))
      logs.append((logs.last ?? 0) + step)
    }
    let largest = logs.max() ?? 0
    let weights = logs.map { exp($0 - largest) }
    let sum = weights.reduce(0, +)
    shares = weights.map { $0 / sum }
  }

  /// (O − E)² − V, with its exact variance and third moment.
  func scatter(at deviation: Double) -> Scatter {
    let excess = deviation * deviation - variance
    guard let shares else {
      return Scatter(
        excess: excess, variance: 2 * variance * variance,
        third: 8 * variance * variance * variance)
    }
    var (square, cube) = (0.0, 0.0)
    for (place, share) in shares.enumerated() {
      let away = Double(lowest + place) - mean
      let value = away * away - variance
      square += share * value * value
      cube += share * value * value * value
    }
    return Scatter(excess: excess, variance: square, third: cube)
  }
}
