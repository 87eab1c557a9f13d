/// Everything that the look of a text for people depends on.
package struct Appearance: Equatable, Sendable {
  /// The language.
  package var language: Language
  /// The columns of the terminal; nil where nothing limits the width, as in a file or a pipe.
  package var width: Int?
  /// Whether colour and bold may be used.
  package var usesColor: Bool
  /// Whether the text keeps to ASCII where it draws.
  package var isASCII: Bool

  /// Creates an appearance.
  package init(
    language: Language, width: Int? = nil, usesColor: Bool = false, isASCII: Bool = false
  ) {
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.isASCII = isASCII
  }

  /// The look of what is indented by so many columns.
  func narrowed(by columns: Int) -> Appearance {
    var narrowed = self
    narrowed.width = width.map { max(20, $0 - columns) }
    return narrowed
  }
}
