/// Text in the canonical CSV form: comma, UTF-8, no byte order mark, LF, quotes only where needed (RFC 4180).
package struct CSVText: Sendable {
  /// What was written so far.
  package private(set) var text: String

  /// Creates a text with its header row.
  package init(header: [String]) {
    text = ""
    append(header)
  }

  /// Creates a text without a header row, to go on with one that was begun.
  package init(rows: [[String]]) {
    text = ""
    for row in rows { append(row) }
  }

  /// Adds a row.
  package mutating func append(_ cells: [String]) {
    text += cells.map(CSVText.quoted).joined(separator: ",") + "\n"
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

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
