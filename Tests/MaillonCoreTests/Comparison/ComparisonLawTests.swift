import MaillonCore
import Testing

@Suite("Laws of the comparison")
struct ComparisonLawTests {
  static let sizes = [(1, 1), (2, 3), (7, 1), (9, 4), (16, 2)]

  private func random(_ size: (Int, Int), seed: UInt64) -> Tally {
    var source = SeededTally(seed: seed &+ UInt64(size.0 * 100 + size.1))
    return source.tally(providers: size.0, touchpoints: size.1)
  }

  @Test("a tally compared with itself has not changed at all", arguments: Self.sizes)
  func same(size: (Int, Int)) {
    let tally = random(size, seed: 1)
    let comparison = Comparison(before: tally, after: tally)
    for movement in comparison.movements {
      #expect(movement.verdict == .withinChance)
      guard let change = movement.change else { continue }
      #expect(change.estimate == 0)
      #expect(change.probabilityImproved == 0.5)
      #expect(change.low <= 0 && change.high >= 0)
      #expect(!change.hasMovedInRank)
    }
  }

  @Test("renaming providers permutes the comparison", arguments: Self.sizes)
  func renaming(size: (Int, Int)) throws {
    let (first, second) = (random(size, seed: 1), random(size, seed: 2))
    let name: (RankedUnit) -> RankedUnit = { RankedUnit(name: String($0.name.reversed())) }
    let plain = Comparison(before: first, after: second)
    let renamed = Comparison(before: first.renamed(name), after: second.renamed(name))
    for row in plain.movements {
      let other = try #require(renamed.movements.first { $0.unit == name(row.unit) })
      #expect(other.presence == row.presence && other.verdict == row.verdict)
      guard let change = row.change else { continue }
      #expect(abs((other.change?.estimate ?? 1) - change.estimate) < 1e-5)
      #expect(abs((other.change?.sValue ?? 1) - change.sValue) < 1e-4)
    }
  }

  @Test(
    "turning the comparison round mirrors it", arguments: Self.sizes, 2...3 as ClosedRange<UInt64>)
  func mirror(size: (Int, Int), seed: UInt64) {
    let (first, second) = (random(size, seed: 1), random(size, seed: seed))
    let there = Comparison(before: first, after: second)
    let back = Comparison(before: second, after: first)
    let opposite: [Movement.Verdict: Movement.Verdict] = [
      .improved: .declined, .declined: .improved, .new: .gone, .gone: .new,
    ]
    #expect(abs((there.method?.r ?? 0) - (back.method?.r ?? 0)) < 1e-4)
    for (one, other) in zip(there.movements, back.movements) {
      #expect(one.unit == other.unit)
      #expect(opposite[one.verdict, default: .withinChance] == other.verdict)
      guard let change = one.change, let mirrored = other.change else { continue }
      #expect(abs(change.estimate + mirrored.estimate) < 1e-5)
      #expect(abs(change.low + mirrored.high) < 1e-4)
      #expect(abs(change.probabilityImproved + mirrored.probabilityImproved - 1) < 1e-4)
    }
  }

  @Test("names the new and the gone, and keeps them out of the verdicts")
  func presence() {
    var before = random((9, 2), seed: 1)
    var after = random((9, 2), seed: 2)
    let counts = Counts(broken: 3, kept: 9)
    before.add(counts, unit: RankedUnit(name: "closed"), touchpoint: "t0")
    after.add(counts, unit: RankedUnit(name: "opened"), touchpoint: "t1")
    let comparison = Comparison(before: before, after: after)
    let verdicts = Dictionary(
      uniqueKeysWithValues: comparison.movements.map { ($0.unit.name, $0) })
    #expect(verdicts["closed"]?.verdict == .gone)
    #expect(verdicts["closed"]?.after == nil)
    #expect(verdicts["opened"]?.verdict == .new)
    #expect(verdicts["opened"]?.before == nil)
    #expect(verdicts["opened"]?.change == nil)
  }

  @Test("few encounters are listed, not marked")
  func fewEncounters() throws {
    var before = random((20, 1), seed: 1)
    var after = before
    let unit = RankedUnit(name: "small")
    before.add(Counts(kept: 400), unit: unit, touchpoint: "t0")
    after.add(Counts(broken: 4), unit: unit, touchpoint: "t0")
    let comparison = Comparison(before: before, after: after)
    let movement = try #require(comparison.movements.first { $0.unit == unit })
    #expect((movement.change?.sValue ?? 1) < 0.05)
    #expect(movement.verdict == .withinChance)
    #expect(!movement.hasEnoughEncounters)
    #expect(movement.change?.probabilityRankUp == nil)
    #expect(
      comparison.warnings.contains(
        .fewEncounters(unit: unit, before: 400, after: 4, minimum: 5)))
  }

  @Test("a touchpoint of one period leaves the chain")
  func leaving() {
    let before = random((9, 3), seed: 1)
    let after = random((9, 2), seed: 2)
    let comparison = Comparison(before: before, after: after)
    #expect(comparison.method?.before.map(\.touchpoint) == ["t0", "t1"])
    #expect(
      comparison.warnings.contains(.touchpointLeftChain(touchpoint: "t2", visited: .before)))
  }

  @Test("periods with nothing in common are listed and not compared")
  func disjoint() {
    var (before, after) = (Tally(), Tally())
    before.add(Counts(kept: 9), unit: RankedUnit(name: "a"), touchpoint: "phone")
    after.add(Counts(kept: 9), unit: RankedUnit(name: "a"), touchpoint: "web")
    after.add(Counts(kept: 9), unit: RankedUnit(name: "b"), touchpoint: "web")
    let comparison = Comparison(before: before, after: after)
    #expect(comparison.method == nil)
    #expect(comparison.movements.map(\.verdict) == [.withinChance, .new])
    #expect(comparison.warnings.contains(.nothingInCommon))
    #expect(Comparison(before: Tally(), after: Tally()).movements.isEmpty)
  }

  @Test("huge counts stay finite")
  func huge() {
    var (before, after) = (Tally(), Tally())
    for (place, name) in ["a", "b", "c"].enumerated() {
      for touchpoint in ["t", "u"] {
        let unit = RankedUnit(name: name)
        before.add(Counts(kept: Counts.limit), unit: unit, touchpoint: touchpoint)
        after.add(
          Counts(broken: place * Counts.limit / 3, kept: Counts.limit), unit: unit,
          touchpoint: touchpoint)
      }
    }
    for movement in Comparison(before: before, after: after).movements {
      let change = movement.change
      #expect(change?.estimate.isFinite == true)
      #expect(change?.low.isFinite == true && change?.high.isFinite == true)
      #expect(change?.sValue.isNaN == false)
    }
  }
}
