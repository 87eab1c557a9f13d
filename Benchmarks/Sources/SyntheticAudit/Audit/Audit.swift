/// Who is visited, where, and what is true of them: all that the draw of encounters needs.
package struct Audit: Sendable {
  /// How the sheets are filled in.
  package enum Style: Sendable {
    /// As real forms come back: some criteria only, three kinds of null, reflections, mixed words.
    case lifelike
    /// Every encounter answers all eight criteria and carries a narrative.
    case complete
  }

  /// The `source` of every sheet.
  package let source: String
  /// A comment for the head of an XML sheet.
  package let comment: String
  /// What stands before the running number in an encounter's id.
  package let prefix: String
  package let providers: [Provider]
  package let style: Style
  /// The number of observers who share the visits.
  package let observers: Int

  package init(
    source: String, comment: String, prefix: String, providers: [Provider], style: Style,
    observers: Int
  ) {
    self.source = source
    self.comment = comment
    self.prefix = prefix
    self.providers = providers
    self.style = style
    self.observers = observers
  }
}
