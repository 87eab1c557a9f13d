/// A table as text with separators: in the canonical form unless another dialect is asked for.
package struct CSVText: Sendable {
  private var bytes: [UInt8]
  private let dialect: CSVDialect
  /// The columns that are written, in their order; nil for all.
  private var chosen: [Int]?

  /// Creates a text with its header row; of the columns, only those that are asked for.
  package init(
    header: [String], dialect: CSVDialect = .canonical, fields: FieldChoice? = nil
  ) {
    self.dialect = dialect
    chosen = fields?.places(among: header)
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
    append(cells.map { CSVDialect.Cell.text($0) })
  }

  /// Adds a row.
  package mutating func append(_ cells: [CSVDialect.Cell]) {
    dialect.append(chosen.map { $0.map { cells[$0] } } ?? cells, to: &bytes)
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
