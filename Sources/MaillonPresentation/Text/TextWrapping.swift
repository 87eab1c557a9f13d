/// Breaking sentences into lines.
package enum TextWrapping {
  /// The lines of a sentence, broken at blanks; one line where nothing limits the width.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - width: the columns, if limited.
  ///   - indentation: the blanks before every line but the first.
  /// - Returns: its lines.
  package static func lines(_ text: String, width: Int?, indentation: Int = 0) -> [String] {
    guard let width, DisplayWidth.columns(text) > width else { return [text] }
    let margin = String(text.prefix { $0 == " " })
    var lines: [String] = []
    var line = margin
    var isEmpty = true
    for word in text.dropFirst(margin.count).split(separator: " ", omittingEmptySubsequences: false)
    {
      let candidate = isEmpty ? line + word : line + " " + word
      if isEmpty || DisplayWidth.columns(candidate) <= width {
        line = candidate
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indentation) + word
      }
      isEmpty = false
    }
    return lines + [line]
  }
}
