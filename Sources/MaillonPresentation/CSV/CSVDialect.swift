/// How a table is written as text with separators.
package enum CSVDialect: Sendable {
  /// The canonical form: comma, point, UTF-8 without byte order mark, LF (RFC 4180).
  case canonical
  /// What a European spreadsheet opens without being asked anything: a byte order mark, semicolons, decimal commas,
  /// CRLF, and no text that it would take for a formula.
  case spreadsheet

  /// What stands in a cell.
  package enum Cell: Equatable, Sendable {
    /// A text.
    case text(String)
    /// A number as JSON writes it.
    case number(String)

    /// A cell with nothing in it.
    package static let empty = Cell.text("")

    /// A text, or nothing.
    package static func text(_ text: String?) -> Cell { text.map { Cell.text($0) } ?? .empty }

    /// A number, or nothing where it is not known.
    package static func number(_ value: Double?) -> Cell { .number(CSVText.cell(value)) }

    /// A whole number, or nothing where it is not known.
    package static func number(_ value: Int?) -> Cell { .number(CSVText.cell(value)) }
  }

  /// The bytes before the first row.
  package var opening: [UInt8] {
    self == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Appends a row with its line end.
  package func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      switch cell {
      case .text(let text): append(text, to: &bytes)
      case .number(let number):
        for byte in number.utf8 {
          bytes.append(self == .spreadsheet && byte == UInt8(ascii: ".") ? UInt8(ascii: ",") : byte)
        }
      }
    }
    if self == .spreadsheet { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private var separator: UInt8 { UInt8(ascii: self == .spreadsheet ? ";" : ",") }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { cell in
      let isFormula = self == .spreadsheet && (cell.first.map(CSVDialect.startsFormula) ?? false)
      let needsQuotes = cell.contains { byte in
        byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      guard needsQuotes else {
        bytes.append(contentsOf: cell)
        return
      }
      for byte in cell {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Whether a spreadsheet takes a text that begins so for a formula (OWASP, "CSV Injection").
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
