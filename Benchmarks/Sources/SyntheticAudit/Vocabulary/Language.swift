/// The language an observer writes in.
package enum Language: Int, CaseIterable, Sendable {
  case french, english

  /// The language's code, as in `xml:lang`.
  package var written: String { self == .french ? "fr" : "en" }
}
