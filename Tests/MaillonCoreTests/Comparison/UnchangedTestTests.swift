import MaillonCore
import Testing

@Suite("Whether anything changed at all")
struct UnchangedTestTests {
  private typealias Outcomes = UnchangedTest.Cell.Outcomes

  private func cell(_ before: (Int, Int), _ after: (Int, Int)) -> UnchangedTest.Cell {
    UnchangedTest.Cell(
      before: Outcomes(honoured: before.0, broken: before.1),
      after: Outcomes(honoured: after.0, broken: after.1))
  }

  @Test("one table alone is Fisher's, doubled for two sides and doubled for two looks")
  func one() {
    // The lady tasting tea, 3 and 1 of 4: one-sided 17/70.
    let p = UnchangedTest([[cell((1, 3), (3, 1))]]).p
    #expect(p <= 4 * 17.0 / 70 + 1e-12)
    #expect(UnchangedTest([]).p == 1)
    #expect(UnchangedTest([[cell((5, 0), (7, 0))]]).p == 1)
    #expect(UnchangedTest([[cell((0, 0), (7, 2))]]).p == 1)
  }

  @Test("keeps its level where nothing changed")
  func level() {
    var source = SeededTally(seed: 8)
    var rejected = 0
    let networks = 400
    for _ in 0..<networks {
      let units = (0..<30).map { _ in
        let rate = 0.5 + 0.45 * source.share()
        func outcomes() -> Outcomes {
          let visits = 1 + source.number(below: 8)
          let honoured = (0..<visits).count { _ in source.share() < rate }
          return Outcomes(honoured: honoured, broken: visits - honoured)
        }
        return (0..<3).map { _ in UnchangedTest.Cell(before: outcomes(), after: outcomes()) }
      }
      if UnchangedTest(units).isChangeShown { rejected += 1 }
    }
    // 1 % of 400 is 4; ten are hardly ever exceeded.
    #expect(rejected <= 10, "\(rejected)")
  }

  @Test("sees many who moved a little, and one who moved far")
  func power() {
    let many = (0..<40).map { number in
      [number % 2 == 0 ? cell((18, 2), (12, 8)) : cell((12, 8), (18, 2))]
    }
    #expect(UnchangedTest(many).isChangeShown)
    let calm = (0..<40).map { _ in [cell((16, 4), (16, 4))] }
    #expect(!UnchangedTest(calm).isChangeShown)
    #expect(UnchangedTest(calm + [[cell((20, 0), (3, 17))]]).isChangeShown)
  }

  @Test("huge counts stay finite, and turning round changes nothing")
  func huge() {
    let limit = Counts.limit
    let forth = UnchangedTest([
      [cell((limit, limit / 2), (limit, limit / 3))], [cell((9, 3), (7, 4))],
    ])
    let back = UnchangedTest([
      [cell((limit, limit / 3), (limit, limit / 2))], [cell((7, 4), (9, 3))],
    ])
    #expect(forth.p.isFinite && forth.isChangeShown)
    #expect(abs(forth.p - back.p) < 1e-9)
  }
}
