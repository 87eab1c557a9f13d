import MaillonCore
import Testing

@Suite("Where the next visits teach most")
struct VisitPlanTests {
  private func tally(_ rows: [(String, String, Int, Int)]) -> Tally {
    rows.reduce(into: Tally()) { tally, row in
      tally.add(
        Counts(broken: row.2, kept: row.3), unit: RankedUnit(name: row.0), touchpoint: row.1)
    }
  }

  /// Observers a, b at p, q and c at r: two groups.
  private func entries(_ pairs: [(String, String)]) -> [History.Entry] {
    var history = History()
    for (number, pair) in pairs.enumerated() {
      var encounter = Encounter(
        provider: Provider(name: pair.1), observed: Moment(day: Day(number: Int32(number))))
      encounter.observer = pair.0
      history.add(encounter, Judgement(outcome: .kept, guess: nil), id: "\(number)")
    }
    history.sort()
    return history.entries
  }

  @Test("spends the budget, and makes ranks surer")
  func budget() {
    var source = SeededTally(seed: 3)
    let tally = source.tally(providers: 15, touchpoints: 3)
    let plan = VisitPlan(tally, budget: 30)
    #expect(plan.visits.reduce(0) { $0 + $1.encounters } == 30)
    #expect(plan.prospects.reduce(0) { $0 + $1.planned } == 30)
    #expect(plan.deviationAfter < plan.deviation)
    #expect(plan.visits.allSatisfy { $0.gain >= 0 && $0.observers.isEmpty })
    #expect(VisitPlan(tally, budget: 30) == plan)
    #expect(VisitPlan(Tally(), budget: 5).visits.isEmpty)
  }

  @Test("goes to whoever is known least, not to whoever is known well")
  func leastKnown() throws {
    let plan = VisitPlan(
      tally([
        ("known", "t", 20, 60), ("same", "t", 19, 61), ("new", "t", 1, 3), ("far", "t", 60, 20),
      ]), budget: 6)
    #expect(plan.visits.first?.unit.name == "new")
    #expect(plan.prospects.first?.unit.name == "new")
    let planned = Dictionary(
      uniqueKeysWithValues: plan.prospects.map { ($0.unit.name, $0.planned) })
    #expect(planned["new"] == 6 && planned["far"] == 0)
  }

  @Test("goes to the touchpoint that was not visited")
  func emptyLink() {
    let plan = VisitPlan(
      tally([
        ("a", "phone", 2, 20), ("a", "web", 0, 0), ("b", "phone", 3, 20), ("b", "web", 4, 18),
        ("c", "phone", 9, 12), ("c", "web", 6, 16),
      ]), budget: 1)
    #expect(plan.visits.map(\.unit.name) == ["a"])
    #expect(plan.visits.map(\.touchpoint) == ["web"])
  }

  @Test("beats spreading the same encounters evenly")
  func better() {
    // Twelve providers alike, twelve of which six are hardly visited.
    var rows: [(String, String, Int, Int)] = []
    for number in 0..<12 {
      let visits = number % 2 == 0 ? 60 : 6
      let broken = visits * (number + 2) / 20
      rows.append(("p\(number + 10)", "t", broken, visits - broken))
    }
    let plan = VisitPlan(tally(rows), budget: 60)
    let few = plan.prospects.filter { $0.encounters < 10 }
    #expect(few.reduce(0) { $0 + $1.planned } >= 50)
  }

  @Test("sends observers so that all can be compared, then in turn")
  func observers() {
    let seen = entries([("a", "p"), ("b", "p"), ("b", "q"), ("c", "r")])
    let plan = VisitPlan(
      tally([("p", "t", 2, 3), ("q", "t", 1, 4), ("r", "t", 2, 3)]), seen, budget: 5)
    #expect(plan.groups == 2)
    #expect(plan.groupsAfter == 1)
    let sendings = plan.visits.flatMap(\.observers)
    #expect(sendings.count { $0.connects } == 1)
    #expect(sendings.reduce(0) { $0 + $1.encounters } == 5)
    #expect(Set(sendings.map(\.observer)) == ["a", "b", "c"])
  }

  @Test("says how many encounters a precision takes, more for a narrower one")
  func precision() throws {
    let counts = tally([("a", "t", 5, 20), ("b", "t", 3, 22), ("c", "t", 8, 17)])
    let (wide, narrow) = (
      PrecisionPlan(counts, precision: 0.3), PrecisionPlan(counts, precision: 0.05)
    )
    #expect(wide.needs.allSatisfy { $0.total == 0 })
    for need in narrow.needs {
      // ± 5 points at a rate of 80 % take about 1.96² × 0.16 / 0.0025 = 246 visits.
      let total = try #require(need.total)
      #expect((120...320).contains(total + need.encounters), "\(need)")
      #expect(need.halfWidth > 0.05)
    }
    #expect(PrecisionPlan(counts, precision: 0.001).needs.allSatisfy { $0.total == nil })
    #expect(PrecisionPlan(Tally(), precision: 0.05).needs.isEmpty)
  }
}
