import Foundation

/// The alphabet of a language: `Étoile` stands among the E, whatever the bytes.
package struct AlphabeticalOrder: Sendable {
  private let locale: Locale

  /// Takes the alphabet of a language.
  package init(_ language: Language) {
    locale = Locale(identifier: language.rawValue)
  }

  /// Whether a name stands before another; names that the alphabet does not tell apart stand by their bytes.
  package func isBefore(_ left: String, _ right: String) -> Bool {
    let order = left.compare(
      right, options: [.caseInsensitive, .numeric], range: nil, locale: locale)
    if order != .orderedSame { return order == .orderedAscending }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
