import GRDB
import GRDBSQLite

/// One open SQLite file.
///
/// A rollback journal, not a write-ahead log: at rest a ledger is one file that can be copied or
/// mailed, can be read in a folder that cannot be written to, and takes each page of a first import
/// once instead of twice. A crash leaves `NAME-journal` beside it, and the next to open it takes the
/// half-done write back. The price is that readers wait while a writer commits.
final class SQLiteStore: Store {
  /// The path as the user gave it.
  let path: String
  /// The connection; used from one thread at a time.
  let connection: OpaquePointer

  private let queue: DatabaseQueue

  /// Opens a file that SQLite makes if it is not there.
  ///
  /// - Parameters:
  ///   - path: The path as the user gave it; nil for a store in memory.
  ///   - patience: For how many seconds to wait for another program's lock.
  /// - Throws: A `LedgerError`; nothing is changed then.
  init(path: String?, patience: Double) throws {
    self.path = path ?? ""
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = -\(SQLiteStore.cacheKibibytes);
          PRAGMA cell_size_check = 1;
          PRAGMA trusted_schema = 0;
          """)
    }
    // A name like `file:x?mode=…` or `:memory:` is a name here, not an instruction.
    do {
      queue =
        if let path {
          try DatabaseQueue(
            path: path.hasPrefix("/") ? path : "./" + path, configuration: configuration)
        } else {
          try DatabaseQueue(configuration: configuration)
        }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path ?? "")
    }
    guard let connection = queue.inDatabase({ $0.sqliteConnection }) else {
      throw StoreError(situation: .unusable, message: "no connection")
    }
    self.connection = connection
    // GRDB watches commits for its own observers; statements run past it must not wake them.
    sqlite3_commit_hook(connection, nil, nil)
    sqlite3_rollback_hook(connection, nil, nil)
  }

  /// How much of the file is kept in memory; an import of any size stays within it.
  private static let cacheKibibytes = 32_768

  /// The same while an index is built.
  private static let cacheKibibytesOfSort = 8_192

  /// Opens a ledger, or makes one.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What for.
  ///   - patience: For how many seconds to wait for another program's lock.
  /// - Returns: The store, its schema up to date.
  /// - Throws: A `LedgerError` or `StoreError`; nothing is changed then.
  static func open(_ path: String, _ access: Ledger.Access, patience: Double) throws -> SQLiteStore
  {
    try SQLiteFile.check(path, access)
    let store = try SQLiteStore(path: path, patience: patience)
    try SQLiteFile.prepare(store, access)
    return store
  }

  /// Makes an empty ledger in memory.
  static func inMemory() throws -> SQLiteStore {
    let store = try SQLiteStore(path: nil, patience: 0)
    try SQLiteFile.prepare(store, .create)
    return store
  }

  /// Brings the schema up to date.
  func migrate(_ migrator: DatabaseMigrator) throws {
    do {
      try migrator.migrate(queue)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  var nature: StoreNature { StoreNature(isShared: false, isSharded: false) }

  var isReadOnly: Bool { sqlite3_db_readonly(connection, "main") == 1 }

  func refuseWrites() throws(StoreError) {
    try execute("PRAGMA query_only = 1")
  }

  func statement(_ sql: String) throws(StoreError) -> any Statement {
    try SQLiteStatement(sql, on: connection)
  }

  func loader(_ table: String, _ columns: [String]) throws(StoreError) -> any RowLoader {
    let values = columns.map { _ in "?" }.joined(separator: ", ")
    return try statement(
      "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(values))")
  }

  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      throw StoreError(on: connection)
    }
  }

  var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

  func begin(_ purpose: TransactionPurpose) throws(StoreError) {
    switch purpose {
    case .reading: try execute("BEGIN DEFERRED")
    case .writing: try execute("BEGIN IMMEDIATE")
    }
  }

  func commit() throws(StoreError) {
    try execute("COMMIT")
  }

  func rollBack() {
    guard isInTransaction else { return }
    sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
  }

  func changeMark() throws(StoreError) -> Int64 {
    // Reading the schema first makes the transaction real: what follows is one state.
    _ = try integer("SELECT count(*) FROM judging")
    return try integer("PRAGMA data_version") ?? 0
  }

  func setAside(_ index: LedgerIndex) throws(StoreError) {
    switch index {
    case .key: try execute("DROP INDEX encounter_key")
    case .tally: try execute("DROP INDEX encounter_tally")
    }
  }

  func rebuild(_ index: LedgerIndex) throws(StoreError) {
    // What is sorted may take as much memory as the cache, and comes on top of it.
    try keepInMemory(kibibytes: SQLiteStore.cacheKibibytesOfSort)
    switch index {
    case .key: try execute(SQLiteMigrations.keyIndex)
    case .tally: try execute(SQLiteMigrations.tallyIndex)
    }
    try keepInMemory(kibibytes: SQLiteStore.cacheKibibytes)
  }

  private func keepInMemory(kibibytes: Int) throws(StoreError) {
    try execute("PRAGMA cache_size = -\(kibibytes)")
  }

  func complaints(most: Int) throws(StoreError) -> [String] {
    var complaints: [String] = []
    let integrity = try statement("PRAGMA integrity_check(\(most))")
    while try integrity.step() {
      let message = integrity.text(0)
      if message != "ok" { complaints.append(message) }
    }
    let references = try statement("PRAGMA foreign_key_check")
    while try references.step(), complaints.count < most {
      complaints.append(
        "\(references.text(0)) \(references.integer(1)): no such \(references.text(2))")
    }
    references.reset()
    return complaints
  }

  func overwriteDeleted() throws(StoreError) {
    try execute("PRAGMA secure_delete = 1")
  }

  func reclaim() throws(StoreError) {
    try execute("VACUUM")
  }
}
