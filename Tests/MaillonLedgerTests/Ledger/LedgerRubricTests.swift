import MaillonCore
import MaillonLedger
import Testing

@Suite("Rubrics are kept, and history is judged anew")
struct LedgerRubricTests {
  private func rubric(_ version: String) -> AdoptedRubric {
    AdoptedRubric(
      bytes: Array("<rubric version=\"\(version)\"/>\0".utf8), id: "default", version: version,
      contentHash: "c\(version)", judgingHash: "j\(version)")
  }

  private static let strict = Judge(key: JudgingKey(rubric: "r2", classifier: "1")) { _ in
    Judgement(outcome: .broken, guess: .broken)
  }

  @Test("The rubric in force is the latest that stands, now and then")
  func inForce() throws {
    let fixture = try LedgerFixture()
    #expect(try fixture.ledger.rubric() == nil)
    _ = try fixture.ledger.adopt(rubric("1"))
    let firstDay = fixture.today
    fixture.today = firstDay.advanced(by: 1)
    let second = try fixture.ledger.adopt(rubric("2"))
    #expect(try fixture.ledger.rubric() == rubric("2"))
    #expect(try fixture.ledger.rubric(asOf: firstDay) == rubric("1"))
    #expect(try fixture.ledger.rubric(asOf: firstDay.advanced(by: -1)) == nil)
    try fixture.undo(second)
    #expect(try fixture.ledger.rubric() == rubric("1"))
  }

  @Test("Judging anew changes the cache; judging in memory does not")
  func rejudge() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 4)
    try fixture.add((0..<50).map { audit.encounter(id: $0) })
    let before = try fixture.tally()
    let strictly = try fixture.ledger.tally(judge: Self.strict)
    #expect(strictly.totals == Counts(broken: 50))
    #expect(try fixture.tally() == before)
    #expect(throws: LedgerError.judgedOtherwise(cached: LedgerFixture.key)) {
      let batch = try Import(into: fixture.ledger, judging: Self.strict)
      try batch.begin(file: "x")
    }
    #expect(throws: LedgerError.judgedOtherwise(cached: LedgerFixture.key)) {
      try fixture.ledger.undo(1, judge: Self.strict)
    }
    #expect(try fixture.ledger.rejudge(Self.strict) > 0)
    #expect(try fixture.ledger.judging() == Self.strict.key)
    #expect(try fixture.ledger.rejudge(Self.strict) == 0)
    #expect(try fixture.ledger.tally(judge: Self.strict) == strictly)
    try fixture.ledger.check()
    try fixture.ledger.rejudge(LedgerFixture.judge)
    #expect(try fixture.tally() == before)
  }

  @Test("The past is judged by whoever asks")
  func past() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 4)
    try fixture.add((0..<30).map { audit.encounter(id: $0) })
    let before = try fixture.tally(Counting(unit: .site))
    let firstDay = fixture.today
    fixture.today = firstDay.advanced(by: 3)
    try fixture.add((30..<60).map { audit.encounter(id: $0) })
    #expect(
      try fixture.ledger.tally(
        Counting(unit: .site), asOf: firstDay.advanced(by: 2), judge: LedgerFixture.judge)
        == before)
    #expect(
      try fixture.ledger.tally(asOf: fixture.today, judge: LedgerFixture.judge).totals
        == fixture.tally().totals)
    #expect(
      try fixture.ledger.tally(asOf: firstDay, judge: Self.strict).totals == Counts(broken: 30))
    #expect(
      try fixture.ledger.tally(asOf: firstDay.advanced(by: -1), judge: Self.strict).isEmpty)
  }
}
