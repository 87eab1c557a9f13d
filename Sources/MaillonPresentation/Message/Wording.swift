import MaillonCore

/// Something said to a person, in every language: one exhaustive property a language, so that the
/// compiler checks that both are complete.
package protocol Wording: Sendable {
  /// The words in English.
  var english: String { get }

  /// The words in French, with ordinary spaces before its signs: `text(in:)` sets those that do not part.
  var french: String { get }
}

extension Wording {
  /// The words in a language, as it sets them.
  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: Typography.french(french)
    }
  }
}
