/// A narrative with the outcome and the findings that a person gave it.
package struct CodedNarrative: Equatable, Sendable {
  /// The encounter's id, or its place in the file.
  package var id: String
  /// The language, `fr` or `en`.
  package var language: String
  /// The text as stored.
  package var text: String
  /// The outcome.
  package var outcome: Level
  /// The levels found, by criterion; what is not there was not spoken of.
  package var findings: [String: Level]

  /// Creates a coded narrative.
  package init(
    id: String, language: String, text: String, outcome: Level, findings: [String: Level]
  ) {
    self.id = id
    self.language = language
    self.text = text
    self.outcome = outcome
    self.findings = findings
  }
}
