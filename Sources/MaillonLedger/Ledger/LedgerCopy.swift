import MaillonCore

/// Copies a whole ledger from one engine to another: every batch, those taken back too, with the
/// same numbers, so that what is undone or asked of the past afterwards comes out alike.
struct LedgerCopy {
  private let source: any Store
  private let target: any Store

  /// Copies from one store into another, which holds nothing yet.
  init(from source: any Store, to target: any Store) {
    self.source = source
    self.target = target
  }

  /// Copies in one transaction of each, and compares the two before the copy holds.
  ///
  /// - Returns: What both hold.
  /// - Throws: `fileExists` where the target holds something; `damaged` where the two differ;
  ///   whatever the engines say. Nothing stands in the target then.
  @discardableResult
  func run() throws -> LedgerSum {
    try source.begin(.reading)
    defer { source.rollBack() }
    try target.begin(.writing)
    do {
      guard try target.integer("SELECT 1 FROM batch LIMIT 1") == nil else {
        throw LedgerError.fileExists(path: target.path)
      }
      try target.execute("DELETE FROM secret")
      for table in LedgerTables.alike { try copy(table) }
      let names = try copyNames()
      try copyEncounters(names)
      try copyContents()
      let (before, after) = (try LedgerSum(of: source), try LedgerSum(of: target))
      guard before == after else {
        let parts = before.differences(from: after).joined(separator: ", ")
        throw LedgerError.damaged(path: source.path, detail: "the copy has other \(parts)")
      }
      try target.commit()
      return after
    } catch {
      target.rollBack()
      throw error
    }
  }

  private func copy(_ table: LedgerTables.Table) throws {
    let columns = table.columnNames.joined(separator: ", ")
    let rows = try source.statement("SELECT \(columns) FROM \(table.name)")
    let loader = try target.loader(table.name, table.columnNames)
    while try rows.step() {
      bind(table.columns, of: rows, to: loader)
      try loader.run()
    }
  }

  private func bind(
    _ columns: [LedgerTables.Column], of row: any Statement, to loader: any RowLoader
  ) {
    for (index, column) in columns.enumerated() {
      let (from, to) = (Int32(index), Int32(index + 1))
      switch column.kind {
      case .integer: loader.bind(row.optionalInteger(from), at: to)
      case .text: loader.bind(row.optionalText(from), at: to)
      case .bytes: loader.bind(row.bytes(from), at: to)
      }
    }
  }

  /// Copies the names, numbered as the target numbers them.
  ///
  /// - Returns: The numbers there, by those here.
  private func copyNames() throws -> [Int64: Int64] {
    let table = LedgerTables.name
    let rows = try source.statement(
      "SELECT \(table.columnNames.joined(separator: ", ")) FROM name ORDER BY encounter, kind, number"
    )
    let loader = try target.loader(table.name, table.columnNames)
    var numbers: [Int64: Int64] = [NameTable.none: NameTable.none]
    while try rows.step() {
      guard let kind = NameKind(rawValue: rows.text(1)) else { throw ContentError.malformed }
      let number =
        target.nature.isSharded
        ? NameTable.ownNumber(of: ComparedName(verbatim: rows.text(2)), kind)
        : Int64(numbers.count)
      numbers[rows.integer(0)] = number
      loader.bind(number, at: 1)
      for column: Int32 in 1...3 { loader.bind(rows.text(column), at: column + 1) }
      loader.bind(rows.integer(4), at: 5)
      try loader.run()
    }
    return numbers
  }

  private func copyEncounters(_ names: [Int64: Int64]) throws {
    let rows = try source.statement("SELECT \(EncounterRow.columns) FROM encounter")
    let encounters = try EncounterTable(target)
    func number(_ old: Int64) throws -> Int64 {
      guard let new = names[old] else { throw ContentError.malformed }
      return new
    }
    while try rows.step() {
      var row = EncounterRow(rows)
      row.provider = try number(row.provider)
      row.site = try number(row.site)
      row.sector = try number(row.sector)
      row.touchpoint = try number(row.touchpoint)
      row.wave = try number(row.wave)
      row.source = try number(row.source)
      try encounters.insert(row)
    }
  }

