import GRDBSQLite
import Glibc

/// A prepared statement of SQLite, which reads without copying more than it must.
final class SQLiteStatement: Statement {
  private let store: OpaquePointer
  private let statement: OpaquePointer

  /// Prepares SQL on an open connection.
  init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw StoreError(on: connection) }
    store = connection
    statement = prepared
  }

  deinit {
    sqlite3_finalize(statement)
  }

  /// Binds a whole number, or NULL, to the parameter at a position counted from 1.
  func bind(_ value: Int64?, at position: Int32) {
    guard let value else {
      sqlite3_bind_null(statement, position)
      return
    }
    sqlite3_bind_int64(statement, position, value)
  }

  /// Binds a text, or NULL, to the parameter at a position counted from 1; SQLite takes a copy.
  func bind(_ value: String?, at position: Int32) {
    guard var value else {
      sqlite3_bind_null(statement, position)
      return
    }
    value.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      if let start {
        sqlite3_bind_text64(
          statement, position, start, UInt64(bytes.count), SQLiteStatement.transient,
          UInt8(SQLITE_UTF8))
      } else {
        sqlite3_bind_text64(
          statement, position, "", 0, SQLiteStatement.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds bytes to the parameter at a position counted from 1; SQLite takes a copy.
  func bind(_ bytes: [UInt8], at position: Int32) {
    bytes.withUnsafeBytes { buffer -> Void in
      if let start = buffer.baseAddress {
        sqlite3_bind_blob64(
          statement, position, start, UInt64(buffer.count), SQLiteStatement.transient)
      } else {
        sqlite3_bind_zeroblob(statement, position, 0)
      }
    }
  }

  /// Moves to the next row; false at the end, where the statement is ready to be bound anew.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement)
      return false
    default:
      let error = StoreError(on: store)
      sqlite3_reset(statement)
      throw error
    }
  }

  /// Runs to the end, whatever rows there are.
  func run() throws(StoreError) {
    while try step() {}
  }

  /// Forgets the rows that were not read.
  func reset() {
    sqlite3_reset(statement)
  }

  /// Whether the column holds NULL.
  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  /// The whole number in a column; 0 for NULL.
  func integer(_ column: Int32) -> Int64 {
    sqlite3_column_int64(statement, column)
  }

  /// The text in a column, ill-formed bytes repaired; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Lends the bytes in a column until the next step.
  func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows
    -> Value
  {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// SQLite's mark for a value to be copied at once (`SQLITE_TRANSIENT`).
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
