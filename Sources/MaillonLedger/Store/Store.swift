import GRDB
import GRDBSQLite

/// One open SQLite file: statements, transactions, and SQLite's complaints turned into `LedgerError`.
///
/// A rollback journal, not a write-ahead log: at rest a ledger is one file that can be copied or
/// mailed, can be read in a folder that cannot be written to, and takes each page of a first import
/// once instead of twice. A crash leaves `NAME-journal` beside it, and the next to open it takes the
/// half-done write back. The price is that readers wait while a writer commits.
final class Store {
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
          PRAGMA cache_size = -\(Store.cacheKibibytes);
          PRAGMA cell_size_check = 1;
          PRAGMA trusted_schema = 0;
          """)
    }
    // A name like `file:x?mode=…` or `:memory:` is a name here, not an instruction.
    queue =
      if let path {
        try DatabaseQueue(
          path: path.hasPrefix("/") ? path : "./" + path, configuration: configuration)
      } else {
        try DatabaseQueue(configuration: configuration)
      }
    guard let connection = queue.inDatabase({ $0.sqliteConnection }) else {
      throw StoreError(code: SQLITE_CANTOPEN, message: "no connection")
    }
    self.connection = connection
    // GRDB watches commits for its own observers; statements run past it must not wake them.
    sqlite3_commit_hook(connection, nil, nil)
    sqlite3_rollback_hook(connection, nil, nil)
  }

  /// How much of the file is kept in memory; an import of any size stays within it.
  private static let cacheKibibytes = 32_768

  /// Brings the schema up to date.
  func migrate(_ migrator: DatabaseMigrator) throws {
    try migrator.migrate(queue)
  }

  /// Whether the system lets nobody write to the file.
  var isReadOnly: Bool { sqlite3_db_readonly(connection, "main") == 1 }

  /// Prepares a statement.
  func statement(_ sql: String) throws(StoreError) -> Statement {
    try Statement(sql, on: connection)
  }

  /// Runs SQL that has no parameters.
  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      throw StoreError(on: connection)
    }
  }

  /// The first column of the first row as a number; nil if there is no row, or NULL.
  func integer(_ sql: String, _ parameters: Int64...) throws(StoreError) -> Int64? {
    let statement = try statement(sql)
    for (index, parameter) in parameters.enumerated() {
      statement.bind(parameter, at: Int32(index + 1))
    }
    guard try statement.step() else { return nil }
    return statement.optionalInteger(0)
  }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(connection) == 0 }

  /// Takes back everything since the transaction began, if SQLite did not do so already.
  func rollBack() {
    guard isInTransaction else { return }
    sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
  }

  /// Reads in one transaction, so that what is read belongs together.
  func reading<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    try translating {
      // Within a write of our own (a dry run), the reader sees what is being written.
      guard !isInTransaction else { return try body() }
      try execute("BEGIN DEFERRED")
      defer { rollBack() }
      return try body()
    }
  }

  /// Writes in one transaction, which holds wholly or not at all.
  func writing<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    try translating {
      try execute("BEGIN IMMEDIATE")
      do {
        let value = try body()
        try execute("COMMIT")
        return value
      } catch {
        rollBack()
        throw error
      }
    }
  }

  /// Turns SQLite's complaints into a `LedgerError`.
  func translating<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
