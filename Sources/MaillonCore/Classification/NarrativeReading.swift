import Glibc

/// From cue scores to findings and an outcome: the likeliest reading that the outcome rule allows.
///
/// A reading gives some criteria a level. It scores the sum, over its findings, of the finding's own
/// number and its cues, plus the number of its outcome and the tone of all cues. There are five kinds
/// of reading (broken; kept; exceeded; kept or exceeded after a recovery); within a kind the criteria
/// are independent but for one that the kind requires, so that the best reading of each kind is found
/// directly. The confidence of an outcome is its share of the exponentials of the best readings.
struct NarrativeReading {
  /// The levels found.
  var levels = PackedLevels()
  /// The outcome; nil if no cue spoke.
  var outcome: Level?
  /// How sure the outcome is, 0…1.
  var confidence = 0.0
  /// How sure each finding is, 0…1, by criterion.
  var confidences: [Double] = []

  /// The kinds of reading.
  private enum Kind: CaseIterable {
    case broken, kept, exceeded, keptAfterRecovery, exceededAfterRecovery

    var outcome: Level {
      switch self {
      case .broken: .broken
      case .kept, .keptAfterRecovery: .kept
      case .exceeded, .exceededAfterRecovery: .exceeded
      }
    }
    var isRecovery: Bool { self == .keptAfterRecovery || self == .exceededAfterRecovery }
  }

  /// The best reading of one kind.
  private struct Best {
    var kind: Kind
    var score: Double
    var levels: PackedLevels
  }

  private static let impossible = -Double.infinity

  /// Reads scores; `fixed` levels are given and not up for reading.
  static func read(
    _ scores: NarrativeScores, fixed: PackedLevels, rule: OutcomeReading, weighing: Weighing,
    unspecified: (Level) -> Int?
  ) -> NarrativeReading {
    var bests: [Best] = []
    for kind in Kind.allCases {
      if let best = best(
        kind, scores: scores, fixed: fixed, rule: rule, weighing: weighing,
        unspecified: unspecified)
      {
        bests.append(best)
      }
    }
    guard let top = bests.max(by: { $0.score < $1.score }) else { return NarrativeReading() }
    var shares: [Level: Double] = [:]
    for best in bests {
      shares[best.kind.outcome, default: 0] += exp(weighing.sharpness * (best.score - top.score))
    }
    let total = Level.allCases.reduce(0) { $0 + (shares[$1] ?? 0) }
    var reading = NarrativeReading()
    reading.levels = top.levels
    reading.outcome = top.kind.outcome
    reading.confidence = (shares[top.kind.outcome] ?? 0) / total
    reading.confidences = rule.isCritical.indices.map { criterion in
      guard let level = top.levels[criterion] else { return 0 }
      guard fixed[criterion] == nil else { return 1 }
      var sum = 1.0
      for other in Level.allCases {
        let strength = scores.strength(criterion, other)
        if strength > 0 { sum += exp(weighing.finding[other] + weighing.cue * strength) }
      }
      let own = exp(weighing.finding[level] + weighing.cue * scores.strength(criterion, level))
      return min(own / sum, 1)
    }
    return reading
  }

  private static func best(
    _ kind: Kind, scores: NarrativeScores, fixed: PackedLevels, rule: OutcomeReading,
    weighing: Weighing, unspecified: (Level) -> Int?
  ) -> Best? {
    let outcome = kind.outcome
    var levels = fixed
    var score = weighing.outcome[outcome] + weighing.tone * scores.tone(outcome)
    if kind.isRecovery { score += weighing.recovery }

    func isAllowed(_ level: Level, _ criterion: Int) -> Bool {
      if criterion == rule.recovery {
        switch kind {
        case .broken: return level == .broken
        case .kept: return level == .kept || (level == .broken && !rule.isCritical[criterion])
        case .exceeded: return level != .broken || !rule.isCritical[criterion]
        case .keptAfterRecovery: return level == .kept
        case .exceededAfterRecovery: return level != .broken
        }
      }
      switch kind {
      case .broken: return true
      case .kept: return level == .kept || (level == .broken && !rule.isCritical[criterion])
      case .exceeded: return level != .broken || !rule.isCritical[criterion]
      case .keptAfterRecovery: return level != .exceeded
      case .exceededAfterRecovery: return true
      }
    }
    func value(_ level: Level, _ criterion: Int) -> Double? {
      let strength = scores.strength(criterion, level)
      guard strength > 0, isAllowed(level, criterion) else { return nil }
      return weighing.finding[level] + weighing.cue * strength
    }

    var chosen = [Double](repeating: 0, count: rule.isCritical.count)
    for criterion in rule.isCritical.indices {
      if let level = fixed[criterion] {
        guard isAllowed(level, criterion) else { return nil }
        continue
      }
      for level in Level.allCases {
        guard let value = value(level, criterion), value > chosen[criterion] else { continue }
        chosen[criterion] = value
        levels[criterion] = level
      }
      score += chosen[criterion]
    }

    /// Makes sure that some criterion has a level, at the least cost.
    func require(_ level: Level, where isMeant: (Int) -> Bool) -> Bool {
      if rule.isCritical.indices.contains(where: { levels[$0] == level && isMeant($0) }) {
        return true
      }
      var cheapest: (criterion: Int, loss: Double)?
      for criterion in rule.isCritical.indices where isMeant(criterion) && fixed[criterion] == nil {
        guard let value = value(level, criterion) else { continue }
        // Not one that another requirement has just put in place.
        if kind.isRecovery, criterion == rule.recovery, levels[criterion] != nil, level == .broken {
          continue
        }
        let loss = chosen[criterion] - value
        if cheapest.map({ loss < $0.loss }) ?? true { cheapest = (criterion, loss) }
      }
      if let (criterion, loss) = cheapest {
        score -= loss
        chosen[criterion] -= loss
        levels[criterion] = level
        return true
      }
      // Only words without a criterion speak for the level.
      guard !kind.isRecovery, scores.tone(level) > 0, let criterion = unspecified(level),
        isMeant(criterion), fixed[criterion] == nil, levels[criterion] == nil,
        isAllowed(level, criterion)
      else { return false }
      score += weighing.finding[level]
      levels[criterion] = level
      return true
    }

    let isPossible: Bool
    switch kind {
    case .broken: isPossible = require(.broken) { rule.isCritical[$0] }
    case .kept: isPossible = require(.kept) { _ in true }
    case .exceeded: isPossible = require(.exceeded) { _ in true }
    case .keptAfterRecovery:
      isPossible =
        require(.kept) { $0 == rule.recovery } && require(.broken) { $0 != rule.recovery }
    case .exceededAfterRecovery:
      let isRepaired =
        rule.recovery.map { (levels[$0] ?? .broken) >= .kept } ?? false
        || require(.exceeded) { $0 == rule.recovery } || require(.kept) { $0 == rule.recovery }
      isPossible =
        isRepaired && require(.broken) { $0 != rule.recovery } && require(.exceeded) { _ in true }
    }
    // What the requirements put in place must still be what the rule reads.
    guard isPossible, rule.outcome(levels) == outcome else { return nil }
    return Best(kind: kind, score: score, levels: levels)
  }
}
