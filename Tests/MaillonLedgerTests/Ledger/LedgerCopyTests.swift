import Foundation
import MaillonCore
import MaillonTestSupport
import Testing

@testable import MaillonLedger

@Suite("A ledger can be copied from one engine to another, and back")
struct LedgerCopyTests {
  private let fixture: LedgerFixture

  init() throws {
    fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 33)
    let sheet = (0..<120).map { audit.encounter(id: $0) }
    let first = try fixture.add(sheet)
    try fixture.add((0..<40).map { audit.encounter(id: $0) }, updates: true)
    try fixture.add(sheet.reversed())
    try fixture.undo(first.batch)
  }

  private func open(_ place: StorePlace) throws -> Ledger {
    try Ledger.open(place, .write, program: "test") { Moment(day: Day(number: 20_200)) }
  }

  @Test("What stands, what stood and what is undone later are the same")
  func alike() throws {
    let here = StorePlace(fixture.place)
    let file = StorePlace(fixture.path + "-copy")
    let sum = try Ledger.copy(from: here, to: file)
    #expect(sum.stateHash == (try fixture.ledger.stateHash()))
    #expect(sum.encounters == (try fixture.ledger.coverage().encounters))
    let copy = try open(file)
    #expect(try copy.findings(judge: LedgerFixture.judge).isEmpty)
    #expect(try copy.pseudonymKey() == fixture.ledger.pseudonymKey())
    _ = try copy.undo(3, judge: LedgerFixture.judge)
    try fixture.undo(3)
    #expect(try copy.stateHash() == fixture.ledger.stateHash())
  }

  @Test("What lies there already is left alone")
  func occupied() throws {
    let other = try LedgerFixture()
    var audit = RandomAudit(seed: 34)
    try other.add((0..<5).map { audit.encounter(id: $0) })
    let hash = try other.ledger.stateHash()
    #expect(throws: LedgerError.self) {
      try Ledger.copy(from: StorePlace(fixture.place), to: StorePlace(other.place))
    }
    #expect(try other.ledger.stateHash() == hash)
    #expect(throws: LedgerError.self) {
      try Ledger.copy(
        from: StorePlace(fixture.path + "-nowhere"), to: StorePlace(fixture.path + "-new"))
    }
    #expect(!FileManager.default.fileExists(atPath: fixture.path + "-new"))
  }
}
