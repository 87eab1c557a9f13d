#if POSTGRESQL
  /// Adds rows to a table by `COPY`, in large portions.
  ///
  /// The values of a row are bound in the order of the columns.
  final class CopyLoader: RowLoader {
    private let target: String
    private let columnCount: Int
    private let store: PostgreSQLStore
    private var rows: [UInt8] = []
    private var row: [UInt8] = []

    /// How many bytes of rows are gathered before they are sent.
    private static let portion = 1 << 20
    /// How a binary `COPY` begins: its signature, no flags, no extension.
    static let beginning =
      Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)
    /// How it ends: a row of -1 columns.
    static let end: [UInt8] = [0xFF, 0xFF]

    /// Loads into columns of a table.
    init(_ table: String, _ columns: [String], on store: PostgreSQLStore) {
      target = "\(table) (\(columns.joined(separator: ", ")))"
      columnCount = columns.count
      self.store = store
    }

    func bind(_ value: Int64?, at position: Int32) {
      guard let value else { return appendNull() }
      append(length: 8)
      withUnsafeBytes(of: value.bigEndian) { row.append(contentsOf: $0) }
    }

    func bind(_ value: String?, at position: Int32) {
      guard let value else { return appendNull() }
      let text = PostgreSQLStatement.storable(value)
      append(length: text.utf8.count)
      row.append(contentsOf: text.utf8)
    }

    func bind(_ bytes: [UInt8], at position: Int32) {
      append(length: bytes.count)
      row.append(contentsOf: bytes)
    }

    private func appendNull() {
      append(length: -1)
    }

    private func append(length: Int) {
      withUnsafeBytes(of: Int32(truncatingIfNeeded: length).bigEndian) {
        row.append(contentsOf: $0)
      }
    }

    func run() throws(StoreError) {
      if rows.isEmpty { store.keep(self) }
      withUnsafeBytes(of: Int16(truncatingIfNeeded: columnCount).bigEndian) {
        rows.append(contentsOf: $0)
      }
      rows.append(contentsOf: row)
      row.removeAll(keepingCapacity: true)
      // All loaders at once: what is written first may be asked for with what is written last.
      if rows.count >= CopyLoader.portion { try store.settle() }
    }

    /// Writes what was gathered.
    func flush() throws(StoreError) {
      guard !rows.isEmpty else { return }
      let gathered = rows
      rows.removeAll(keepingCapacity: true)
      try store.copy(gathered, into: target)
    }

    /// Forgets what was gathered.
    func discard() {
      rows.removeAll(keepingCapacity: true)
      row.removeAll(keepingCapacity: true)
    }
  }
#endif
