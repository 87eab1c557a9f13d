/// A table as the spreadsheets of a language open it: with a byte order mark, in French with `;`
/// and decimal commas.
///
/// Texts that a spreadsheet would take for a formula are made harmless; numbers stay numbers.
struct SpreadsheetText {
  /// A cell.
  enum Cell {
    case text(String)
    case whole(Int?)
    case number(Double)
  }

  /// What was written so far.
  private(set) var text = "\u{FEFF}"

  private let language: Language

  /// Creates an empty table.
  init(_ language: Language) {
    self.language = language
  }

  /// Adds a row.
  mutating func append(_ cells: [Cell]) {
    text += cells.map(written).joined(separator: language == .french ? ";" : ",") + "\r\n"
  }

  private func written(_ cell: Cell) -> String {
    switch cell {
    case .whole(let value): return value.map(String.init) ?? ""
    case .number(let value):
      guard value.isFinite else { return "" }
      let tenths = Int((value * 10).rounded())
      let sign = tenths < 0 ? "-" : ""
      let mark = language == .french ? "," : "."
      return "\(sign)\(abs(tenths) / 10)\(mark)\(abs(tenths) % 10)"
    case .text(let text):
      var harmless = String.UnicodeScalarView()
      if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
        harmless.append("'")
      }
      for scalar in text.unicodeScalars {
        harmless.append(scalar)
        if scalar == "\"" { harmless.append(scalar) }
      }
      return "\"\(String(harmless))\""
    }
  }
}
