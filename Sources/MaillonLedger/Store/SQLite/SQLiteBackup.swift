import GRDBSQLite
import Glibc

extension SQLiteStore {
  func copy(to file: String, named target: String, patience: Double) throws {
    var opened: OpaquePointer?
    let name = file.hasPrefix("/") ? file : "./" + file
    defer { sqlite3_close(opened) }
    guard sqlite3_open_v2(name, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened else {
      throw LedgerError.unusable(path: target, detail: "no connection")
    }
    guard let backup = sqlite3_backup_init(opened, "main", connection, "main") else {
      throw LedgerError(StoreError(on: opened), path: target)
    }
    var waited = 0.0
    var code = sqlite3_backup_step(backup, -1)
    while code == SQLITE_BUSY || code == SQLITE_LOCKED, waited < patience {
      usleep(50_000)
      waited += 0.05
      code = sqlite3_backup_step(backup, -1)
    }
    let finished = sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, finished == SQLITE_OK else {
      // What went wrong is the copy's matter, unless the ledger itself is damaged or busy.
      let isOwn = [SQLITE_BUSY, SQLITE_LOCKED, SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF)
      let error = StoreError(on: opened)
      throw LedgerError(
        code == SQLITE_DONE
          ? error : StoreError(code: code, message: error.message, path: target),
        path: isOwn ? path : target)
    }
  }
}
