/// A table in Markdown.
package enum MarkdownTable {
  /// The lines of a table; cells are made safe, so that a name cannot break out of its cell.
  ///
  /// - Parameters:
  ///   - headings: the headings, with whether their column stands at the right.
  ///   - rows: the cells.
  /// - Returns: its lines.
  package static func lines(
    headings: [(title: String, isRightAligned: Bool)], rows: [[String]]
  ) -> [String] {
    let header = headings.map { escaped($0.title) }
    let rule = headings.map { $0.isRightAligned ? "---:" : "---" }
    return ([header, rule] + rows.map { $0.map(escaped) }).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in DisplayWidth.printable(text) {
      if "\\|`*_<>[]".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
