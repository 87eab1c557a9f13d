/// What a rubric has learned from coded narratives of one language: words, each with what it tells.
///
/// Every weight is a log-odds that a person can read, change or strike out. Words of one narrative
/// share a fixed voice: each weight counts in proportion to one over the square root of how many words
/// the narrative has. See `LearnedReading` for what becomes of the sums.
package struct LearnedWords: Equatable, Sendable {
  /// The language, `fr` or `en`.
  package var language: String
  /// The confidence below which the outcome is undecided, 0…1.
  package var decideFrom: Double
  /// The scale that makes confidence agree with how often it is right, above 0.
  package var sharpness: Double
  /// What is added to each finding's log-odds, so that findings are as frequent as persons code them.
  package var findingBonus: Double
  /// The words, each once a criterion.
  package var terms: [Term]

  /// A row of words in the cue language, or a mark that begins with a dot, with what it tells of one
  /// criterion.
  package struct Term: Equatable, Sendable {
    /// `sans un`, `regard*`, `@look`, `@ask ~ @gift`; or a mark such as `.question`.
    package var pattern: String
    /// The criterion it speaks of; nil for the outcome.
    package var criterion: String?
    /// The log-odds of each level, negative where the words speak against it.
    package var weights: LevelNumbers

    /// Creates a term.
    package init(pattern: String, criterion: String?, weights: LevelNumbers) {
      self.pattern = pattern
      self.criterion = criterion
      self.weights = weights
    }
  }

  /// Creates what was learned.
  package init(
    language: String, decideFrom: Double = 0.6, sharpness: Double = 1, findingBonus: Double = 0,
    terms: [Term] = []
  ) {
    self.language = language
    self.decideFrom = decideFrom
    self.sharpness = sharpness
    self.findingBonus = findingBonus
    self.terms = terms
  }
}
