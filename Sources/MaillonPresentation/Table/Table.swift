/// A table of text, laid out in columns.
package struct Table: Sendable {
  /// A column.
  package struct Column: Sendable {
    /// Its heading.
    package var title: String
    /// Whether its cells stand at the right.
    package var isRightAligned: Bool
    /// Whether it may be cut where the table is too wide; nil keeps it whole.
    package var minimumWidth: Int?
    /// Whether it leaves where the table is too wide, before texts are cut so short that they no longer
    /// tell; the last such one first.
    package var mayLeave: Bool

    /// Creates a column.
    package init(
      _ title: String, right: Bool = false, minimumWidth: Int? = nil, mayLeave: Bool = false
    ) {
      self.title = title
      isRightAligned = right
      self.minimumWidth = minimumWidth
      self.mayLeave = mayLeave
    }
  }

  /// A cell: a text, and how to paint it.
  package struct Cell: Sendable, ExpressibleByStringLiteral {
    /// The text, made printable.
    package var text: String
    /// How to paint it.
    package var paint: Paint?

    /// Creates a cell.
    package init(_ text: String, _ paint: Paint? = nil) {
      self.text = DisplayWidth.printable(text)
      self.paint = paint
    }

    package init(stringLiteral value: String) {
      self.init(value)
    }
  }

  /// The columns, left to right.
  package var columns: [Column]
  /// The rows, each with one cell a column.
  package var rows: [[Cell]] = []
  /// The blanks between two columns.
  package var gap = 2
  /// Whether the headings are shown.
  package var hasHeadings = true

  /// Creates a table without rows.
  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The columns that the table takes without any cut.
  package var naturalWidth: Int {
    widths().reduce(0, +) + gap * max(0, columns.count - 1)
  }

  /// The table without a column; rows that end before it stay as they are.
  private func without(_ column: Int) -> Table {
    var table = self
    table.columns.remove(at: column)
    for row in table.rows.indices where table.rows[row].indices.contains(column) {
      table.rows[row].remove(at: column)
    }
    return table
  }

  /// The columns to which a text may be cut before a column leaves for its sake.
  private static let tellingWidth = 24

  /// How much can be cut while every text still tells.
  private func slack(_ widths: [Int]) -> Int {
    zip(columns, widths).reduce(0) { sum, column in
      guard let minimum = column.0.minimumWidth else { return sum }
      return sum + max(0, column.1 - max(minimum, Table.tellingWidth))
    }
  }

  /// The lines of the table, without trailing blanks.
  package func lines(for appearance: Appearance) -> [String] {
    var widths = widths()
    if let limit = appearance.width {
      var excess = naturalWidth - limit
      if excess > slack(widths), let leaving = columns.lastIndex(where: \.mayLeave) {
        return without(leaving).lines(for: appearance)
      }
      for (index, column) in columns.enumerated() where excess > 0 {
        guard let minimum = column.minimumWidth, widths[index] > minimum else { continue }
        let cut = min(excess, widths[index] - minimum)
        widths[index] -= cut
        excess -= cut
      }
    }
    var lines: [String] = []
    if hasHeadings {
      let headings = columns.map { Cell($0.title, .heading) }
      lines.append(line(headings, widths, appearance))
    }
    for row in rows { lines.append(line(row, widths, appearance)) }
    return lines
  }

  private func widths() -> [Int] {
    columns.indices.map { index in
      let heading = hasHeadings ? DisplayWidth.columns(columns[index].title) : 0
      return rows.reduce(heading) { widest, row in
        max(widest, index < row.count ? DisplayWidth.columns(row[index].text) : 0)
      }
    }
  }

  private func line(_ cells: [Cell], _ widths: [Int], _ appearance: Appearance) -> String {
    var line = ""
    var pending = 0
    for (index, cell) in cells.enumerated() where index < widths.count {
      let ellipsis = appearance.isASCII ? "..." : "…"
      let text = DisplayWidth.truncated(cell.text, to: widths[index], ellipsis: ellipsis)
      let blanks = max(0, widths[index] - DisplayWidth.columns(text))
      let leading = columns[index].isRightAligned ? blanks : 0
      if index > 0 { pending += gap }
      if text.isEmpty {
        pending += widths[index]
        continue
      }
      line += String(repeating: " ", count: pending + leading)
      line += cell.paint.map { $0.applied(to: text, appearance) } ?? text
      pending = blanks - leading
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
