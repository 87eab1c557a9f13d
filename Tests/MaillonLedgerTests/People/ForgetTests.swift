import Foundation
import MaillonCore
import MaillonTestSupport
import Testing

@testable import MaillonLedger

@Suite("Forgetting removes a person for good, and keeps the counts")
struct ForgetTests {
  private let fixture: LedgerFixture

  init() throws {
    fixture = try LedgerFixture()
  }

  private func sheet() -> [Encounter] {
    (0..<40).map { index in
      var encounter = Encounter(
        provider: Provider(name: "Zinc \(index % 3)"), observed: Moment(day: Day(number: 20_000)))
      encounter.id = index % 2 == 0 ? "F-\(index)" : nil
      encounter.observer = index % 4 == 0 ? "Ghislaine Vandermotte" : "Paul"
      encounter.staff = "Ondine"
      encounter.answers = [
        Answer(
          question: "attention", value: index % 5 == 0 ? "broken" : "kept",
          comment: "vue par Vandermotte")
      ]
      encounter.narrative = Narrative(
        text: "Visite \(index). Avec ghislaine vandermotte, puis Ondine et Ghislaine.")
      encounter.reflections = [Reflection(kind: .ideal, text: "Demander à Ghislaine")]
      encounter.extras = [Extra(name: "note", value: "VANDERMOTTE \(index)")]
      encounter.codedFindings = [
        CodedFinding(criterion: "promise", level: .kept, coder: "Ghislaine Vandermotte")
      ]
      return encounter
    }
  }

  private func holds(_ text: String) throws -> Bool {
    guard TestEngine.isFile else { return try holdsInRows(text) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
    let whole = String(decoding: bytes, as: UTF8.self).lowercased()
    return whole.contains(text.lowercased())
  }

  /// Whether any text or content of the ledger's tables holds a text.
  private func holdsInRows(_ text: String) throws -> Bool {
    let tables =
      LedgerTables.alike + [
        LedgerTables.revision, LedgerTables.sighting, LedgerTables.name,
      ]
    for table in tables {
      for column in table.columns where column.kind != .integer {
        let rows = try fixture.ledger.store.statement("SELECT \(column.name) FROM \(table.name)")
        while try rows.step() {
          let held = String(decoding: rows.bytes(0), as: UTF8.self)
          if held.lowercased().contains(text.lowercased()) { return true }
        }
      }
    }
    return false
  }

  @Test("No byte of the name is left; counts and checks are as before; sheets are known again")
  func gone() throws {
    let first = try fixture.add(sheet())
    var changed = sheet()
    for index in changed.indices { changed[index].answers[0].value = "exceeded" }
    let second = try fixture.add(changed.filter { $0.id != nil }, updates: true)
    try fixture.undo(second.batch)
    let stored = try #require(
      try fixture.ledger.encounters(id: "F-0", judge: LedgerFixture.judge).first)
    _ = try fixture.ledger.record(
      .coding(Coding(outcome: .exceeded)), on: stored, by: "Ghislaine Vandermotte",
      because: "Ghislaine l'a dit", judge: LedgerFixture.judge)
    let tally = try fixture.tally()
    #expect(try holds("vandermotte"))

    let person = Person(kind: .observer, name: "GHISLAINE  Vandermotte")
    let done = try fixture.ledger.forget(person, judge: LedgerFixture.judge)
    #expect(done.encounters == 40)
    #expect(done.events == 1)
    #expect(done.changedVerdicts == 0)
    #expect(!(try holds("vandermotte")))
    #expect(!(try holds("ghislaine")))
    #expect(try holds("Ondine"))
    #expect(try fixture.tally() == tally)
    #expect(try fixture.ledger.findings(judge: LedgerFixture.judge).isEmpty)
    #expect(Set(try fixture.standing().map(\.observer)) == ["forgotten-1", "Paul"])

    // The same sheets bring nothing back, and nothing is new or changed.
    try fixture.reopen()
    let again = try fixture.add(sheet())
    #expect(again.counts == [0, 40, 0])
    #expect(!(try holds("vandermotte")))
    #expect(!(try holds("ghislaine")))
    try fixture.undo(first.batch)
    try fixture.undo(again.batch)
    #expect(try fixture.add(sheet()).counts == [40, 0, 0])
    #expect(!(try holds("ghislaine")))
    #expect(try fixture.tally() == tally)
    #expect(throws: LedgerError.batchNotUndoable(number: done.batch)) {
      try fixture.undo(done.batch)
    }
    #expect(throws: LedgerError.personUnknown(name: person.name)) {
      try fixture.ledger.forget(person, judge: LedgerFixture.judge)
    }
  }

  @Test("A provider of the same name keeps it")
  func provider() throws {
    var encounter = Encounter(
      provider: Provider(name: "Ondine"), observed: Moment(day: Day(number: 20_000)))
    encounter.staff = "Ondine"
    encounter.waitMinutes = 2
    try fixture.add([encounter])
    let done = try fixture.ledger.forget(
      Person(kind: .staff, name: "Ondine"), judge: LedgerFixture.judge)
    #expect(done.remaining == 1)
    let kept = try fixture.standing()
    #expect(kept.map(\.provider.name) == ["Ondine"])
    #expect(kept.map(\.staff) == ["forgotten-1"])
    #expect(try fixture.ledger.findings().isEmpty)
  }
}
