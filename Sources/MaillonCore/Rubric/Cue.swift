/// Words that tell a criterion's level in a narrative.
package struct Cue: Equatable, Sendable {
  /// The id, by which evidence names it.
  package var id: String
  /// The language of the words, `fr` or `en`.
  package var language: String
  /// The criterion it speaks of.
  package var criterion: String
  /// The level it speaks for.
  package var level: Level
  /// The words, in the cue language.
  package var pattern: String
  /// How strongly it speaks, above 0.
  package var weight: Double

  /// Creates a cue.
  package init(
    id: String, language: String, criterion: String, level: Level, pattern: String,
    weight: Double = 1
  ) {
    self.id = id
    self.language = language
    self.criterion = criterion
    self.level = level
    self.pattern = pattern
    self.weight = weight
  }
}
