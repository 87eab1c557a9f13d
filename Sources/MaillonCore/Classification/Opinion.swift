/// What the words of one narrative say, however they were heard: by hand-written cues alone, or by
/// learned words that have weighed the cues with the rest.
struct Opinion {
  /// What the hand-written cues say.
  let scores: NarrativeScores
  /// What learned words say; nil where nothing is learned.
  let learned: (scores: LearnedScores, reader: LearnedReader)?
  let rule: OutcomeReading
  let weighing: Weighing

  /// Whether nothing speaks.
  var isSilent: Bool { learned == nil && scores.isEmpty }

  /// The best reading; `fixed` levels are given and not up for reading.
  func read(
    fixed: PackedLevels, unspecified: NarrativeReading.Unspecified
  ) -> NarrativeReading {
    guard let learned else {
      return NarrativeReading.read(
        scores, fixed: fixed, rule: rule, weighing: weighing, unspecified: unspecified)
    }
    let read = LearnedReading.read(
      learned.scores, fixed: fixed, rule: rule, words: learned.reader.words)
    var reading = NarrativeReading()
    reading.levels = read.levels
    reading.outcome = read.outcome
    reading.confidence = read.confidence
    return reading
  }

  /// How sure a level of a criterion is, 0…1.
  func confidence(of criterion: Int, _ level: Level) -> Double {
    guard let learned else {
      return NarrativeReading.confidence(of: criterion, level, in: scores, weighing: weighing)
    }
    return LearnedReading.confidence(of: criterion, level, in: learned.scores)
  }
}
