/// A table as text with separators: in the canonical form unless another dialect is asked for.
package struct CSVText: Sendable {
  private var bytes: [UInt8]
  private let dialect: CSVDialect

  /// Creates a text with its header row.
  package init(header: [String], dialect: CSVDialect = .canonical) {
    self.dialect = dialect
    bytes = dialect.opening
    append(header)
  }

  /// Creates a text without a header row, to go on with one that was begun.
  package init(rows: [[String]]) {
    dialect = .canonical
    bytes = []
    for row in rows { append(row) }
  }

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a row of texts.
  package mutating func append(_ cells: [String]) {
    dialect.append(cells.map { .text($0) }, to: &bytes)
  }

  /// Adds a row.
  package mutating func append(_ cells: [CSVDialect.Cell]) {
    dialect.append(cells, to: &bytes)
  }

  /// A number as JSON writes it; empty where it is not known.
  static func cell(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return JSON.number(value).compact
  }

  /// A whole number; empty where it is not known.
  static func cell(_ value: Int?) -> String {
    value.map(String.init) ?? ""
  }
}
