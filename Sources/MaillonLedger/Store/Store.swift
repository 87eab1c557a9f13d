import MaillonCore

/// Where a ledger is kept: the seam between what a ledger means and the engine that holds it.
///
/// Above it stands plain SQL that every engine here understands; below it are two rooms, `SQLite`
/// and `PostgreSQL`. What an engine does in its own way is named here and nowhere else.
/// A store is used from one thread at a time.
protocol Store: AnyObject {
  /// The place as it may be shown to people: a path, or an address without its password.
  var path: String { get }
  /// What the engine is like.
  var nature: StoreNature { get }
  /// Whether nobody may write, by the system's rules.
  var isReadOnly: Bool { get }
  /// Whether a transaction is open.
  var isInTransaction: Bool { get }

  /// From now on nothing can be written, by mistake either.
  func refuseWrites() throws(StoreError)

  /// Prepares a statement; parameters are `?`, or `?1` where one is used twice.
  func statement(_ sql: String) throws(StoreError) -> any Statement
  /// Prepares to add many rows to a table: bound and run like a statement, written at the latest
  /// before anything else is asked.
  func loader(_ table: String, _ columns: [String]) throws(StoreError) -> any RowLoader
  /// Runs SQL that has no parameters.
  func execute(_ sql: String) throws(StoreError)

  /// Begins a transaction. Of those that write there is one at a time; what one that reads is told
  /// belongs together.
  func begin(_ purpose: TransactionPurpose) throws(StoreError)
  /// Ends the transaction; what it wrote holds from now on.
  func commit() throws(StoreError)
  /// Takes back everything since the transaction began, if there is one.
  func rollBack()
  /// A number that is another one once somebody else has written; asked for within a transaction.
  func changeMark() throws(StoreError) -> Int64

  /// Takes an index away that costs more to keep up, while much is written, than to build anew.
  func setAside(_ index: LedgerIndex) throws(StoreError)
  /// Builds an index that was set aside.
  func rebuild(_ index: LedgerIndex) throws(StoreError)

  /// Copies everything, as one state, into a file that was made empty.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - target: The name that it will have, to be named in errors.
  ///   - patience: For how many seconds to wait for somebody who is committing.
  /// - Throws: A `LedgerError` or `StoreError`.
  func copy(to file: String, named target: String, patience: Double) throws

  /// What is wrong with the engine's own structure, at most so many complaints.
  func complaints(most: Int) throws(StoreError) -> [String]
  /// From now on overwrites what is deleted.
  func overwriteDeleted() throws(StoreError)
  /// Gives back the space of what was deleted.
  func reclaim() throws(StoreError)
}

/// What an engine is like, as far as it matters to those who ask it.
struct StoreNature {
  /// Whether every question costs a journey, so that many are asked together, and whether others
  /// read meanwhile, so that no index is taken away from them.
  var isShared: Bool
  /// Whether rows can lie on several machines: what is counted together carries its provider, and
  /// names are numbered by what they are, not by who came first.
  var isSharded: Bool

  /// How the content of an encounter is joined to its row.
  var contentOfEncounter: String {
    isSharded
      ? "revision.number = encounter.revision AND revision.shard = encounter.provider"
      : "revision.number = encounter.revision"
  }
}

/// What a transaction is for.
enum TransactionPurpose {
  case reading
  case writing
}

/// The indexes that are set aside while much is written.
enum LedgerIndex {
  /// What encounters are looked up in, by identity.
  case key
  /// What tallies are counted over.
  case tally
}

extension Store {
  /// The first column of the first row as a number; nil if there is no row, or NULL.
  func integer(_ sql: String, _ parameters: Int64...) throws(StoreError) -> Int64? {
    let statement = try statement(sql)
    for (index, parameter) in parameters.enumerated() {
      statement.bind(parameter, at: Int32(index + 1))
    }
    guard try statement.step() else { return nil }
    defer { statement.reset() }
    return statement.optionalInteger(0)
  }

  /// Reads in one transaction, so that what is read belongs together.
  func reading<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    try translating {
      // Within a write of our own (a dry run), the reader sees what is being written.
      guard !isInTransaction else { return try body() }
      try begin(.reading)
      defer { rollBack() }
      return try body()
    }
  }

  /// Writes in one transaction, which holds wholly or not at all.
  func writing<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    try translating {
      try begin(.writing)
      do {
        let value = try body()
        try commit()
        return value
      } catch {
        rollBack()
        throw error
      }
    }
  }

  /// Turns the engine's complaints into a `LedgerError`.
  func translating<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}
