import Foundation
import MaillonCore
import MaillonTestSupport
import Testing

@testable import MaillonLedger

@Suite("A ledger can be checked and copied while it is used")
struct LedgerCareTests {
  private let fixture: LedgerFixture

  init() throws {
    fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 21)
    let sheet = (0..<200).map { audit.encounter(id: $0) }
    try fixture.add(sheet)
    try fixture.add(sheet)
    try fixture.add((0..<50).map { audit.encounter(id: $0) }, updates: true)
    #expect(try fixture.ledger.findings(judge: LedgerFixture.judge).isEmpty)
  }

  @Test(
    "What is wrong is found, and named",
    arguments: [
      ("DELETE FROM sighting WHERE position = 1", "file"),
      ("DELETE FROM encounter WHERE number = 7", "missing"),
      ("UPDATE encounter SET day = day + 1 WHERE number = 7", "encounter"),
      ("UPDATE encounter SET outcome = 3 - outcome WHERE outcome IN (1, 2)", "verdicts"),
      ("UPDATE revision SET content = BYTES WHERE number = 9", "content"),
      ("UPDATE batch SET number = 9 WHERE number = 2", "structure"),
      ("UPDATE file SET known = known + 1 WHERE number = 1", "file"),
    ])
  func findings(sql: String, expected: String) throws {
    // PostgreSQL writes bytes in its own way.
    let bytes = TestEngine.isFile ? "x'01020304050607'" : "'\\x01020304050607'"
    try fixture.ledger.store.execute(sql.replacingOccurrences(of: "BYTES", with: bytes))
    let findings = try fixture.ledger.findings(judge: LedgerFixture.judge)
    #expect(!findings.isEmpty)
    #expect(findings.contains { "\($0)".hasPrefix(expected) }, "\(findings)")
    guard expected != "verdicts" else { return }
    #expect(throws: LedgerError.self) { try fixture.ledger.check() }
  }

  @Test("A copy is one state, though somebody is writing; a file in its place is left alone")
  func backup() throws {
    let copy = fixture.path + "-copy"
    let hash = try fixture.ledger.stateHash()
    let reader = try Ledger.open(fixture.place, .read, program: "test", patience: 0) {
      Moment(day: Day(number: 0))
    }
    let batch = try Import(into: fixture.ledger, judging: LedgerFixture.judge)
    try batch.begin(file: "b.xml")
    var audit = RandomAudit(seed: 5)
    let encounter = audit.encounter(id: 999)
    _ = try batch.record(encounter, LedgerFixture.judgement(encounter))
    #expect(try reader.backup(to: copy, patience: 0) > 0)
    _ = try batch.commit(FileReport(format: "xml"))
    let opened = try Ledger.open(copy, .write, program: "test") { Moment(day: Day(number: 0)) }
    #expect(try opened.stateHash() == hash)
    #expect(try opened.findings().isEmpty)
    #expect(try opened.pseudonymKey() == fixture.ledger.pseudonymKey())
    #expect(throws: LedgerError.fileExists(path: copy)) { try reader.backup(to: copy) }
    #expect(throws: LedgerError.missing(path: "/no/such/x")) { try reader.backup(to: "/no/such/x") }
    let folder = URL(fileURLWithPath: fixture.path).deletingLastPathComponent().path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == (TestEngine.isFile ? ["audit.maillon", "audit.maillon-copy"] : ["audit.maillon-copy"]))
  }

  @Test(
    "A ledger of the first schema is brought up to date, and its people are known",
    .enabled(if: TestEngine.isFile))
  func upgrade() throws {
    let people = try fixture.ledger.people()
    #expect(!people.isEmpty)
    let hash = try fixture.ledger.stateHash()
    try fixture.ledger.store.execute(
      """
      DROP TABLE review_event; DROP TABLE person; DROP TABLE secret; DROP TABLE forgotten;
      DELETE FROM grdb_migrations WHERE identifier LIKE '2 %'; PRAGMA user_version = 1;
      """)
    try fixture.reopen()
    #expect(try fixture.ledger.people() == people)
    #expect(try fixture.ledger.pseudonymKey().count == 32)
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.ledger.findings(judge: LedgerFixture.judge).isEmpty)
  }
}
