/// A language that Maillon speaks to people.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"

  /// Picks the language of a locale name such as `fr_BE.UTF-8`; English for every other.
  package init(locale: String) {
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }
}
