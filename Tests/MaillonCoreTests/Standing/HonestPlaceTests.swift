import MaillonCore
import Testing

@Suite("Honest places")
struct HonestPlaceTests {
  private func table(providers: Int, visits: Int, seed: UInt64 = 5) -> Standings {
    var source = SeededTally(seed: seed)
    return Standings(
      judging: source.tally(providers: providers, touchpoints: 2, most: visits))
  }

  @Test("somebody is first: the probabilities add up to 1", arguments: [2, 7, 40])
  func first(providers: Int) {
    let table = table(providers: providers, visits: 12)
    let sum = table.standings.compactMap(\.probabilityFirst).reduce(0, +)
    #expect(abs(sum - 1) < 0.01)
    for row in table.standings {
      guard let first = row.probabilityFirst else { continue }
      #expect((0...1).contains(first))
      if row.rankLow == 1 { #expect(first > 0.005) }
      if first > 0.05 { #expect(row.rankLow == 1) }
    }
  }

  @Test("the bottom tenth holds a tenth", arguments: [10, 40])
  func bottom(providers: Int) {
    let rows = table(providers: providers, visits: 30).standings
    let sum = rows.compactMap(\.probabilityBottomTenth).reduce(0, +)
    let ranked = rows.count { $0.position != nil }
    #expect(abs(sum - Double((ranked + 9) / 10)) < 0.5)
  }

  @Test("twins share one tier, and extremes do not")
  func tiers() {
    var tally = Tally()
    for index in 0..<6 {
      tally.add(
        Counts(broken: 4, kept: 16), unit: RankedUnit(name: "twin\(index)"), touchpoint: "t")
    }
    #expect(Standings(judging: tally).tiers == [1...6])
    for index in 0..<6 {
      tally.add(
        Counts(broken: 190, kept: 10), unit: RankedUnit(name: "bad\(index)"), touchpoint: "t")
    }
    #expect(Standings(judging: tally).tiers == [1...6, 7...12])
  }

  @Test("inside a tier no pair can be told apart")
  func pairs() {
    let table = table(providers: 60, visits: 40, seed: 11)
    let limit = 1.6449
    for tier in table.tiers {
      let rows = tier.map { table.standings[$0 - 1].distribution }
      for left in rows {
        for right in rows {
          let spread = (left.logitVariance + right.logitVariance).squareRoot()
          #expect(left.logitMean - right.logitMean <= limit * spread)
        }
      }
    }
    #expect(table.tiers.count > 1)
  }
}