  /// Copies contents and sightings, each to the shard of its provider.
  private func copyContents() throws {
    let shards = try Shards(source, target)
    try copy(LedgerTables.revision, to: shards, from: "revision")
    try copy(
      LedgerTables.sighting, to: shards,
      from: "sighting JOIN revision ON revision.number = sighting.revision")
  }

  /// Copies the rows of a table, each with the shard of the content that it belongs to.
  private func copy(
    _ table: LedgerTables.Table, to shards: Shards, from rowsAndContents: String
  ) throws {
    let columns = table.columnNames.map { "\(table.name).\($0)" } + ["revision.content"]
    let rows = try source.statement(
      "SELECT \(columns.joined(separator: ", ")) FROM \(rowsAndContents)")
    let loader = try target.loader(
      table.name, table.columnNames + (target.nature.isSharded ? ["shard"] : []))
    let last = Int32(table.columns.count)
    while try rows.step() {
      bind(table.columns, of: rows, to: loader)
      if let shard = try shards.shard(of: rows, content: last) { loader.bind(shard, at: last + 1) }
      try loader.run()
    }
  }

  /// Tells on which shard a content lies; nil where the target has none.
  private final class Shards {
    private let names: NameTable?
    private let words: Lexicon
    private var known: [String: Int64] = [:]

    init(_ source: any Store, _ target: any Store) throws {
      words = try Lexicon(source)
      names = target.nature.isSharded ? try NameTable(target) : nil
    }

    func shard(of row: any Statement, content column: Int32) throws -> Int64? {
      guard let names else { return nil }
      let provider = try row.withBytes(column) {
        try EncounterCoder.read($0, words: words)
      }.provider.name
      if let shard = known[provider] { return shard }
      let shard = names.shard(of: provider)
      known[provider] = shard
      return shard
    }
  }
}

/// What a ledger holds, in short: equal for ledgers that hold the same.
package struct LedgerSum: Equatable, Sendable {
  /// The batches, those taken back too.
  package var batches: [Batch]
  /// What stands, by provider, site, touchpoint and cached outcome.
  package var tally: Tally
  /// The encounters that stand.
  package var encounters: Int
  /// The hash of what stands.
  package var stateHash: String

  /// What differs between two ledgers.
  func differences(from other: LedgerSum) -> [String] {
    [
      ("batches", batches != other.batches), ("encounters", encounters != other.encounters),
      ("tallies", tally != other.tally), ("contents", stateHash != other.stateHash),
    ].filter(\.1).map(\.0)
  }

  /// Sums up a store, inside a transaction.
  init(of store: any Store) throws {
    let ledger = try Ledger(
      store, program: "", newKey: { [] }, clock: { Moment(day: Day(number: 0)) })
    let cached = try ledger.judging() ?? JudgingKey(rubric: "", classifier: "")
    batches = try ledger.batches()
    tally = try ledger.tally(
      Counting(unit: .site),
      judge: Judge(key: cached) { _ in Judgement(outcome: nil, guess: nil) })
    encounters = try ledger.coverage().encounters
    stateHash = try ledger.stateHash()
  }
}

extension Ledger {
  /// Copies a whole ledger to another place, where there is none yet, and compares the two.
  ///
  /// - Parameters:
  ///   - source: The ledger.
  ///   - target: Where the copy is to be.
  /// - Returns: What both hold.
  /// - Throws: `missing`, `fileExists`, `damaged` where the copy came out otherwise, and whatever
  ///   either place says. Nothing stands at the target then.
  package static func copy(from source: StorePlace, to target: StorePlace) throws(LedgerError)
    -> LedgerSum
  {
    var place = source
    do {
      // Opened as a ledger, so that one of an earlier program has its key before it is copied.
      let from = try Ledger.open(source, .read, program: "") { Moment(day: Day(number: 0)) }
      place = target
      let into = try target.open(.create, patience: nil)
      return try LedgerCopy(from: from.store, to: into).run()
    } catch {
      throw LedgerError(error, path: place.shown)
    }
  }
}
