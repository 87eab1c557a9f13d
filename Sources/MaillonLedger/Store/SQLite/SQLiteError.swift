import Foundation
import GRDB
import GRDBSQLite

extension StoreError {
  /// The last error of a connection.
  init(on connection: OpaquePointer) {
    let system = sqlite3_system_errno(connection)
    let isOutOfSpace = system == ENOSPC || system == EDQUOT
    let extended = sqlite3_extended_errcode(connection)
    let path = sqlite3_db_filename(connection, "main").map { String(cString: $0) } ?? ""
    self.init(
      code: extended & 0xFF == SQLITE_IOERR && isOutOfSpace ? SQLITE_FULL : extended,
      message: String(cString: sqlite3_errmsg(connection)), path: path)
  }

  /// An error of the library that opens files and brings schemas up to date.
  init(_ error: DatabaseError, path: String) {
    self.init(
      code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
  }

  /// What SQLite's extended result code means for the file at a path.
  init(code: Int32, message: String, path: String) {
    let situation: Situation =
      switch (code, code & 0xFF) {
      case (ResultCode.SQLITE_READONLY_ROLLBACK.rawValue, _),
        (ResultCode.SQLITE_READONLY_RECOVERY.rawValue, _):
        .interrupted
      // Half a write lies beside the file, and the folder does not allow taking it back.
      case (_, SQLITE_CANTOPEN) where FileManager.default.fileExists(atPath: path + "-journal"):
        .interrupted
      case (_, SQLITE_BUSY), (_, SQLITE_LOCKED): .busy
      case (_, SQLITE_READONLY), (_, SQLITE_PERM): .readOnly
      case (_, SQLITE_FULL): .full
      case (_, SQLITE_NOTADB): .notALedger
      // The schema was checked when the file was opened: what is wrong now is wrong with its bytes.
      case (_, SQLITE_CORRUPT), (_, SQLITE_CONSTRAINT), (_, SQLITE_SCHEMA), (_, SQLITE_ERROR),
        (_, SQLITE_MISMATCH), (ResultCode.SQLITE_IOERR_SHORT_READ.rawValue, _):
        .damaged
      default: .unusable
      }
    self.init(situation: situation, message: message)
  }
}
