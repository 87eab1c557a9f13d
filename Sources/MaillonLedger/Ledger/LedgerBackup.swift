import Glibc

extension Ledger {
  /// Copies the ledger into a new file, as one state, while others may read and write it.
  ///
  /// The copy has its name only once it is whole. Another program that wants to commit waits for it.
  /// A ledger of a server is copied into a file of its own.
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
    try store.translating { try store.copy(to: partial, named: target, patience: patience) }
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
}
