import Foundation
import MaillonCore

/// The store of everything imported: a file, or a database of a server, that the user names.
///
/// Facts are only ever added, batch by batch. What stands now is a pure fold over the batches that
/// were not taken back: an encounter stands while a standing batch sights it; its content is the
/// one of the latest standing file that was imported to update, else the first.
///
/// One thread at a time. Every method either does what it says or throws and changes nothing.
package final class Ledger {
  /// What a ledger is opened for.
  package enum Access: Sendable {
    /// To write; it is made if it is not there.
    case create
    /// To write; it must be there.
    case write
    /// To read; nothing is written, not even where it could be.
    case read
  }

  /// The path as the user gave it, or the address without its password; empty for a ledger in
  /// memory.
  package let path: String

  let store: any Store
  let lexicon: Lexicon
  let names: NameTable
  let peopleTable: PeopleTable
  let program: String
  let clock: () -> Moment
  /// The key of pseudonyms and of the marks of those forgotten.
  private(set) var secret: [UInt8] = []
  /// Those whose identity was removed.
  var forgotten = ForgottenPeople([], key: [])
  private var dataVersion: Int64

  /// Opens a ledger by the name of its file or the address of its server.
  package static func open(
    _ path: String, _ access: Access, program: String, patience: Double? = nil,
    newKey: () -> [UInt8] = Ledger.randomKey, clock: @escaping () -> Moment
  ) throws(LedgerError) -> Ledger {
    try open(
      StorePlace(path), access, program: program, patience: patience, newKey: newKey, clock: clock)
  }

  /// Opens a ledger.
  ///
  /// - Parameters:
  ///   - place: The file or the database.
  ///   - access: What for.
  ///   - program: The version of this program, noted in each batch.
  ///   - patience: For how many seconds to wait for another program that is writing; nil for as
  ///     long as is usual with the engine.
  ///   - newKey: Draws the key of a ledger that is made.
  ///   - clock: Gives the moment of an event; read once an event.
  /// - Returns: The ledger, its schema up to date.
  /// - Throws: `missing`, `notALedger`, `newer`, `outdated`, `busy`, `damaged`, `readOnly`,
  ///   `interrupted`, `denied`, `unreachable`, `notBuiltIn`, `unusable`.
  package static func open(
    _ place: StorePlace, _ access: Access, program: String, patience: Double? = nil,
    newKey: () -> [UInt8] = Ledger.randomKey, clock: @escaping () -> Moment
  ) throws(LedgerError) -> Ledger {
    do {
      let store = try place.open(access, patience: patience)
      let ledger = try Ledger(store, program: program, newKey: newKey, clock: clock)
      if access == .read { try store.refuseWrites() }
      return ledger
    } catch {
      throw LedgerError(error, path: place.shown)
    }
  }

  /// Makes an empty ledger in memory: for a dry run where there is no ledger yet, and for tests.
  ///
  /// - Parameters:
  ///   - program: The version of this program, noted in each batch.
  ///   - newKey: Draws the ledger's key.
  ///   - clock: Gives the moment of an event.
  /// - Returns: The ledger.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package static func inMemory(
    program: String, newKey: () -> [UInt8] = Ledger.randomKey, clock: @escaping () -> Moment
  ) throws(LedgerError) -> Ledger {
    do {
      return try Ledger(
        try SQLiteStore.inMemory(), program: program, newKey: newKey, clock: clock)
    } catch {
      throw LedgerError(error, path: "")
    }
  }

  /// Uses a store that was opened.
  init(
    _ store: any Store, program: String, newKey: () -> [UInt8], clock: @escaping () -> Moment
  ) throws {
    path = store.path
    self.store = store
    self.program = program
    self.clock = clock
    // Asked before anything is read: what others write meanwhile is then read again.
    dataVersion = try store.changeMark()
    lexicon = try Lexicon(store)
    names = try NameTable(store)
    peopleTable = try PeopleTable(store)
    if try Ledger.key(in: store) == nil {
      guard !store.isReadOnly else {
        throw LedgerError.readOnly(path: path)
      }
      try drawKey(newKey())
    }
    secret = try Ledger.key(in: store) ?? []
    forgotten = try readForgotten()
  }

  /// Under what the cached verdicts were made; nil while there are none.
  package func judging() throws(LedgerError) -> JudgingKey? {
    try reading { try cachedJudging() }
  }

  func cacheJudging(_ key: JudgingKey) throws {
    let row = try store.statement(
      """
      INSERT INTO judging (one, rubric, classifier) VALUES (1, ?, ?)
      ON CONFLICT (one) DO UPDATE SET rubric = excluded.rubric, classifier = excluded.classifier
      """)
    row.bind(key.rubric, at: 1)
    row.bind(key.classifier, at: 2)
    try row.run()
  }

  func cachedJudging() throws -> JudgingKey? {
    let row = try store.statement("SELECT rubric, classifier FROM judging")
    guard try row.step() else { return nil }
    defer { row.reset() }
    return JudgingKey(rubric: row.text(0), classifier: row.text(1))
  }

  // MARK: Transactions

  /// Reads in one transaction, with words and names as they stand.
  func reading<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    try store.reading {
      try refresh()
      return try body()
    }
  }

  /// Writes in one transaction, with words and names as they stand.
  func writing<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try store.writing {
        try refresh()
        return try body()
      }
    } catch {
      dataVersion = -1
      throw error
    }
  }

  /// Reads words and names again if another connection wrote, or a write of ours was taken back.
  func refresh() throws {
    let version = try store.changeMark()
    guard version != dataVersion else { return }
    try lexicon.reload()
    try names.reload()
    try peopleTable.reload()
    forgotten = try readForgotten()
    dataVersion = version
  }

  /// Makes the next transaction read words and names again.
  func forgetCaches() {
    dataVersion = -1
  }

  /// Adds a batch, inside a write.
  func addBatch(_ kind: Batch.Kind, undoes: Int? = nil) throws -> Int {
    let now = clock()
    let number = (try store.integer("SELECT max(number) FROM batch") ?? 0) + 1
    let insertion = try store.statement(
      """
      INSERT INTO batch (number, created, created_day, kind, program, undoes)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    insertion.bind(number, at: 1)
    insertion.bind(now.description, at: 2)
    insertion.bind(Int64(now.day.number), at: 3)
    insertion.bind(kind.rawValue, at: 4)
    insertion.bind(program, at: 5)
    insertion.bind(undoes.map(Int64.init), at: 6)
    try insertion.run()
    return Int(number)
  }
}
