import Glibc

/// The most likely reading of a narrative from what its learned words say.
///
/// For every kind of reading that the rule allows (broken; kept; exceeded; a failure put right and
/// then kept or exceeded) the most likely findings are picked: each criterion gets its likeliest
/// level, or none, and what the kind requires is put where it costs least. The outcome's own words
/// are added to that. The sums, sharpened, give the confidence.
struct LearnedReading {
  /// The levels found, those that were given included.
  var levels = PackedLevels()
  /// The outcome.
  var outcome = Level.kept
  /// How sure the outcome is, 0…1.
  var confidence = 0.0

  /// Reads scores; `fixed` levels are given and not up for reading.
  static func read(
    _ scores: LearnedScores, fixed: PackedLevels, rule: OutcomeReading, words: LearnedWords
  ) -> LearnedReading {
    withUnsafeTemporaryAllocation(
      of: ReadingSearch.Values.self, capacity: ReadingKind.groups
    ) { memory in
      let search = ReadingSearch(
        scores, fixed: fixed, rule: rule, bonus: words.findingBonus, in: memory)
      return LearnedReading(
        search, scores, fixed: fixed, kinds: rule.kinds, sharpness: words.sharpness)
    }
  }

  private init(
    _ search: ReadingSearch, _ scores: LearnedScores, fixed: PackedLevels, kinds: [ReadingKind],
    sharpness: Double
  ) {
    var found = InlineArray<3, Float>(repeating: -.infinity)
    var chosen = InlineArray<3, PackedLevels>(repeating: fixed)
    kinds.withUnsafeBufferPointer { kinds in
      guard let first = kinds.baseAddress else { return }
      for kind in first..<first + kinds.count {
        let place = Int(kind.pointee.outcome.rawValue) - 1
        guard let (levels, sum) = search.best(kind, above: found[place]) else { continue }
        found[place] = sum
        chosen[place] = levels
      }
    }
    var sums = InlineArray<3, Double>(repeating: 0)
    levels = fixed
    var top = -Double.infinity
    for level in Level.allCases {
      let place = Int(level.rawValue) - 1
      sums[place] = Double(found[place]) + scores.outcome(level)
      if sums[place] > top {
        top = sums[place]
        outcome = level
        levels = chosen[place]
      }
    }
    guard top > -.infinity else { return }
    var total = 0.0
    for place in 0..<3 { total += exp(sharpness * (sums[place] - top)) }
    confidence = 1 / total
  }

  /// How sure a level of a criterion is, 0…1.
  static func confidence(of criterion: Int, _ level: Level, in scores: LearnedScores) -> Double {
    var total = 1.0
    for other in Level.allCases { total += exp(scores.finding(criterion, other)) }
    return exp(scores.finding(criterion, level)) / total
  }
}
