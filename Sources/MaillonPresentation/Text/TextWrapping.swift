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
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let candidate = line.isEmpty ? String(word) : line + " " + word
      if DisplayWidth.columns(candidate) <= width || line.isEmpty {
        line = candidate
      } else {
        lines.append(line)
        line = String(repeating: " ", count: indentation) + word
      }
    }
    return lines + [line]
  }
}
