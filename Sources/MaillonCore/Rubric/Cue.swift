/// Words that tell a level in a narrative: of one criterion, or of the encounter as a whole.
package struct Cue: Equatable, Sendable {
  /// Where the words must stand.
  package enum Speech: String, CaseIterable, Sendable {
    /// Anywhere.
    case any
    /// In quoted speech only: what somebody is reported to have said.
    case inside
    /// Outside quoted speech only.
    case outside
  }

  /// The id, by which evidence names it.
  package var id: String
  /// The language of the words, `fr` or `en`.
  package var language: String
  /// The criterion it speaks of; nil for words that tell only how the encounter as a whole went.
  package var criterion: String?
  /// The level it speaks for.
  package var level: Level
  /// The words, in the cue language: see `CuePattern`.
  package var pattern: String
  /// How strongly it speaks, above 0; 1 is an ordinary cue.
  package var weight: Double
  /// Where the words must stand.
  package var speech: Speech
  /// Whether it counts even where the words are denied.
  package var ignoresNegation: Bool

  /// Creates a cue.
  package init(
    id: String, language: String, criterion: String?, level: Level, pattern: String,
    weight: Double = 1, speech: Speech = .any, ignoresNegation: Bool = false
  ) {
    self.id = id
    self.language = language
    self.criterion = criterion
    self.level = level
    self.pattern = pattern
    self.weight = weight
    self.speech = speech
    self.ignoresNegation = ignoresNegation
  }
}
