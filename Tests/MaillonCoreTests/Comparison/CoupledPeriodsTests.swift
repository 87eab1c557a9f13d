import MaillonCore
import Testing

/// One touchpoint, two periods in which nothing changed.
@Suite struct CoupledPeriodsTests {
  /// A small generator of our own (Lehmer, Park & Miller 1988), so that the network is the same everywhere.
  private struct Lehmer {
    var state: UInt64
    mutating func unit() -> Double {
      state = state * 48_271 % 2_147_483_647
      return Double(state) / 2_147_483_647
    }
  }

  private static func periods(seed: UInt64) -> (before: Tally, after: Tally) {
    var random = Lehmer(state: seed)
    var periods = (before: Tally(), after: Tally())
    for provider in 0..<60 {
      let rate = 0.55 + 0.4 * random.unit()
      func counts() -> Counts {
        let kept = (0..<20).count { _ in random.unit() < rate }
        return Counts(broken: 20 - kept, kept: kept)
      }
      let unit = RankedUnit(name: "p\(provider)")
      periods.before.add(counts(), unit: unit, touchpoint: "t")
      periods.after.add(counts(), unit: unit, touchpoint: "t")
    }
    return periods
  }

  private static func marks(_ test: ComparisonTest) -> Int {
    (1...10).reduce(0) { sum, seed in
      let (before, after) = periods(seed: UInt64(seed) * 7919)
      let comparison = Comparison(before: before, after: after, test: test)
      return sum
        + comparison.movements.count { ($0.change?.sValue ?? 1) <= ChangeTest.falseSignRate }
    }
  }

  @Test func couplingMarksFarLessWhereNothingChanged() {
    let (apart, coupled) = (Self.marks(.paired), Self.marks(.coupled))
    #expect(apart > 0)
    #expect(coupled * 5 <= apart, "\(coupled) against \(apart) of 600")
  }

  @Test(arguments: [ComparisonTest.paired, .coupled])
  func nobodyIsMarkedWhereNothingChanged(test: ComparisonTest) {
    let marks = (1...20).reduce(0) { sum, seed in
      let (before, after) = Self.periods(seed: UInt64(seed) * 104_729)
      let comparison = Comparison(before: before, after: after, test: test)
      return sum + comparison.movements.count { $0.verdict != .withinChance }
    }
    #expect(marks == 0)
  }

  @Test func judgingApartIsSaidAndCouplingIsMirrored() throws {
    let (before, after) = Self.periods(seed: 11)
    #expect(Comparison(before: before, after: after).warnings.contains(.periodsApart))
    let there = Comparison(before: before, after: after, test: .coupled)
    let back = Comparison(before: after, after: before, test: .coupled)
    #expect(!there.warnings.contains(.periodsApart))
    for (forth, mirrored) in zip(there.movements, back.movements) {
      let change = try #require(forth.change?.estimate)
      let opposite = try #require(mirrored.change?.estimate)
      #expect(abs(change + opposite) < 1e-6)
    }
  }
}
