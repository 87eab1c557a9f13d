/// Somebody who visits, by number; the number settles their habits.
struct Observer: Sendable {
  let number: Int

  var pseudonym: String { "O-\(padded(number, to: 2))" }

  /// Every fourth observer writes in English.
  var language: Language { number % 4 == 0 ? .english : .french }

  /// A few fill in their sheet with the French words for the levels.
  var answersInFrench: Bool { number % 7 == 5 }

  /// The word this observer writes for a level.
  func word(for level: Level) -> String {
    switch level {
    case .broken: answersInFrench ? "rompue" : "broken"
    case .kept: answersInFrench ? "tenue" : "kept"
    case .exceeded: answersInFrench ? "dépassée" : "exceeded"
    }
  }
}
