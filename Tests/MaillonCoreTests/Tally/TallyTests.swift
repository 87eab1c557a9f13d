import MaillonCore
import Testing

@Suite("Tally")
struct TallyTests {
  private let unit = RankedUnit(name: "a", site: "Namur")

  @Test("counts add up and never trap")
  func counts() {
    let sum = Counts(broken: 1, kept: 2, exceeded: 3, undecided: 4) + Counts(kept: 5)
    #expect(sum == Counts(broken: 1, kept: 7, exceeded: 3, undecided: 4))
    #expect(sum.honoured == 10)
    #expect(sum.decided == 11)
    let huge = Counts(broken: .max, kept: .max, exceeded: .max, undecided: .max)
    #expect((huge + huge) == huge)
    #expect(huge.decided > 0)
    #expect(Counts(broken: -3, kept: .min) == .zero)
  }

  @Test("units are told apart by bytes")
  func bytes() {
    let composed = RankedUnit(name: "caf\u{e9}")
    let decomposed = RankedUnit(name: "cafe\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    let order = [
      RankedUnit(name: "a"), RankedUnit(name: "a", site: ""), RankedUnit(name: "a", site: "b"),
      RankedUnit(name: "ab"), RankedUnit(name: "z"), RankedUnit(name: "é"),
    ]
    #expect(order.reversed().sorted() == order)
  }

  @Test("remembers zeros, and equal contents are equal")
  func zeros() {
    var one = Tally()
    one.add(.zero, unit: unit, touchpoint: "phone")
    one.add(Counts(kept: 1), unit: RankedUnit(name: "b"), touchpoint: "web")
    var other = Tally()
    other.add(Counts(kept: 1), unit: RankedUnit(name: "b"), touchpoint: "web")
    #expect(one != other)
    other.add(.zero, unit: unit, touchpoint: "phone")
    #expect(one == other)
    #expect(one.units == [unit, RankedUnit(name: "b")])
    #expect(one.touchpoints == ["phone", "web"])
    #expect(one.totals == Counts(kept: 1))
    #expect(one.counts(unit: RankedUnit(name: "b")) == Counts(kept: 1))
    #expect(one.counts(unit: RankedUnit(name: "c"), touchpoint: "web") == .zero)
  }

  @Test("merging is adding")
  func merging() {
    var (one, other) = (Tally(), Tally())
    one.add(Counts(kept: 2), unit: unit, touchpoint: "web")
    other.add(Counts(broken: 1), unit: unit, touchpoint: "web")
    other.add(Counts(broken: 5), unit: unit, touchpoint: "phone")
    one.merge(other)
    #expect(one.counts(unit: unit, touchpoint: "web") == Counts(broken: 1, kept: 2))
    #expect(one.counts(unit: unit) == Counts(broken: 6, kept: 2))
    #expect(one.totalsByTouchpoint.map(\.touchpoint) == ["phone", "web"])
    #expect(one.totalsByUnit.map(\.counts) == [Counts(broken: 6, kept: 2)])
  }
}
