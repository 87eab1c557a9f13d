import MaillonCore
import Testing

@Suite("Edges of the league table")
struct StandingsEdgeTests {
  private func isFinite(_ table: Standings) -> Bool {
    table.standings.allSatisfy { row in
      let numbers = [
        row.strength, row.low, row.high, row.perStep, row.reliability, row.aboveAverage, row.plus,
        row.undecidedLow, row.undecidedHigh, row.expectedRank ?? 0, row.variance,
        row.extraVariance,
      ]
      return (numbers + row.touchpoints.flatMap { [$0.strength, $0.low, $0.high] })
        .allSatisfy(\.isFinite)
    }
  }

  @Test("an empty tally gives an empty table")
  func empty() {
    let table = Standings(judging: Tally())
    #expect(table.standings.isEmpty)
    #expect(table.networkStrength == nil)
    #expect(table.warnings == [.nothingDecided])
    #expect(table.sigma?.isFinite == true && table.rho?.isFinite == true)
  }

  @Test("nothing decided: everyone listed, nobody placed")
  func undecidedOnly() {
    var tally = Tally()
    for name in ["a", "b"] {
      tally.add(Counts(undecided: 9), unit: RankedUnit(name: name), touchpoint: "phone")
      tally.add(Counts(undecided: 1), unit: RankedUnit(name: name), touchpoint: "web")
    }
    let table = Standings(judging: tally)
    #expect(table.standings.map(\.unit.name) == ["a", "b"])
    #expect(table.standings.allSatisfy { $0.position == nil && $0.weakest == nil })
    #expect(table.warnings.contains(.nothingDecided))
    #expect(isFinite(table))
  }

  @Test("undecided encounters count as ordered")
  func undecidedPolicies() {
    var source = SeededTally(seed: 3)
    let tally = source.tally(providers: 6, touchpoints: 2)
    let tables = UndecidedPolicy.allCases.map {
      Standings(judging: tally, options: StandingOptions(undecided: $0))
    }
    for table in tables {
      #expect(table.totals.counts.undecided == tally.totals.undecided)
    }
    #expect(tables[0].totals.counts.broken == tally.totals.broken)
    #expect(tables[1].totals.counts.broken == tally.totals.broken + tally.totals.undecided)
    #expect(tables[2].totals.counts.kept == tally.totals.kept + tally.totals.undecided)
    for row in tables[1].standings { #expect(abs(row.undecidedLow - row.strength) < 1e-12) }
    for row in tables[2].standings { #expect(abs(row.undecidedHigh - row.strength) < 1e-12) }
  }

  @Test("a touchpoint that nobody decided leaves the chain, with a warning")
  func leavingTouchpoint() {
    var source = SeededTally(seed: 4)
    var tally = source.tally(providers: 6, touchpoints: 2)
    tally.add(Counts(undecided: 1), unit: RankedUnit(name: "p1000"), touchpoint: "fax")
    let table = Standings(judging: tally)
    #expect(table.touchpoints.map(\.touchpoint) == ["t0", "t1"])
    #expect(table.warnings.contains(.touchpointLeftChain(touchpoint: "fax")))
  }

  @Test("warns of unnamed touchpoints, empty cells and many undecided")
  func warnings() {
    var tally = Tally()
    for name in ["a", "b", "c"] {
      tally.add(
        Counts(broken: 1, kept: 6, undecided: 2), unit: RankedUnit(name: name),
        touchpoint: name == "a" ? "unspecified" : "phone")
    }
    let codes = Standings(judging: tally).warnings.map(\.code)
    #expect(codes.contains("touchpoint-unspecified-mixed"))
    #expect(codes.contains("chain-mostly-unobserved"))
    #expect(codes.count { $0 == "undecided-many" } == 4)
  }

  @Test("stays finite whatever the counts", arguments: [1, 1000, 1_000_000, Counts.limit])
  func huge(scale: Int) {
    var tally = Tally()
    for (place, name) in ["a", "b", "c", "d"].enumerated() {
      for (link, touchpoint) in ["t", "u"].enumerated() {
        let counts = [
          Counts(kept: scale), Counts(broken: scale), Counts(broken: scale, exceeded: scale),
          Counts(broken: 1, kept: scale, undecided: scale),
        ]
        tally.add(
          counts[(place + link) % 4], unit: RankedUnit(name: name), touchpoint: touchpoint)
      }
    }
    let table = Standings(judging: tally)
    #expect(isFinite(table))
    let ranks = table.standings.compactMap(\.expectedRank)
    let count = Double(ranks.count)
    #expect(abs(ranks.reduce(0, +) - count * (count + 1) / 2) < 1e-6)
  }

  @Test("one link of huge counts is exact")
  func hugeSingleLink() throws {
    var tally = Tally()
    for share in 1...9 {
      tally.add(
        Counts(broken: 1_000_000 * share, kept: 1_000_000 * (10 - share)),
        unit: RankedUnit(name: "\(share)"), touchpoint: "t")
    }
    let table = Standings(judging: tally)
    #expect(table.standings.map(\.unit.name) == (1...9).map(String.init))
    let first = try #require(table.standings.first)
    #expect(abs(first.strength - 0.9) < 1e-5)
    #expect(table.standings.allSatisfy { $0.rankLow == $0.position && $0.rankHigh == $0.position })
  }

  @Test("a wider level widens intervals", arguments: [0.5, 0.8, 0.99])
  func level(level: Double) {
    var source = SeededTally(seed: 5)
    let tally = source.tally(providers: 8, touchpoints: 3)
    let usual = Standings(judging: tally).standings
    let other = Standings(judging: tally, options: StandingOptions(level: level)).standings
    for (row, otherRow) in zip(usual, other) {
      #expect((otherRow.high - otherRow.low > row.high - row.low) == (level > 0.95))
      #expect(otherRow.strength == row.strength)
    }
  }

  @Test("more touchpoints than a chain can have are cut, with a warning")
  func manyTouchpoints() {
    var tally = Tally()
    for number in 0..<70 {
      tally.add(
        Counts(kept: number), unit: RankedUnit(name: "a"), touchpoint: "t\(100 + number)")
    }
    let table = Standings(judging: tally)
    #expect(table.touchpoints.count == 64)
    #expect(table.touchpoints.map(\.touchpoint) == (6..<70).map { "t\(100 + $0)" })
    #expect(table.warnings.contains(.tooManyTouchpoints(count: 69, limit: 64)))
    #expect(isFinite(table))
  }
}
