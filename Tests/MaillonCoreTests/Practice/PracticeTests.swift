import MaillonCore
import Testing

/// Thanks and plans on small networks of which the truth is plain.
@Suite struct PracticeTests {
  private static let rubric = Rubric(
    id: "r", version: "1",
    criteria: [
      Criterion(id: "attention", kind: .basic, target: 0.9),
      Criterion(id: "signature", kind: .delight, target: 0.9),
    ])

  /// Counts a network: for each provider and touchpoint, how many were broken, kept and exceeded.
  private static func counts(
    _ network: [String: [String: (broken: Int, kept: Int, exceeded: Int)]]
  ) -> PracticeCounts {
    var counts = PracticeCounts(Counting(), rubric: rubric)
    var number = 0
    for (provider, links) in network.sorted(by: { $0.key < $1.key }) {
      for (touchpoint, found) in links.sorted(by: { $0.key < $1.key }) {
        let levels =
          [Level](repeating: .broken, count: found.broken)
          + [Level](repeating: .kept, count: found.kept)
          + [Level](repeating: .exceeded, count: found.exceeded)
        for level in levels {
          number += 1
          var encounter = Encounter(
            provider: Provider(name: provider),
            observed: Moment(day: Day(number: 20_000 + Int32(number))))
          encounter.touchpoint = touchpoint
          var packed = PackedLevels()
          packed[level == .exceeded ? 1 : 0] = level
          counts.add(
            encounter, Judgement(outcome: level, guess: level, levels: packed), id: "\(number)")
        }
      }
    }
    return counts
  }

  private static func table(_ counts: PracticeCounts) -> Standings {
    Standings(judging: counts.outcomes)
  }

  private static let uneven = counts([
    "best": ["desk": (0, 30, 10), "phone": (0, 30, 10)],
    "middle": ["desk": (4, 26, 0), "phone": (4, 26, 0)],
    "other": ["desk": (4, 26, 0), "phone": (4, 26, 0)],
    "broken": ["desk": (0, 30, 0), "phone": (26, 4, 0)],
  ])

  @Test func thePlanNamesTheBrokenLinkAndNoOther() throws {
    let table = PracticeTests.table(PracticeTests.uneven)
    let plan = Plan(PracticeTests.uneven, table: table)
    let areas = plan.entries.flatMap { entry in
      entry.areas.map { "\(entry.standing.unit.name) \($0.link.touchpoint)" }
    }
    #expect(areas == ["broken phone"])
    let entry = try #require(plan.entries.first { !$0.areas.isEmpty })
    let area = entry.areas[0]
    #expect(area.criteria.map(\.index) == [0])
    #expect(area.onePoint.strength > entry.standing.strength)
    #expect(area.kept.strength > area.onePoint.strength)
    let place = try #require(area.kept.expectedRank)
    #expect(place < (entry.standing.expectedRank ?? 0))
  }

  @Test func exceedingIsProposedToWhoLeadsAndHasNothingToMend() {
    let plan = Plan(PracticeTests.uneven, table: PracticeTests.table(PracticeTests.uneven))
    let names = plan.entries.filter { $0.exceed != nil }.map(\.standing.unit.name)
    #expect(names == ["best"])
  }

  @Test func nobodyMendsWhatOnlyTheVisitsOfOthersSpeakOf() {
    var network: [String: [String: (broken: Int, kept: Int, exceeded: Int)]] = [:]
    for number in 1...20 { network["poor \(number)"] = ["desk": (4, 1, 0)] }
    network["unseen"] = ["desk": (0, 1, 0)]
    network["unlucky"] = ["desk": (1, 0, 0)]
    let counts = PracticeTests.counts(network)
    let entries = Plan(counts, table: PracticeTests.table(counts)).entries
    let named = entries.filter { !$0.areas.isEmpty }.map(\.standing.unit.name)
    #expect(named.count == 20)
    #expect(named.allSatisfy { $0.hasPrefix("poor") })
  }

  @Test func nothingIsPlannedWhereOnlyUnwantedCriteriaAreBroken() {
    let wants = Wants(sums: [("attention", 1), ("signature", 99)])
    let plan = Plan(
      PracticeTests.uneven, table: PracticeTests.table(PracticeTests.uneven), wants: wants)
    #expect(plan.entries.flatMap { $0.areas }.isEmpty)
  }

  @Test func thePromiseOfALinkMultipliesTheTargetsSeenThere() throws {
    let promise = try #require(PracticeTests.uneven.promise(at: "desk"))
    #expect(abs(promise - 0.9) < 1e-12)
    #expect(PracticeTests.uneven.promise(at: "nowhere") == nil)
  }

  @Test func praiseThanksTheBestAndDoesNotFlatterTheRest() {
    let praise = Praise(
      PracticeTests.uneven, table: PracticeTests.table(PracticeTests.uneven), comparison: nil)
    let thanked = praise.units.filter { $0.consistency != nil }.map(\.unit.name)
    #expect(thanked == ["best"])
    #expect(praise.units.first { $0.unit.name == "best" }?.streak?.length == 80)
    #expect(praise.units.first { $0.unit.name == "broken" }?.keepsPromise == false)
    #expect(!praise.isUnbroken)
  }

  @Test func aNetworkWithoutABrokenPromiseIsThankedAsAWhole() {
    let counts = PracticeTests.counts(["a": ["desk": (0, 9, 0)], "b": ["desk": (0, 9, 0)]])
    let praise = Praise(counts, table: PracticeTests.table(counts), comparison: nil)
    #expect(praise.isUnbroken)
    #expect(praise.units.allSatisfy { !$0.hasReason })
  }

  @Test func nothingIsSaidOfNothing() {
    let counts = PracticeCounts(Counting(), rubric: PracticeTests.rubric)
    let table = PracticeTests.table(counts)
    #expect(Plan(counts, table: table).entries.isEmpty)
    #expect(Praise(counts, table: table, comparison: nil).units.isEmpty)
    #expect(Gap(counts, wants: nil).mismatches == 0)
  }

  @Test func theFollowUpTellsAMovedLinkFromChance() throws {
    let better = PracticeTests.counts([
      "best": ["desk": (0, 40, 0), "phone": (0, 40, 0)],
      "middle": ["desk": (4, 26, 0), "phone": (4, 26, 0)],
      "other": ["desk": (4, 26, 0), "phone": (4, 26, 0)],
      "broken": ["desk": (0, 30, 0), "phone": (1, 29, 0)],
    ])
    let plan = Plan(PracticeTests.uneven, table: PracticeTests.table(PracticeTests.uneven))
    let moved = PlanFollowUp(of: plan, in: PracticeTests.table(better))
    #expect(moved.rows.map(\.verdict) == [.improved])
    let same = PlanFollowUp(of: plan, in: PracticeTests.table(PracticeTests.uneven))
    #expect(same.rows.map(\.verdict) == [.withinChance])
  }
}
