/// What a command prints: lines for people, JSON for machines.
package protocol PrintedReport {
  /// The report for machines.
  var json: JSON { get }
  /// The report for a screen.
  func lines(for appearance: Appearance) -> [String]
}

/// What a command prints that can be pasted too.
package protocol PastedReport: PrintedReport {
  /// The report in Markdown.
  func markdown(language: Language) -> [String]
}
