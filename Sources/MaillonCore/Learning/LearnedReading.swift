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

  /// One kind of reading.
  private struct Kind {
    var outcome: Level
    var isRecovery: Bool

    static let all = [
      Kind(outcome: .broken, isRecovery: false), Kind(outcome: .kept, isRecovery: false),
      Kind(outcome: .exceeded, isRecovery: false), Kind(outcome: .kept, isRecovery: true),
      Kind(outcome: .exceeded, isRecovery: true),
    ]

    func allows(_ level: Level?, _ criterion: Int, _ rule: OutcomeReading) -> Bool {
      let isRecoverer = criterion == rule.recovery
      guard let level else { return !(isRecovery && isRecoverer) }
      if outcome == .broken { return !isRecoverer || level == .broken }
      if isRecovery, isRecoverer { return level != .broken && level <= outcome }
      if level == .broken { return isRecovery || !rule.isCritical(criterion) }
      return level <= outcome
    }
  }

  /// What it costs, in log-odds, to find a good surprise beside a failure that was not put right.
  ///
  /// Each criterion is read alone, and alone does not know that people hardly ever tell of both: of
  /// 2,922 findings in the broken narratives of the coded corpus 5 are *exceeded*, elsewhere nearly
  /// half are. The ratio of those odds has a logarithm of 6; the criteria's own words know some of it.
  private static let surpriseBesideFailure = 5.0

  /// Reads scores; `fixed` levels are given and not up for reading.
  static func read(
    _ scores: LearnedScores, fixed: PackedLevels, rule: OutcomeReading, words: LearnedWords
  ) -> LearnedReading {
    var reading = LearnedReading()
    var sums = InlineArray<3, Double>(repeating: -.infinity)
    var chosen = InlineArray<3, Int64>(repeating: 0)
    for kind in Kind.all where !kind.isRecovery || rule.recovery != nil {
      guard
        let (levels, sum) = search(
          kind, scores, fixed: fixed, rule: rule, bonus: words.findingBonus)
      else { continue }
      let place = Int(kind.outcome.rawValue) - 1
      if sum > sums[place] {
        sums[place] = sum
        chosen[place] = levels.bits
      }
    }
    var top = -Double.infinity
    for level in Level.allCases {
      let place = Int(level.rawValue) - 1
      sums[place] += scores.outcome(level)
      if sums[place] > top {
        top = sums[place]
        reading.outcome = level
        reading.levels = PackedLevels(bits: chosen[place])
      }
    }
    guard top > -.infinity else {
      reading.levels = fixed
      return reading
    }
    var total = 0.0
    for place in 0..<3 { total += exp(words.sharpness * (sums[place] - top)) }
    reading.confidence = 1 / total
    return reading
  }

  /// How sure a level of a criterion is, 0…1.
  static func confidence(of criterion: Int, _ level: Level, in scores: LearnedScores) -> Double {
    var total = 1.0
    for other in Level.allCases { total += exp(scores.finding(criterion, other)) }
    return exp(scores.finding(criterion, level)) / total
  }

  /// The likeliest findings of one kind, and the sum of their log-odds; nil if there are none.
  private static func search(
    _ kind: Kind, _ scores: LearnedScores, fixed: PackedLevels, rule: OutcomeReading, bonus: Double
  ) -> (PackedLevels, Double)? {
    var levels = fixed
    var sum = 0.0
    func value(_ criterion: Int, _ level: Level?) -> Double {
      guard let level else { return 0 }
      let isOutOfPlace = kind.outcome == .broken && level == .exceeded
      return scores.finding(criterion, level) + bonus - (isOutOfPlace ? surpriseBesideFailure : 0)
    }
    for criterion in 0..<rule.count {
      if let given = fixed[criterion] {
        guard kind.allows(given, criterion, rule) else { return nil }
        continue
      }
      var best: Level?
      var most = kind.allows(nil, criterion, rule) ? 0 : -Double.infinity
      for level in Level.allCases where kind.allows(level, criterion, rule) {
        let value = value(criterion, level)
        if value > most {
          most = value
          best = level
        }
      }
      levels[criterion] = best
      sum += most
    }
    /// Makes sure that some criterion has a level.
    func require(_ level: Level, isFailure: Bool = false) -> Bool {
      func means(_ criterion: Int) -> Bool {
        guard level == .broken else { return true }
        return isFailure ? criterion != rule.recovery : rule.isCritical(criterion)
      }
      var cheapest: Int?
      var least = Double.infinity
      for criterion in 0..<rule.count where means(criterion) {
        if levels[criterion] == level { return true }
        guard fixed[criterion] == nil, kind.allows(level, criterion, rule) else { continue }
        if kind.isRecovery, level != .broken, levels[criterion] == .broken { continue }
        let loss = value(criterion, levels[criterion]) - value(criterion, level)
        if loss < least {
          least = loss
          cheapest = criterion
        }
      }
      guard let cheapest else { return false }
      levels[cheapest] = level
      sum -= least
      return true
    }
    if kind.isRecovery {
      guard require(.broken, isFailure: true) else { return nil }
      if kind.outcome == .exceeded { guard require(.exceeded) else { return nil } }
    } else {
      guard require(kind.outcome) else { return nil }
    }
    return rule.outcome(levels) == kind.outcome ? (levels, sum) : nil
  }
}
