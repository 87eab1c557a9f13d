import MaillonCore

/// Why encounters were rejected, as the lines of a CSV file that goes with their rows.
package enum RejectReasons {
  /// The heading of the file.
  package static let heading = CSVText(header: [
    "rejects_file", "rejects_line", "file", "line", "field", "found", "code", "message", "hint",
  ]).text

  /// The lines of one encounter, one a problem.
  ///
  /// - Parameters:
  ///   - problems: What is wrong with it.
  ///   - place: The file that its rows were copied to and the line there; nil if they were not.
  ///   - file: The file that it came from.
  ///   - line: Its line there.
  ///   - language: The language of message and hint.
  /// - Returns: The text of the lines.
  package static func lines(
    of problems: [Problem], place: (file: String, line: Int)?, file: String, line: Int?,
    language: Language
  ) -> String {
    CSVText(
      rows: problems.map { problem in
        [
          place?.file ?? "", place.map { String($0.line) } ?? "", file,
          (problem.line ?? line).map(String.init) ?? "", harmless(problem.field),
          harmless(problem.found), problem.code.rawValue, problem.message(in: language),
          problem.hint(in: language) ?? "",
        ]
      }
    ).text
  }

  /// A text that no spreadsheet takes for a formula.
  private static func harmless(_ text: String?) -> String {
    guard let text, let first = text.unicodeScalars.first else { return "" }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }
}
