import MaillonCore
import MaillonLedger
import Testing

@Suite("What stands is a fold of the batches that were not taken back")
struct FoldTests {
  private func canonical(_ encounters: some Sequence<Encounter>) -> [String] {
    encounters.map { NaiveLedger.canonical($0, withDetails: true) }.sorted()
  }

  @Test("Random imports, updates and undos give what a naive ledger gives", arguments: 0..<6)
  func naive(seed: UInt64) throws {
    var audit = RandomAudit(seed: seed)
    let fixture = try LedgerFixture()
    var naive = NaiveLedger()
    var imports: [Int: Int] = [:]
    var past: [(Day, [String])] = []
    for step in 0..<12 {
      fixture.today = Day(number: Int32(20_100 + step / 2))
      if audit.chance(30), let batch = audit.pick(imports.keys.sorted()), let index = imports[batch]
      {
        try fixture.undo(batch)
        naive.undo(index, on: fixture.today)
        imports[batch] = nil
      } else {
        let file = (0..<audit.number(below: 25)).map { _ in
          audit.chance(60) ? audit.encounter(id: audit.number(below: 12)) : audit.encounter()
        }
        let updates = audit.chance(50)
        let outcome = try fixture.add(file, updates: updates)
        let expected = naive.add(file, updates: updates, on: fixture.today)
        #expect(outcome.counts == expected)
        imports[outcome.batch] = naive.batchCount - 1
      }
      let expected = canonical(naive.standing().values)
      #expect(canonical(try fixture.standing()) == expected)
      if step % 2 == 1 { past.append((fixture.today, expected)) }
    }
    try fixture.ledger.check()
    for (day, expected) in past {
      #expect(canonical(try fixture.standing(asOf: day)) == expected)
      #expect(try fixture.ledger.coverage(asOf: day).encounters == expected.count)
    }
  }

  @Test("Taking a batch back leaves what would stand if it had never been", arguments: 0..<6)
  func undoIsNever(seed: UInt64) throws {
    var audit = RandomAudit(seed: seed)
    let files = (0..<4).map { _ in
      (0..<15).map { _ in
        audit.chance(60) ? audit.encounter(id: audit.number(below: 12)) : audit.encounter()
      }
    }
    let updates = files.map { _ in audit.chance(50) }
    let victim = audit.number(below: 4)
    let (with, without) = (try LedgerFixture(), try LedgerFixture())
    var batches: [Int] = []
    for (index, file) in files.enumerated() {
      batches.append(try with.add(file, updates: updates[index]).batch)
      if index != victim { try without.add(file, updates: updates[index]) }
    }
    try with.undo(batches[victim])
    #expect(try with.ledger.stateHash() == without.ledger.stateHash())
    #expect(try with.tally() == without.tally())
    #expect(
      try with.tally(Counting(unit: .site, criterion: 1))
        == without.tally(Counting(unit: .site, criterion: 1)))
  }

  @Test("Imported again after an undo, everything is new")
  func redo() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 5)
    let file = (0..<20).map { audit.encounter(id: $0) }
    let first = try fixture.add(file)
    let hash = try fixture.ledger.stateHash()
    try fixture.undo(first.batch)
    #expect(try fixture.ledger.coverage() == Coverage(encounters: 0))
    #expect(try fixture.tally().isEmpty)
    #expect(try fixture.add(file).counts == [20, 0, 0])
    #expect(try fixture.ledger.stateHash() == hash)
    try fixture.ledger.check()
  }

  @Test("The order of sheets does not matter where they do not contradict one another")
  func order() throws {
    var audit = RandomAudit(seed: 9)
    let sheets = (0..<4).map { sheet in
      (0..<10).map { audit.encounter(id: 10 * sheet + $0) }
    }
    let (forth, back) = (try LedgerFixture(), try LedgerFixture())
    for sheet in sheets { try forth.add(sheet) }
    for sheet in sheets.reversed() { try back.add(sheet.reversed()) }
    #expect(try forth.ledger.stateHash() == back.ledger.stateHash())
    #expect(try forth.tally().totals == back.tally().totals)
  }

  @Test("What cannot be taken back is said")
  func errors() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 1)
    let batch = try fixture.add([audit.encounter()]).batch
    #expect(throws: LedgerError.batchUnknown(number: 7)) { try fixture.undo(7) }
    try fixture.undo(batch)
    #expect(throws: LedgerError.batchUndone(number: 1, by: 2)) { try fixture.undo(batch) }
    #expect(throws: LedgerError.batchNotUndoable(number: 2)) { try fixture.undo(2) }
    #expect(try fixture.ledger.batches().map(\.undoneBy) == [2, nil])
    #expect(try fixture.ledger.batches().map(\.kind) == [.sheets, .undo])
  }
}
