import MaillonCore
import Testing

@Suite struct GapTests {
  @Test func sumsAreRelativeToTheirMean() {
    let wants = Wants(sums: [("a", 30), ("b", 10), ("c", 20)])
    #expect(wants.wants.map(\.importance) == [1.5, 0.5, 1])
    #expect(wants.wants.map(\.isHardlyWanted) == [false, true, false])
  }

  @Test func everyRespondentWeighsTheSameHoweverHighTheyRate() {
    let wants = Wants(names: ["a", "b"], answers: [[1, 3], [25, 75], [nil, nil], [0, 0]])
    #expect(wants.respondents == 2)
    #expect(wants.wants.map(\.importance) == [0.5, 1.5])
  }

  @Test func namesAreIdsOrTitles() {
    let wants = Wants(sums: [("CHALEUR", 2), ("prix clair", 1)])
    let warmth = Criterion(id: "warmth", title: LocalizedText(english: "Warmth", french: "Chaleur"))
    #expect(wants.want(of: warmth)?.name == "CHALEUR")
    #expect(wants.wants(beyond: [warmth]).map(\.name) == ["prix clair"])
  }

  @Test func unitsThatDifferWidenTheInterval() throws {
    let alike = [Counts](repeating: Counts(broken: 2, kept: 8), count: 10)
    let apart = (0..<10).map { $0 < 2 ? Counts(broken: 10) : Counts(kept: 10) }
    let first = try #require(Gap.delivered(alike, level: 0.95))
    let second = try #require(Gap.delivered(apart, level: 0.95))
    #expect(first.rate == second.rate)
    #expect(second.high - second.low > 2 * (first.high - first.low))
    #expect(Gap.delivered([.zero], level: 0.95) == nil)
  }

  @Test func theThreeMismatchesAreFound() throws {
    var counts = PracticeCounts(
      Counting(),
      rubric: Rubric(
        id: "r", version: "1",
        criteria: [
          Criterion(id: "kept", target: 0.5), Criterion(id: "broken", target: 0.95),
          Criterion(id: "unwanted", kind: .delight, target: 0.5), Criterion(id: "free"),
        ]))
    for number in 0..<40 {
      var levels = PackedLevels()
      levels[0] = .kept
      levels[1] = number.isMultiple(of: 2) ? .broken : .kept
      levels[2] = .kept
      let encounter = Encounter(
        provider: Provider(name: "p\(number % 4)"),
        observed: Moment(day: Day(number: 20_000)))
      counts.add(
        encounter, Judgement(outcome: .kept, guess: .kept, levels: levels), id: "\(number)")
    }
    let wants = Wants(
      sums: [("kept", 10), ("broken", 10), ("unwanted", 1), ("free", 12), ("silence", 12)])
    let gap = Gap(counts, wants: wants)
    let found = gap.rows.map { "\($0.name) \($0.mismatches.map(\.rawValue))" }
    #expect(
      found == [
        "kept []", "broken [\"promised-not-delivered\"]", "unwanted [\"promised-not-wanted\"]",
        "free [\"wanted-not-promised\"]", "silence [\"wanted-not-promised\"]",
      ])
    #expect(gap.rows[2].caution == .delight)
    #expect(gap.rows[1].quadrant == .workOnThis)
    #expect(gap.rows[0].quadrant == .keepItUp)
  }
}
