#if POSTGRESQL
  import CSystemPostgreSQL
  import Glibc
  import MaillonCore

  /// One connection to a PostgreSQL database, or to what speaks its protocol.
  ///
  /// Of the writes of a ledger there is one at a time: each begins by counting itself in the row of
  /// `ledger`, which holds that row until it ends. Readers see one state and wait for nobody. Where
  /// a connection breaks, the server takes back what was not committed.
  final class PostgreSQLStore: Store {
    let path: String
    private let connection: OpaquePointer
    private let patience: Double
    /// The names of the statements that the server has prepared, by their SQL.
    private var prepared: [String: String] = [:]
    /// Those that hold rows that are not written yet.
    private var loaders: [CopyLoader] = []
    /// The statement whose rows are still on their way.
    private weak var streaming: PostgreSQLStatement?
    /// How many writes this connection counted in `ledger`, one in progress among them.
    private var ownChanges: Int64 = 0
    private var isWriting = false

    var nature: StoreNature { StoreNature(isShared: true, isSharded: true) }

    /// Opens a ledger, or makes one.
    ///
    /// - Parameters:
    ///   - address: Where; libpq completes it from the environment.
    ///   - access: What for.
    ///   - patience: For how many seconds to wait while another program writes.
    /// - Returns: The store, its schema up to date.
    /// - Throws: A `LedgerError` or `StoreError`; nothing is changed then.
    static func open(_ address: ServerAddress, _ access: Ledger.Access, patience: Double) throws
      -> PostgreSQLStore
    {
      let store = try PostgreSQLStore(address, patience: patience)
      try PostgreSQLMigrations.prepare(store, access)
      return store
    }

    private init(_ address: ServerAddress, patience: Double) throws(StoreError) {
      path = address.shown
      self.patience = patience
      // libpq would quote what it cannot read, the password too.
      guard !address.isAmbiguous, let options = PQconninfoParse(address.text, nil) else {
        throw StoreError(situation: .malformedAddress, message: "")
      }
      PQconninfoFree(options)
      guard let connection = PQconnectdb(address.text) else {
        throw StoreError(situation: .unreachable, message: "no memory")
      }
      self.connection = connection
      guard PQstatus(connection) == CONNECTION_OK else {
        let message = PostgreSQLStore.oneLine(String(cString: PQerrorMessage(connection)))
        throw StoreError(situation: .unreachable, message: message)
      }
      // What the server remarks on is nothing that a reader of our messages could use.
      PQsetNoticeProcessor(connection, { _, _ in }, nil)
      // Another one cannot hold every name.
      let encoding = PQparameterStatus(connection, "server_encoding").map { String(cString: $0) }
      guard encoding == "UTF8", PQsetClientEncoding(connection, "UTF8") == 0 else {
        throw StoreError(
          situation: .unusable, message: "its encoding is \(encoding ?? "unknown"), not UTF8")
      }
    }

    deinit {
      PQfinish(connection)
    }

    private static func oneLine(_ message: String) -> String {
      message.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    var isReadOnly: Bool { false }

    func refuseWrites() throws(StoreError) {
      try execute("SET default_transaction_read_only = on")
    }

    // MARK: Statements

    func statement(_ sql: String) throws(StoreError) -> any Statement {
      PostgreSQLStatement(sql, on: self)
    }

    func loader(_ table: String, _ columns: [String]) throws(StoreError) -> any RowLoader {
      CopyLoader(table, columns, on: self)
    }

    /// Keeps a loader until the rows that it holds are written.
    func keep(_ loader: CopyLoader) {
      loaders.append(loader)
    }

    func execute(_ sql: String) throws(StoreError) {
      try settle()
      let result = PQexec(connection, sql)
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return
      default: throw error(of: result)
      }
    }

    /// Makes the connection free for the next command: rows that wait to be written are, and rows
    /// that are on their way are taken in.
    func settle() throws(StoreError) {
      streaming?.takeIn()
      streaming = nil
      let waiting = loaders
      loaders = []
      for loader in waiting { try loader.flush() }
    }

    /// Starts a statement, whose rows then come one by one.
    func start(_ statement: PostgreSQLStatement) throws(StoreError) {
      try settle()
      let name = try prepare(statement.sql)
      guard statement.parameters.send(connection, name) == 1, PQsetSingleRowMode(connection) == 1
      else { throw error(of: nil) }
      streaming = statement
    }

    /// The next result of the statement that was started; nil at its end.
    func nextResult() -> OpaquePointer? {
      PQgetResult(connection)
    }

    /// Notes that a statement has no more rows on their way.
    func finished(_ statement: PostgreSQLStatement) {
      if streaming === statement { streaming = nil }
    }

    private func prepare(_ sql: String) throws(StoreError) -> String {
      if let name = prepared[sql] { return name }
      let name = "s\(prepared.count + 1)"
      let result = PQprepare(connection, name, PostgreSQLStatement.numbered(sql), 0, nil)
      defer { PQclear(result) }
      guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw error(of: result) }
      prepared[sql] = name
      return name
    }

    /// Sends rows in one `COPY`; bytes are those of its binary format without beginning and end.
    func copy(_ bytes: [UInt8], into target: String) throws(StoreError) {
      let begun = PQexec(connection, "COPY \(target) FROM STDIN (FORMAT binary)")
      defer { PQclear(begun) }
      guard PQresultStatus(begun) == PGRES_COPY_IN else { throw error(of: begun) }
      let parts = [CopyLoader.beginning, bytes, CopyLoader.end]
      for part in parts {
        let sent = part.withUnsafeBytes { buffer in
          PQputCopyData(
            connection, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(buffer.count))
        }
        guard sent == 1 else { throw error(of: nil) }
      }
      guard PQputCopyEnd(connection, nil) == 1 else { throw error(of: nil) }
      var failure: StoreError?
      while let result = PQgetResult(connection) {
        if PQresultStatus(result) != PGRES_COMMAND_OK { failure = error(of: result) }
        PQclear(result)
      }
      if let failure { throw failure }
    }

    // MARK: Transactions

    var isInTransaction: Bool {
      switch PQtransactionStatus(connection) {
      case PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE: true
      default: false
      }
    }

    func begin(_ purpose: TransactionPurpose) throws(StoreError) {
      switch purpose {
      case .reading: try execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      case .writing:
        try execute("BEGIN")
        do {
          try execute("SET LOCAL lock_timeout = \(max(1, Int(patience * 1_000)))")
          try execute("UPDATE ledger SET changes = changes + 1 WHERE one = 1")
        } catch {
          rollBack()
          throw error
        }
        isWriting = true
        ownChanges += 1
      }
    }

    func commit() throws(StoreError) {
      try execute("COMMIT")
      isWriting = false
    }

    func rollBack() {
      for loader in loaders { loader.discard() }
      loaders = []
      streaming?.takeIn()
      streaming = nil
      if isWriting {
        isWriting = false
        ownChanges -= 1
      }
      guard isInTransaction else { return }
      PQclear(PQexec(connection, "ROLLBACK"))
    }

    func changeMark() throws(StoreError) -> Int64 {
      try (integer("SELECT changes FROM ledger WHERE one = 1") ?? 0) - ownChanges
    }

    // MARK: What an engine does in its own way

    // Taking an index away would make everybody who reads wait.
    func setAside(_ index: LedgerIndex) throws(StoreError) {}
    func rebuild(_ index: LedgerIndex) throws(StoreError) {}

    func copy(to file: String, named target: String, patience: Double) throws {
      let copy = try SQLiteStore.open(file, .create, patience: patience)
      try LedgerCopy(from: self, to: copy).run()
    }

    func complaints(most: Int) throws(StoreError) -> [String] {
      var complaints: [String] = []
      for reference in PostgreSQLMigrations.references {
        let count =
          try integer(
            """
            SELECT count(*) FROM \(reference.table) AS one WHERE \(reference.column) IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM \(reference.target) AS other
                WHERE other.number = one.\(reference.column))
            """) ?? 0
        if count > 0, complaints.count < most {
          complaints.append(
            "\(reference.table).\(reference.column): no such \(reference.target) (\(count))")
        }
      }
      return complaints
    }

    func overwriteDeleted() throws(StoreError) {}

    func reclaim() throws(StoreError) {
      for table in PostgreSQLMigrations.tables { try execute("VACUUM (FULL) \(table)") }
    }

    // MARK: Errors

    /// What a result says went wrong; without one, what the connection says.
    func error(of result: OpaquePointer?) -> StoreError {
      guard PQstatus(connection) == CONNECTION_OK else {
        return StoreError(situation: .lost, message: "connection lost")
      }
      guard let result else {
        let message = PostgreSQLStore.oneLine(String(cString: PQerrorMessage(connection)))
        return StoreError(situation: .unusable, message: message)
      }
      // A complaint without a code is libpq's own: the server was not there to make it.
      guard let code = PQresultErrorField(result, PostgreSQLStore.codeField) else {
        return StoreError(situation: .lost, message: "connection lost")
      }
      // The first line alone: details quote values.
      let message = PQresultErrorField(result, PostgreSQLStore.messageField)
        .map { PostgreSQLStore.oneLine(String(cString: $0)) }
      return StoreError(sqlState: String(cString: code), message: message ?? "")
    }

    private static let codeField = Int32(UInt8(ascii: "C"))
    private static let messageField = Int32(UInt8(ascii: "M"))
  }

  extension StoreError {
    /// What an SQLSTATE means for a ledger (appendix A of PostgreSQL's manual).
    init(sqlState code: String, message: String) {
      let situation: Situation =
        switch code {
        case "55P03", "40P01", "40001": .busy
        case "25006": .readOnly
        case "42501": .denied
        case "53100": .full
        case _ where code.hasPrefix("08") || code.hasPrefix("57P"): .lost
        // The schema was checked when the ledger was opened: what is wrong now is wrong with it.
        case _ where ["22", "23", "42", "XX"].contains(code.prefix(2)): .damaged
        default: .unusable
        }
      self.init(situation: situation, message: message)
    }
  }
#endif
