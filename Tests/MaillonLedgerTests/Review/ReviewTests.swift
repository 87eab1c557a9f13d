import MaillonCore
import MaillonLedger
import Testing

@Suite("What persons say of an encounter is counted at once, follows it, and can be taken back")
struct ReviewTests {
  private let fixture: LedgerFixture

  init() throws {
    fixture = try LedgerFixture()
  }

  private func encounter(_ id: String?, _ answer: String, day: Int32 = 20_000) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: "Zinc"), observed: Moment(day: Day(number: day)))
    encounter.id = id
    encounter.answers = [Answer(question: "attention", value: answer)]
    return encounter
  }

  private func stored(_ id: String) throws -> StoredEncounter {
    try #require(try fixture.ledger.encounters(id: id, judge: LedgerFixture.judge).first)
  }

  @discardableResult
  private func record(_ action: ReviewEvent.Action, on id: String) throws -> Int {
    try fixture.ledger.record(
      action, on: try stored(id), by: "Ann", because: "heard it", judge: LedgerFixture.judge)
  }

  @Test("A coding changes tallies, verdicts and the hash; undo takes it back")
  func coding() throws {
    try fixture.add([encounter("a", "kept"), encounter("b", "kept")])
    let hash = try fixture.ledger.stateHash()
    let batch = try record(
      .coding(Coding(outcome: .broken, findings: [CodedLevel(criterion: "warmth", level: .kept)])),
      on: "a")
    #expect(try fixture.tally().totals == Counts(broken: 1, kept: 1))
    #expect(try fixture.tally(Counting(criterion: 1)).totals == Counts(kept: 1))
    #expect(try fixture.ledger.stateHash() != hash)
    let now = try stored("a")
    #expect(now.encounter.codedOutcome?.coder == "Ann")
    #expect(now.original.codedOutcome == nil)
    #expect(now.record?.events.map(\.batch) == [batch])
    #expect(try fixture.ledger.rejudge(LedgerFixture.judge) == 0)
    try fixture.ledger.check()
    try fixture.undo(batch)
    #expect(try fixture.tally().totals == Counts(kept: 2))
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.ledger.findings(judge: LedgerFixture.judge).isEmpty)
  }

  @Test("Codes stay when the content is superseded, and when it is taken back and imported anew")
  func following() throws {
    let first = try fixture.add([encounter("a", "kept"), encounter(nil, "kept")])
    try record(.coding(Coding(outcome: .exceeded)), on: "a")
    var nameless = ""
    try fixture.ledger.forEachEncounter(judge: LedgerFixture.judge) {
      if $0.encounter.id == nil { nameless = $0.id }
    }
    try record(.coding(Coding(outcome: .broken)), on: nameless)
    try fixture.add([encounter("a", "broken")], updates: true)
    #expect(try stored("a").judgement.outcome == .exceeded)
    let hash = try fixture.ledger.stateHash()
    try fixture.undo(first.batch)
    #expect(try fixture.tally().totals == Counts(exceeded: 1))
    let again = try fixture.add([encounter("a", "broken"), encounter(nil, "kept")])
    #expect(again.counts == [1, 1, 0])
    #expect(try fixture.tally().totals == Counts(broken: 1, exceeded: 1))
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.ledger.findings(judge: LedgerFixture.judge).isEmpty)
  }

  @Test("An encounter that only reuses the id of a coded one is not coded")
  func reused() throws {
    let first = try fixture.add([encounter("a", "kept")])
    try record(.coding(Coding(outcome: .exceeded)), on: "a")
    try fixture.undo(first.batch)
    var other = encounter("a", "kept", day: 20_001)
    other.provider.name = "Ailleurs"
    try fixture.add([other])
    #expect(try fixture.tally().totals == Counts(kept: 1))
  }

  @Test("An appeal waits until it is decided, once; upheld it changes what it says")
  func appeal() throws {
    try fixture.add([encounter("a", "broken")])
    let appeal = try record(.appeal, on: "a")
    #expect(try stored("a").judgement.needsReview)
    #expect(throws: LedgerError.appealUnknown(number: 99)) {
      try record(.decision(appeal: 99, upheld: nil), on: "a")
    }
    let decision = try record(
      .decision(appeal: appeal, upheld: Coding(outcome: .kept)), on: "a")
    #expect(
      try stored("a").judgement
        == Judgement(
          outcome: .kept, guess: .broken,
          levels: LedgerFixture.judgement(encounter("a", "broken")).levels))
    #expect(throws: LedgerError.appealDecided(number: appeal)) {
      try record(.decision(appeal: appeal, upheld: nil), on: "a")
    }
    try fixture.undo(decision)
    #expect(try stored("a").judgement.outcome == .broken)
    #expect(try stored("a").judgement.needsReview)
    try fixture.undo(appeal)
    #expect(try stored("a").record == nil)
  }

  @Test("As of a day before the coding, nothing was coded; what changed since is told")
  func past() throws {
    try fixture.add([encounter("a", "kept"), encounter("b", "kept")])
    let before = fixture.today
    fixture.today = Day(number: before.number + 5)
    try record(.coding(Coding(outcome: .broken)), on: "a")
    let then = try fixture.ledger.tally(asOf: before, judge: LedgerFixture.judge)
    #expect(then.totals == Counts(kept: 2))
    fixture.today = Day(number: before.number + 9)
    try record(.appeal, on: "b")
    let between = Day(number: before.number + 6)
    #expect(
      try fixture.ledger.tally(asOf: between, judge: LedgerFixture.judge).totals
        == Counts(broken: 1, kept: 1))
    let changes = try fixture.ledger.reviewChanges(since: before, judge: LedgerFixture.judge)
    #expect(changes.map(\.id) == ["a", "b"] || changes.map(\.id) == ["b", "a"])
    #expect(changes.filter(\.changesLevels).map(\.id) == ["a"])
    #expect(
      try fixture.ledger.reviewChanges(since: between, judge: LedgerFixture.judge).map(\.id)
        == ["b"])
    #expect(
      try fixture.ledger.reviewChanges(since: fixture.today, judge: LedgerFixture.judge).isEmpty)
  }
}
