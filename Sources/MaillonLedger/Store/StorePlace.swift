/// Where a ledger is to be found: a file, or a database of a server.
package enum StorePlace: Equatable, Sendable {
  /// A file, by its path.
  case file(String)
  /// A database, by its address as libpq reads it: `postgresql://…`.
  case server(ServerAddress)

  /// Tells the two apart by how the name begins.
  package init(_ name: String) {
    if let address = ServerAddress(name) {
      self = .server(address)
    } else {
      self = .file(name)
    }
  }

  /// Whether it is a database of a server.
  package var isServer: Bool {
    switch self {
    case .file: false
    case .server: true
    }
  }

  /// The place as it may be shown: an address has no password then.
  package var shown: String {
    switch self {
    case .file(let path): path
    case .server(let address): address.shown
    }
  }

  /// Opens the store that lies there.
  ///
  /// - Parameters:
  ///   - access: What for.
  ///   - patience: For how many seconds to wait for another program that is writing; nil for as
  ///     long as is usual.
  /// - Returns: The store, its schema up to date.
  /// - Throws: A `LedgerError` or `StoreError`; nothing is changed then.
  func open(_ access: Ledger.Access, patience: Double?) throws -> any Store {
    switch self {
    case .file(let path):
      return try SQLiteStore.open(path, access, patience: patience ?? 5)
    case .server(let address):
      #if POSTGRESQL
        // Imports queue up: one writes at a time, and a large file takes its while.
        return try PostgreSQLStore.open(address, access, patience: patience ?? 300)
      #else
        throw LedgerError.notBuiltIn(path: address.shown)
      #endif
    }
  }
}
