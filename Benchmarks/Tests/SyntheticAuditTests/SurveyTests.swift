import SyntheticAudit
import Testing

@Suite struct SurveyTests {
  private let quarter = Quarter(year: 2025, number: 3)

  private func encounters(of audit: Audit, seed: UInt64) throws -> [Encounter] {
    var encounters: [Encounter] = []
    try Survey(of: audit, in: quarter, seed: seed).forEach { encounters.append($0) }
    return encounters
  }

  @Test func theSameSeedTellsTheSameStories() throws {
    let once = try encounters(of: .sample, seed: 7).map(\.narrative)
    let again = try encounters(of: .sample, seed: 7).map(\.narrative)
    let other = try encounters(of: .sample, seed: 8).map(\.narrative)
    #expect(once == again)
    #expect(once != other)
  }

  @Test(arguments: [1, 49, 50, 51, 1_234])
  func theNetworkHasExactlyTheEncountersAskedFor(count: Int) throws {
    let audit = Audit.network(encounters: count, quarter: quarter, seed: 1)
    #expect(try encounters(of: audit, seed: 1).count == count)
  }

  @Test func narrativesKeepToTheirLengthAndLeaveNoSlotOpen() throws {
    let audit = Audit.network(encounters: 5_000, quarter: quarter, seed: 1)
    for encounter in try encounters(of: audit, seed: 1) + encounters(of: .sample, seed: 1) {
      guard let narrative = encounter.narrative else { continue }
      #expect((60...250).contains(narrative.unicodeScalars.count), "\(narrative)")
      #expect(narrative.allSatisfy { !"{}[]|#".contains($0) }, "\(narrative)")
      #expect(!narrative.contains("  "), "\(narrative)")
    }
  }

  @Test func narrativesHardlyEverRepeatThemselves() throws {
    let audit = Audit.network(encounters: 2_000, quarter: quarter, seed: 1)
    let narratives = try encounters(of: audit, seed: 1).compactMap(\.narrative)
    #expect(Set(narratives).count > narratives.count * 95 / 100)
  }

  @Test func aQuarterOfTheSampleIsInEnglish() throws {
    let all = try encounters(of: .sample, seed: Audit.sampleSeed)
    let english = all.count { $0.language == .english }
    #expect((15...35).contains(100 * english / all.count))
  }

  @Test func outcomesFollowTheTruth() throws {
    let links = Touchpoint.allCases.map {
      Season.Link(touchpoint: $0, honoured: 0.7, encounters: 400)
    }
    let provider = Provider(
      name: "Épreuve", sector: Sector.all[0], sites: [],
      seasons: [quarter: Season(links: links, delight: 0.3)])
    for style in [Audit.Style.lifelike, .complete] {
      let audit = Audit(
        source: "", comment: "", prefix: "", providers: [provider], style: style, observers: 5)
      let outcomes = try encounters(of: audit, seed: 3).map(\.outcome)
      let broken = outcomes.count { $0 == .broken }
      // Four standard errors round 30 % of 2,000.
      #expect((518...682).contains(broken))
      #expect(outcomes.contains(.exceeded))
    }
  }
}
