import Foundation

/// Tells a ledger from every other file before anything is written to it.
enum SQLiteFile {
  /// The first bytes of every SQLite file.
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Looks at the file from outside, without opening it as a database.
  static func check(_ path: String, _ access: Ledger.Access) throws(LedgerError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      guard access == .create else { throw .missing(path: path) }
      return try checkFolder(of: path)
    }
    guard !isFolder.boolValue else { throw .notALedger(path: path) }
    // Opening a pipe would wait for a writer for ever.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw .notALedger(path: path)
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .unusable(path: path, detail: "permission denied")
    }
    defer { try? handle.close() }
    let head = (try? handle.read(upToCount: magic.count)) ?? Data()
    // An empty file is an empty database: what a script that made a temporary file hands over.
    guard head.elementsEqual(magic) || (head.isEmpty && access == .create) else {
      throw .notALedger(path: path)
    }
  }

  /// Looks whether a file could be made at a path.
  private static func checkFolder(of path: String) throws(LedgerError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .missing(path: folder) }
    guard FileManager.default.isWritableFile(atPath: folder) else { throw .readOnly(path: path) }
  }

  /// Checks what the open file says of itself, and brings its schema up to date.
  static func prepare(_ store: SQLiteStore, _ access: Ledger.Access) throws {
    let path = store.path
    // The first read takes back a write that a crash cut off.
    let isEmpty = try store.integer("SELECT count(*) FROM sqlite_schema") == 0
    let application = try store.integer("PRAGMA application_id") ?? 0
    let version = try store.integer("PRAGMA user_version") ?? 0
    if isEmpty && application == 0 && version == 0 {
      guard access == .create else { throw LedgerError.notALedger(path: path) }
      guard !store.isReadOnly else { throw LedgerError.readOnly(path: path) }
      try store.migrate(SQLiteMigrations.migrator)
      return
    }
    guard application == SQLiteMigrations.applicationId else {
      throw LedgerError.notALedger(path: path)
    }
    let supported = SQLiteMigrations.version
    guard version <= supported else {
      throw LedgerError.newer(path: path, found: Int(version), supported: Int(supported))
    }
    try checkLength(store)
    if access != .read {
      guard !store.isReadOnly else { throw LedgerError.readOnly(path: path) }
    }
    if version < supported {
      guard !store.isReadOnly else {
        throw LedgerError.outdated(path: path, found: Int(version), supported: Int(supported))
      }
      try store.migrate(SQLiteMigrations.migrator)
    }
  }

  /// Finds a file that was cut short, which SQLite notices only where the missing pages are read.
  private static func checkLength(_ store: SQLiteStore) throws {
    guard !store.path.isEmpty else { return }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: store.path).resolvingSymlinksInPath().path)
    let pages = try store.integer("PRAGMA page_count") ?? 0
    let size = try store.integer("PRAGMA page_size") ?? 0
    let (expected, isTooLong) = pages.multipliedReportingOverflow(by: size)
    guard let length = (attributes[.size] as? NSNumber)?.int64Value, !isTooLong,
      length >= expected
    else { throw LedgerError.damaged(path: store.path, detail: "the file is cut short") }
  }
}
