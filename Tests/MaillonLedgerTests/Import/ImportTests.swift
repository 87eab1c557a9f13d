import MaillonCore
import MaillonLedger
import Testing

@Suite("An import says new, known, changed")
struct ImportTests {
  private func sheet(_ seed: UInt64 = 1, count: Int = 60) -> [Encounter] {
    var audit = RandomAudit(seed: seed)
    return (0..<count).map { $0 % 2 == 0 ? audit.encounter(id: $0) : audit.encounter() }
  }

  private func encounter(
    _ id: String? = "1", provider: String = "A", day: Int32 = 20_000, answer: String = "kept"
  ) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: provider), observed: Moment(day: Day(number: day)))
    encounter.id = id
    encounter.answers = [Answer(question: "attention", value: answer)]
    return encounter
  }

  @Test("The same sheet twice changes nothing")
  func idempotent() throws {
    let fixture = try LedgerFixture()
    let first = try fixture.add(sheet())
    let hash = try fixture.ledger.stateHash()
    let tally = try fixture.tally()
    let second = try fixture.add(sheet())
    #expect(first.counts == [60, 0, 0])
    #expect(second.counts == [0, 60, 0])
    #expect(second.sightings.allSatisfy { $0.warnings.isEmpty })
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.tally() == tally)
    #expect(try fixture.add(sheet(), updates: true).counts == [0, 60, 0])
    #expect(try fixture.ledger.stateHash() == hash)
  }

  @Test("Another spelling of the provider, extras and a new order are not another content")
  func spelling() throws {
    let fixture = try LedgerFixture()
    var other = encounter(provider: "  BOULANGERIE  Étoile ")
    try fixture.add([encounter(provider: "Boulangerie E\u{301}toile")])
    let hash = try fixture.ledger.stateHash()
    other.extras = [Extra(name: "colonne", value: "x")]
    let again = try fixture.add([other], updates: true)
    #expect(again.counts == [0, 1, 0])
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.tally().units.map(\.name) == ["Boulangerie E\u{301}toile"])
  }

  @Test("Changed content is kept on record and supersedes only when asked")
  func changed() throws {
    let fixture = try LedgerFixture()
    try fixture.add([encounter()])
    let refused = try fixture.add([encounter(answer: "broken")])
    #expect(refused.sightings == [Sighting(result: .changed, isCurrent: false, warnings: [])])
    #expect(try fixture.tally().totals == Counts(kept: 1))
    let taken = try fixture.add([encounter(answer: "broken")], updates: true)
    #expect(taken.sightings == [Sighting(result: .changed, isCurrent: true, warnings: [])])
    #expect(try fixture.tally().totals == Counts(broken: 1))
    #expect(try fixture.add([encounter(answer: "broken")]).counts == [0, 1, 0])
    #expect(try fixture.add([encounter()]).counts == [0, 0, 1])
    #expect(try fixture.tally().totals == Counts(broken: 1))
  }

  @Test("A reused id is another encounter, and known from then on")
  func reusedId() throws {
    let fixture = try LedgerFixture()
    try fixture.add([encounter()])
    let reused = encounter(provider: "B", day: 20_001)
    #expect(
      try fixture.add([reused]).sightings
        == [Sighting(result: .new, isCurrent: true, warnings: [.idReused])])
    #expect(
      try fixture.add([reused, encounter()]).sightings.map(\.result) == [.known, .known])
    #expect(try fixture.add([encounter(provider: "B", day: 20_005)]).counts == [0, 0, 1])
    #expect(try fixture.add([encounter(provider: "C", day: 20_000)]).counts == [0, 0, 1])
    #expect(try fixture.ledger.coverage().encounters == 2)
    #expect(try fixture.ledger.encounters(id: "1", judge: LedgerFixture.judge).count == 2)
  }

  @Test("Two sources may use the same id")
  func sources() throws {
    let fixture = try LedgerFixture()
    var north = encounter()
    north.source = "nord"
    #expect(try fixture.add([encounter(), north]).counts == [2, 0, 0])
    let found = try fixture.ledger.encounters(id: "1", judge: LedgerFixture.judge)
    #expect(Set(found.map(\.encounter.source)) == ["", "nord"])
  }

  @Test("Other details are known with a warning, and superseded when asked")
  func details() throws {
    let fixture = try LedgerFixture()
    for id in ["1", nil] {
      var other = encounter(id, provider: id ?? "none")
      try fixture.add([other])
      other.observer = "O-2"
      let first = try fixture.add([other])
      #expect(
        first.sightings == [
          Sighting(result: .known, isCurrent: false, warnings: [.detailsDiffer])
        ])
      let second = try fixture.add([other], updates: true)
      #expect(second.sightings == [Sighting(result: .changed, isCurrent: true, warnings: [])])
      #expect(try fixture.add([other]).sightings.first?.warnings == [])
    }
    #expect(try fixture.standing().map(\.observer) == ["O-2", "O-2"])
  }

  @Test("Of one id in one file, the first counts, whatever was asked", arguments: [false, true])
  func repeatedId(updates: Bool) throws {
    let fixture = try LedgerFixture()
    let file = [encounter(), encounter(), encounter(answer: "broken")]
    let first = try fixture.add(file, updates: updates)
    #expect(first.counts == [1, 1, 1])
    #expect(first.sightings.last?.warnings == [.idRepeated])
    let hash = try fixture.ledger.stateHash()
    #expect(try fixture.add(file, updates: updates).counts == [0, 2, 1])
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.tally().totals == Counts(kept: 1))
  }

  @Test("Twins without an id are counted by their occurrence in the file")
  func twins() throws {
    let fixture = try LedgerFixture()
    let twin = encounter(nil)
    #expect(try fixture.add([twin, twin]).counts == [2, 0, 0])
    #expect(try fixture.add([twin]).counts == [0, 1, 0])
    #expect(try fixture.add([twin, twin, twin]).counts == [1, 2, 0])
    #expect(try fixture.ledger.coverage().encounters == 3)
  }

  @Test("A dry run says the same and stores nothing")
  func dryRun() throws {
    let fixture = try LedgerFixture()
    try fixture.add(Array(sheet().prefix(20)))
    let hash = try fixture.ledger.stateHash()
    let changed = encounter("F-0", provider: "Prestataire 0")
    let dry = try fixture.add(sheet() + [changed], updates: true, isDryRun: true)
    #expect(try fixture.ledger.stateHash() == hash)
    #expect(try fixture.ledger.batches().count == 1)
    let real = try fixture.add(sheet() + [changed], updates: true)
    #expect(dry.counts == real.counts)
    #expect(dry.sightings == real.sightings)
    #expect(dry.batch == real.batch)
  }

  @Test("The files of a dry run see one another")
  func dryRunOfTwoFiles() throws {
    let fixture = try LedgerFixture()
    let batch = try Import(into: fixture.ledger, isDryRun: true, judging: LedgerFixture.judge)
    for (name, expected) in [("a", Sighting.Result.new), ("b", .known)] {
      try batch.begin(file: name)
      #expect(
        try batch.record(encounter(), LedgerFixture.judgement(encounter())).result == expected)
      _ = try batch.commit(FileReport(format: "csv"))
    }
    try batch.begin(file: "c")
    _ = try batch.record(encounter("2"), LedgerFixture.judgement(encounter()))
    batch.rollBack()
    batch.finish()
    #expect(try fixture.ledger.coverage().encounters == 0)
  }

  @Test("A file that is rolled back leaves no trace, and the batch goes on without it")
  func rollBack() throws {
    let fixture = try LedgerFixture()
    let batch = try Import(into: fixture.ledger, judging: LedgerFixture.judge)
    try batch.begin(file: "bad.xml")
    _ = try batch.record(encounter(provider: "Nowhere"), LedgerFixture.judgement(encounter()))
    batch.rollBack()
    #expect(batch.batch == nil)
    try batch.begin(file: "good.xml")
    _ = try batch.record(encounter(provider: "Somewhere"), LedgerFixture.judgement(encounter()))
    let problem = Problem(
      .dateUnreadable, file: "good.xml", line: 3, record: 2, field: "observed", found: "demain",
      expected: "2025-07-03", suggestion: nil)
    _ = try batch.commit(FileReport(format: "xml", rejected: 1, problems: [problem]))
    batch.finish()
    #expect(batch.batch == 1)
    #expect(try fixture.tally().units.map(\.name) == ["Somewhere"])
    #expect(try fixture.ledger.batches().map { $0.files.map(\.name) } == [["good.xml"]])
    #expect(try fixture.ledger.problems(of: 1) == [problem])
    #expect(throws: LedgerError.batchUnknown(number: 9)) { try fixture.ledger.problems(of: 9) }
  }

  @Test("Encounters in = new + known + changed + rejected, whatever comes", arguments: 0..<8)
  func law(seed: UInt64) throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: seed)
    for _ in 0..<6 {
      let count = audit.number(below: 60)
      let file = (0..<count).map { _ in
        audit.chance(60) ? audit.encounter(id: audit.number(below: 20)) : audit.encounter()
      }
      let result = try fixture.add(file, updates: audit.chance(50))
      #expect(result.file.encounters == count + 1)
      #expect(result.sightings.count { $0.result == .changed } == result.file.changed)
    }
  }

  @Test("A batch tells its files and when it was")
  func batches() throws {
    let fixture = try LedgerFixture()
    try fixture.add([encounter()])
    let batch = try #require(try fixture.ledger.batches().first)
    #expect(batch.number == 1 && batch.kind == .sheets && batch.program == "test" && batch.stands)
    #expect(batch.created.description == "2025-01-12T00:01+02:00")
    #expect(batch.files.map(\.encounters) == [2])
  }
}
