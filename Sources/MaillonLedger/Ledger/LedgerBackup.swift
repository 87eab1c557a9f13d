import GRDBSQLite
import Glibc

extension Ledger {
  /// Copies the ledger into a new file, as one state, while others may read and write it.
  ///
  /// The copy has its name only once it is whole. Another program that wants to commit waits for it.
  ///
  /// - Parameters:
  ///   - target: The file to make.
  ///   - patience: For how many seconds to wait for another program that is committing.
  /// - Returns: The bytes of the copy.
  /// - Throws: `fileExists` where something has that name; `diskFull`, `readOnly`, `busy`, `damaged`.
  package func backup(to target: String, patience: Double = 5) throws(LedgerError) -> Int {
    guard access(target, F_OK) != 0 else { throw .fileExists(path: target) }
    let partial = "\(target).partial-\(getpid())"
    let descriptor = Glibc.open(partial, O_CREAT | O_EXCL | O_WRONLY, 0o644)
    guard descriptor >= 0 else {
      switch errno {
      case ENOSPC, EDQUOT: throw .diskFull(path: target)
      case ENOENT: throw .missing(path: target)
      case EEXIST: throw .fileExists(path: partial)
      default: throw .readOnly(path: target)
      }
    }
    close(descriptor)
    defer { unlink(partial) }
    try copy(to: partial, named: target, patience: patience)
    // A link, unlike a renaming, never takes the place of a file that came to be meanwhile.
    guard link(partial, target) == 0 else {
      guard errno != EEXIST else { throw .fileExists(path: target) }
      guard access(target, F_OK) != 0, rename(partial, target) == 0 else {
        throw .unusable(path: target, detail: String(cString: strerror(errno)))
      }
      return size(of: target)
    }
    return size(of: target)
  }

  private func size(of file: String) -> Int {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : 0
  }

  private func copy(
    to file: String, named target: String, patience: Double
  ) throws(LedgerError) {
    var opened: OpaquePointer?
    let path = file.hasPrefix("/") ? file : "./" + file
    defer { sqlite3_close(opened) }
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK, let opened else {
      throw .unusable(path: target, detail: "no connection")
    }
    guard let backup = sqlite3_backup_init(opened, "main", store.connection, "main") else {
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
        code == SQLITE_DONE ? error : StoreError(code: code, message: error.message),
        path: isOwn ? self.path : target)
    }
  }
}
