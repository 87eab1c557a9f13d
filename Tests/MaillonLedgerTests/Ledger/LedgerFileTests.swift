import Foundation
import MaillonCore
import MaillonTestSupport
import Testing

@testable import MaillonLedger

@Suite("A file that is no sound ledger is told apart", .enabled(if: TestEngine.isFile))
struct LedgerFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("maillon-\(UUID().uuidString)")

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name).path
  }

  private func open(_ path: String, _ access: Ledger.Access) throws(LedgerError) -> Ledger {
    try Ledger.open(path, access, program: "test", patience: 0) {
      Moment(day: Day(number: 20_100))
    }
  }

  /// Makes a ledger with something in it, or does something to it as a plain database.
  private func ledger(_ name: String, then sql: String = "SELECT 1") throws -> String {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 2)
    try fixture.add((0..<300).map { audit.encounter(id: $0) })
    try fixture.ledger.store.execute(sql)
    let copy = try path(name)
    try FileManager.default.copyItem(atPath: fixture.path, toPath: copy)
    return copy
  }

  @Test("Missing, empty, text, folder, another database")
  func foreign() throws {
    let missing = try path("missing.maillon")
    for access in [Ledger.Access.read, .write] {
      #expect(throws: LedgerError.missing(path: missing)) { try open(missing, access) }
    }
    #expect(!FileManager.default.fileExists(atPath: missing))
    let empty = try path("empty.maillon")
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect(throws: LedgerError.notALedger(path: empty)) { try open(empty, .read) }
    #expect(try open(empty, .create).coverage().encounters == 0)
    let text = try path("text.maillon")
    try Data("provider,observed\n".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: LedgerError.notALedger(path: text)) { try open(text, .create) }
    #expect(throws: LedgerError.notALedger(path: folder.path)) { try open(folder.path, .create) }
    let other = try ledger("other.db", then: "PRAGMA application_id = 7")
    for access in [Ledger.Access.read, .write, .create] {
      #expect(throws: LedgerError.notALedger(path: other)) { try open(other, access) }
    }
    let inNoFolder = folder.appendingPathComponent("no/such/x.maillon").path
    #expect(throws: LedgerError.missing(path: folder.appendingPathComponent("no/such").path)) {
      try open(inNoFolder, .create)
    }
  }

  @Test("A newer ledger is left alone")
  func newer() throws {
    let path = try ledger("newer.maillon", then: "PRAGMA user_version = 7")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for access in [Ledger.Access.read, .write, .create] {
      #expect(throws: LedgerError.newer(path: path, found: 7, supported: 2)) {
        try open(path, access)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("Names that SQLite would take for instructions are names")
  func names() throws {
    let before = FileManager.default.currentDirectoryPath
    #expect(throws: LedgerError.missing(path: ":memory:")) { try open(":memory:", .read) }
    #expect(throws: LedgerError.missing(path: "file:x?mode=memory")) {
      try open("file:x?mode=memory", .read)
    }
    #expect(FileManager.default.currentDirectoryPath == before)
  }

  @Test("A ledger that was cut short is damaged, wherever it was cut")
  func truncated() throws {
    let path = try ledger("short.maillon")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [20, 512, 4_096, 5_000, bytes.count / 2, bytes.count - 1] {
      try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
      #expect(throws: LedgerError.self) { try open(path, .read).check() }
    }
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try open(path, .read) }
    guard case .damaged = error else {
      Issue.record("not damaged but \(String(describing: error))")
      return
    }
  }

  @Test("Wrong bits give an error or the right answer, never a crash")
  func flipped() throws {
    let path = try ledger("flipped.maillon")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let expected = try open(path, .read).stateHash()
    var generator = SeededGenerator(seed: 1)
    var noticed = 0
    for _ in 0..<150 {
      var wrong = bytes
      for _ in 0..<3 {
        wrong[Int.random(in: 0..<wrong.count, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      try wrong.write(to: URL(fileURLWithPath: path))
      do throws(LedgerError) {
        let ledger = try open(path, .read)
        _ = try ledger.tally(judge: LedgerFixture.judge)
        _ = try ledger.batches()
        try ledger.check()
        #expect(try ledger.stateHash() == expected)
      } catch {
        noticed += 1
      }
    }
    #expect(noticed > 80)
  }

  @Test("Two writers: the second is told that the ledger is busy")
  func busy() throws {
    let path = try ledger("busy.maillon")
    let (first, second) = (try open(path, .write), try open(path, .write))
    let batch = try Import(into: first, judging: LedgerFixture.judge)
    try batch.begin(file: "a.xml")
    #expect(throws: LedgerError.busy(path: path)) {
      try Import(into: second, judging: LedgerFixture.judge).begin(file: "b.xml")
    }
    #expect(throws: LedgerError.busy(path: path)) {
      try second.undo(1, judge: LedgerFixture.judge)
    }
    #expect(try open(path, .read).coverage().encounters == 300)
    var audit = RandomAudit(seed: 8)
    let encounter = audit.encounter()
    _ = try batch.record(encounter, LedgerFixture.judgement(encounter))
    _ = try batch.commit(FileReport(format: "xml"))
    // The second sees the names and words that the first added.
    let next = try Import(into: second, judging: LedgerFixture.judge)
    try next.begin(file: "b.xml")
    #expect(try next.record(encounter, LedgerFixture.judgement(encounter)).result == .known)
    _ = try next.commit(FileReport(format: "xml"))
    #expect(try first.batches().map(\.number) == [1, 2, 3])
    try first.check()
  }

  @Test("A ledger opened to read is not written to")
  func reading() throws {
    let path = try ledger("read.maillon")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let reader = try open(path, .read)
    #expect(throws: LedgerError.readOnly(path: path)) {
      try reader.undo(1, judge: LedgerFixture.judge)
    }
    #expect(try reader.tally(judge: LedgerFixture.judge).totals.decided > 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["read.maillon"])
  }

  @Test("A full disk takes the file back")
  func full() throws {
    let path = try ledger("full.maillon")
    let ledger = try open(path, .write)
    let hash = try ledger.stateHash()
    let pages = try ledger.store.integer("PRAGMA page_count") ?? 0
    try ledger.store.execute("PRAGMA max_page_count = \(pages + 4)")
    let batch = try Import(into: ledger, judging: LedgerFixture.judge)
    var audit = RandomAudit(seed: 11)
    #expect(throws: LedgerError.diskFull(path: path)) {
      try batch.begin(file: "big.xml")
      for _ in 0..<5_000 {
        let encounter = audit.fullEncounter()
        _ = try batch.record(encounter, LedgerFixture.judgement(encounter))
      }
      _ = try batch.commit(FileReport(format: "xml"))
    }
    #expect(try ledger.stateHash() == hash)
    try ledger.check()
  }

  @Test("A crash in the middle of a file leaves the ledger as it was before that file")
  func crash() throws {
    let path = try ledger("crash.maillon")
    let ledger = try open(path, .write)
    let hash = try ledger.stateHash()
    // A small cache makes SQLite write half-done pages to the file early.
    try ledger.store.execute("PRAGMA cache_size = 10")
    let batch = try Import(into: ledger, judging: LedgerFixture.judge)
    try batch.begin(file: "big.xml")
    var audit = RandomAudit(seed: 12)
    for number in 0..<3_000 {
      let encounter = audit.encounter(id: 1_000 + number)
      _ = try batch.record(encounter, LedgerFixture.judgement(encounter))
    }
    // What a process that is killed here leaves behind: the files as they are.
    let dead = try self.path("dead.maillon")
    try FileManager.default.copyItem(atPath: path + "-journal", toPath: dead + "-journal")
    try FileManager.default.copyItem(atPath: path, toPath: dead)
    let survivor = try open(dead, .read)
    #expect(try survivor.stateHash() == hash)
    try survivor.check()
    #expect(!FileManager.default.fileExists(atPath: dead + "-journal"))
    _ = try batch.commit(FileReport(format: "xml"))
    #expect(try ledger.coverage().encounters == 3_300)
  }
}
