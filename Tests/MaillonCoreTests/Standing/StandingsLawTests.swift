import MaillonCore
import Testing

@Suite("Laws of the league table")
struct StandingsLawTests {
  static let sizes = [(1, 1), (2, 3), (7, 1), (9, 4), (16, 2)]

  private func random(_ size: (Int, Int), seed: UInt64 = 7) -> Tally {
    var source = SeededTally(seed: seed &+ UInt64(size.0 * 100 + size.1))
    return source.tally(providers: size.0, touchpoints: size.1)
  }

  @Test(
    "renaming providers permutes the table", arguments: Self.sizes, 7...8 as ClosedRange<UInt64>)
  func renaming(size: (Int, Int), seed: UInt64) throws {
    let tally = random(size, seed: seed)
    let name: (RankedUnit) -> RankedUnit = { RankedUnit(name: String($0.name.reversed())) }
    let before = Standings(judging: tally)
    let after = Standings(judging: tally.renamed(name))
    for row in before.standings {
      let other = try #require(after.standings.first { $0.unit == name(row.unit) })
      #expect(abs(other.strength - row.strength) < 1e-7)
      #expect(abs(other.low - row.low) < 1e-6 && abs(other.high - row.high) < 1e-6)
      #expect(abs((other.expectedRank ?? 0) - (row.expectedRank ?? 0)) < 1e-5)
      #expect(other.counts == row.counts)
      // Sums in another order may part or join places that differ by less than their rounding.
      let ranks = before.standings.filter { $0.unit != row.unit }.compactMap(\.expectedRank)
      let isAlone = ranks.allSatisfy { abs($0 - (row.expectedRank ?? 0)) > 1e-4 }
      if isAlone { #expect(other.position == row.position) }
    }
  }

  @Test("merging in any order gives the same bits", arguments: Self.sizes)
  func merging(size: (Int, Int)) {
    var parts = (0..<4).map { random(size, seed: $0) }
    parts.append(random((3, 2), seed: 99))
    func merged(_ parts: [Tally]) -> Tally {
      parts.reduce(into: Tally()) { $0.merge($1) }
    }
    let forward = merged(parts)
    let backward = merged(parts.reversed())
    #expect(forward == backward)
    #expect(Standings(judging: forward) == Standings(judging: backward))
  }

  @Test(
    "expected ranks add up to N (N + 1) / 2", arguments: Self.sizes, 7...9 as ClosedRange<UInt64>)
  func rankSum(size: (Int, Int), seed: UInt64) {
    let ranks = Standings(judging: random(size, seed: seed)).standings.compactMap(\.expectedRank)
    let count = Double(ranks.count)
    #expect(abs(ranks.reduce(0, +) - count * (count + 1) / 2) <= 1e-8 * count * count)
  }

  @Test(
    "no strength is above the weakest link", arguments: Self.sizes, 7...9 as ClosedRange<UInt64>)
  func weakestLink(size: (Int, Int), seed: UInt64) {
    for row in Standings(judging: random(size, seed: seed)).standings {
      for link in row.touchpoints { #expect(row.strength <= link.strength + 1e-12) }
      #expect(row.undecidedLow <= row.strength + 1e-12)
      #expect(row.undecidedHigh >= row.strength - 1e-12)
      #expect(row.low <= row.high)
    }
  }

  @Test(
    "one more kept encounter never lowers a strength or worsens an expected rank",
    arguments: [(2, 3), (6, 1), (7, 3)], 7...8 as ClosedRange<UInt64>)
  func monotony(size: (Int, Int), seed: UInt64) throws {
    let tally = random(size, seed: seed)
    let before = Standings(judging: tally)
    for row in before.standings where row.position != nil {
      for link in row.touchpoints {
        let more = tally.adding(Counts(kept: 1), unit: row.unit, touchpoint: link.touchpoint)
        let after = Standings(judging: more, holding: before.hyperparameters)
        let other = try #require(after.standings.first { $0.unit == row.unit })
        #expect(other.strength >= row.strength - 1e-12, "\(row.unit.name) \(link.touchpoint)")
        let (rank, otherRank) = (row.expectedRank ?? 0, other.expectedRank ?? 0)
        #expect(otherRank <= rank + 1e-6, "\(row.unit.name) \(link.touchpoint) \(row.touchpoints)")
      }
    }
  }

  @Test("the slopes of the log posterior are those of the function")
  func gradient() {
    let tally = random((25, 3))
    let counts = ChainCounts(
      touchpoints: tally.touchpoints,
      rows: tally.matrix(units: tally.units, touchpoints: tally.touchpoints))
    let links = 3
    let here = [0.7, -0.3, 2.1, -2.2, -0.4]
    func evaluate(_ x: [Double]) -> BoxedMinimiser.Evaluation {
      ChainFit.logPosterior(of: counts, at: Hyperparameters(coordinates: x, links: links))
    }
    let slopes = evaluate(here).gradient
    for index in here.indices {
      var (up, down) = (here, here)
      up[index] += 1e-5
      down[index] -= 1e-5
      let difference = (evaluate(up).value - evaluate(down).value) / 2e-5
      #expect(abs(slopes[index] - difference) < 1e-6 * max(1, abs(difference)), "\(index)")
    }
  }
}
