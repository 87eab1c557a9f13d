import Foundation
import GRDB
import GRDBSQLite

extension LedgerError {
  /// Names the situation behind whatever was thrown while using the file at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as StoreError:
      self.init(code: error.code, message: error.message, path: path)
    case let error as DatabaseError:
      self.init(
        code: error.extendedResultCode.rawValue, message: error.message ?? "", path: path)
    case let error as ContentError:
      self = .damaged(path: path, detail: "content: \(error)")
    default:
      self = .unusable(path: path, detail: String(describing: type(of: error)))
    }
  }

  private init(code: Int32, message: String, path: String) {
    switch (code, code & 0xFF) {
    case (ResultCode.SQLITE_READONLY_ROLLBACK.rawValue, _),
      (ResultCode.SQLITE_READONLY_RECOVERY.rawValue, _):
      self = .interrupted(path: path)
    // Half a write lies beside the file, and the folder does not allow taking it back.
    case (_, SQLITE_CANTOPEN) where FileManager.default.fileExists(atPath: path + "-journal"):
      self = .interrupted(path: path)
    case (_, SQLITE_BUSY), (_, SQLITE_LOCKED): self = .busy(path: path)
    case (_, SQLITE_READONLY), (_, SQLITE_PERM): self = .readOnly(path: path)
    case (_, SQLITE_FULL): self = .diskFull(path: path)
    case (_, SQLITE_NOTADB): self = .notALedger(path: path)
    // The schema was checked when the file was opened: what is wrong now is wrong with its bytes.
    case (_, SQLITE_CORRUPT), (_, SQLITE_CONSTRAINT), (_, SQLITE_SCHEMA), (_, SQLITE_ERROR),
      (_, SQLITE_MISMATCH), (ResultCode.SQLITE_IOERR_SHORT_READ.rawValue, _):
      self = .damaged(path: path, detail: message)
    default: self = .unusable(path: path, detail: message)
    }
  }
}
