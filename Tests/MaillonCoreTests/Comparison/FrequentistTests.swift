import MaillonCore
import Testing

@Suite("Comparison by Fisher's exact test")
struct FrequentistTests {
  @Test("marks what survives the adjustment, and nothing under the minimum")
  func marks() throws {
    var (before, after) = (Tally(), Tally())
    for (name, first, second) in [
      ("better", Counts(broken: 40, kept: 40), Counts(broken: 4, kept: 76)),
      ("same", Counts(broken: 10, kept: 30), Counts(broken: 12, kept: 31)),
      ("small", Counts(broken: 4), Counts(kept: 400)),
      ("worse", Counts(broken: 2, kept: 70), Counts(broken: 30, kept: 50)),
    ] {
      before.add(first, unit: RankedUnit(name: name), touchpoint: "t")
      after.add(second, unit: RankedUnit(name: name), touchpoint: "t")
    }
    let comparison = Comparison(before: before, after: after, test: .fisher)
    #expect(comparison.test == .fisher)
    let rows = comparison.movements
    #expect(rows.map(\.verdict) == [.improved, .withinChance, .withinChance, .declined])
    let small = try #require(rows[2].frequentist)
    #expect(small.p < 0.01)
    #expect(small.adjusted == nil)
    #expect(rows.allSatisfy { $0.change != nil })
    // Three units are adjusted for: p × 3 / rank.
    let better = try #require(rows[0].frequentist)
    #expect(abs((better.adjusted ?? 0) / better.p - 3) < 1e-9)
    #expect(better.low > 0.2)
    let paired = Comparison(before: before, after: after)
    #expect(paired.movements.allSatisfy { $0.frequentist == nil })
  }

  @Test("a criterion is compared like a touchpoint")
  func criteria() throws {
    var (before, after) = (Tally(), Tally())
    for (place, name) in ["a", "b", "c", "d"].enumerated() {
      let unit = RankedUnit(name: name)
      before.add(Counts(broken: 5 + place, kept: 5), unit: unit, touchpoint: "warmth")
      after.add(Counts(broken: 1, kept: 9 + place), unit: unit, touchpoint: "warmth")
      before.add(Counts(broken: 2, kept: 8), unit: unit, touchpoint: "craft")
      after.add(Counts(broken: 2, kept: 8), unit: unit, touchpoint: "craft")
      after.add(Counts(kept: 1), unit: unit, touchpoint: "signature")
    }
    let changes = RateChange.changes(before: before, after: after)
    #expect(changes.map(\.id) == ["craft", "warmth"])
    #expect(changes[0].change == 0)
    // No scatter at all: no p value, and nothing to adjust for.
    #expect(changes[0].p == nil && changes[0].adjusted == nil)
    let p = try #require(changes[1].p)
    #expect(changes[1].adjusted == p)
    #expect((changes[1].change ?? 0) > 0.4)
    #expect(p < 0.01)
  }
}
