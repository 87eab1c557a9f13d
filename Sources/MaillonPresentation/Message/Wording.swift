/// Something said to a person, in every language.
package protocol Wording: Sendable {
  /// The words in a language.
  func text(in language: Language) -> String
}

extension Message: Wording {}
