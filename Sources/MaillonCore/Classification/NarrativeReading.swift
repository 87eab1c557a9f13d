import Glibc

/// From cue scores to findings and an outcome: the likeliest reading that the outcome rule allows.
///
/// A reading gives some criteria a level. Its score is the sum, over its findings, of the finding's
/// own number and its cues, plus the number of its outcome and the tone of all cues. There are five
/// kinds of reading (broken; kept; exceeded; kept or exceeded after a recovery); within a kind the
/// criteria are independent but for those that the kind requires, so that the best reading of each
/// kind is found directly. The confidence of an outcome is its share of the exponentials of the best
/// readings; an outcome of which nothing speaks has the score of a finding without a cue.
struct NarrativeReading {
  /// The levels found.
  var levels = PackedLevels()
  /// The outcome; nil if no cue spoke.
  var outcome: Level?
  /// How sure the outcome is, 0…1.
  var confidence = 0.0

  /// Where a finding goes when only words without a criterion speak.
  struct Unspecified: Sendable {
    var broken: Int?
    var kept: Int?
    var exceeded: Int?

    subscript(level: Level) -> Int? {
      switch level {
      case .broken: broken
      case .kept: kept
      case .exceeded: exceeded
      }
    }
  }

  /// Reads scores; `fixed` levels are given and not up for reading.
  static func read(
    _ scores: NarrativeScores, fixed: PackedLevels, rule: OutcomeReading,
    weighing: Weighing, unspecified: Unspecified
  ) -> NarrativeReading {
    var reading = NarrativeReading()
    var top = -Double.infinity
    var best = InlineArray<5, Double>(repeating: -.infinity)
    for (index, kind) in Kind.all.enumerated() {
      var search = Search(kind: kind, fixed: fixed, rule: rule)
      guard search.run(scores, fixed: fixed, weighing: weighing, unspecified: unspecified) else {
        continue
      }
      best[index] = search.score
      if search.score > top {
        top = search.score
        reading.levels = search.levels
        reading.outcome = kind.outcome
      }
    }
    guard let outcome = reading.outcome else { return reading }
    var own = 0.0
    var total = 0.0
    for (index, kind) in Kind.all.enumerated() {
      let share = exp(weighing.sharpness * (best[index] - top))
      total += share
      if kind.outcome == outcome { own += share }
    }
    for level in Level.allCases where level != outcome {
      let silent =
        weighing.outcome[level] + weighing.tone * scores.tone(level) + weighing.finding[level]
      total += exp(weighing.sharpness * (silent - top))
    }
    reading.confidence = own / total
    return reading
  }

  /// How sure a finding of this reading is, 0…1: its share among what its criterion's cues allow.
  static func confidence(
    of criterion: Int, _ level: Level, in scores: NarrativeScores, weighing: Weighing
  ) -> Double {
    var sum = 1.0
    var own = exp(weighing.finding[level])
    for other in Level.allCases {
      let strength = scores.strength(criterion, other)
      guard strength > 0 else { continue }
      let share = exp(weighing.finding[other] + weighing.cue * strength)
      sum += share
      if other == level { own = share }
    }
    return min(own / sum, 1)
  }

  /// The kinds of reading.
  private struct Kind {
    var outcome: Level
    var isRecovery: Bool

    static let all = [
      Kind(outcome: .broken, isRecovery: false), Kind(outcome: .kept, isRecovery: false),
      Kind(outcome: .exceeded, isRecovery: false), Kind(outcome: .kept, isRecovery: true),
      Kind(outcome: .exceeded, isRecovery: true),
    ]

    /// What a finding is worth in such a reading.
    func value(of level: Level, _ strength: Double, _ weighing: Weighing) -> Double {
      let isContrary = level != outcome && !isRecovery
      return weighing.finding[level] + weighing.cue * strength
        + (isContrary ? weighing.contrary : 0)
    }

    /// Whether a criterion may have a level in such a reading.
    func allows(_ level: Level, _ criterion: Int, _ rule: OutcomeReading) -> Bool {
      let isRecoverer = criterion == rule.recovery
      if outcome == .broken { return !isRecoverer || level == .broken }
      if isRecovery {
        if isRecoverer { return level != .broken && level <= outcome }
        return level <= outcome
      }
      return level == .broken ? !rule.isCritical(criterion) : level <= outcome
    }
  }

  /// The search for the best reading of one kind.
  private struct Search {
    let kind: Kind
    let rule: OutcomeReading
    var levels: PackedLevels
    var score = 0.0
    private var chosen = InlineArray<31, Double>(repeating: 0)

    init(kind: Kind, fixed: PackedLevels, rule: OutcomeReading) {
      self.kind = kind
      self.rule = rule
      levels = fixed
    }

    /// Finds the reading; false if there is none of this kind.
    mutating func run(
      _ scores: NarrativeScores, fixed: PackedLevels, weighing: Weighing,
      unspecified: Unspecified
    ) -> Bool {
      let outcome = kind.outcome
      score = weighing.outcome[outcome] + weighing.tone * scores.tone(outcome)
      if kind.isRecovery {
        guard rule.recovery != nil else { return false }
        score += weighing.recovery
      }
      for criterion in 0..<rule.count {
        if let level = fixed[criterion] {
          guard kind.allows(level, criterion, rule) else { return false }
          continue
        }
        for level in Level.allCases {
          let strength = scores.strength(criterion, level)
          guard strength > 0, kind.allows(level, criterion, rule) else { continue }
          let value = kind.value(of: level, strength, weighing)
          guard value > chosen[criterion] else { continue }
          chosen[criterion] = value
          levels[criterion] = level
        }
        score += chosen[criterion]
      }
      var request = Request(fixed: fixed, weighing: weighing, unspecified: unspecified)
      let isPossible: Bool
      if kind.isRecovery {
        let recoverer = rule.recovery ?? 0
        request.only = recoverer
        var isRepaired = (levels[recoverer] ?? .broken) >= .kept
        if !isRepaired { isRepaired = require(outcome, scores, request) }
        if !isRepaired { isRepaired = require(.kept, scores, request) }
        request.only = nil
        request.except = recoverer
        guard isRepaired, require(.broken, scores, request) else { return false }
        if outcome == .kept || levelStands(.exceeded) {
          isPossible = true
        } else {
          isPossible = require(.exceeded, scores, request)
        }
      } else {
        isPossible = require(outcome, scores, request)
      }
      // What the requirements put in place must still be what the rule reads.
      return isPossible && rule.outcome(levels) == outcome
    }

    /// What a requirement may use.
    private struct Request {
      let fixed: PackedLevels
      let weighing: Weighing
      let unspecified: Unspecified
      var only: Int?
      var except: Int?

      func means(_ criterion: Int, _ level: Level, _ rule: OutcomeReading) -> Bool {
        if let only { return criterion == only }
        if criterion == except { return false }
        return level != .broken || rule.isCritical(criterion)
      }
    }

    private func levelStands(_ level: Level) -> Bool {
      for criterion in 0..<rule.count where levels[criterion] == level { return true }
      return false
    }

    /// Makes sure that some criterion has a level, at the least cost.
    private mutating func require(
      _ level: Level, _ scores: NarrativeScores, _ request: Request
    ) -> Bool {
      for criterion in 0..<rule.count
      where levels[criterion] == level && request.means(criterion, level, rule) {
        return true
      }
      var cheapest: Int?
      var least = Double.infinity
      for criterion in 0..<rule.count
      where request.means(criterion, level, rule) && request.fixed[criterion] == nil {
        let strength = scores.strength(criterion, level)
        guard strength > 0, kind.allows(level, criterion, rule) else { continue }
        let loss = chosen[criterion] - kind.value(of: level, strength, request.weighing)
        if loss < least {
          least = loss
          cheapest = criterion
        }
      }
      if let cheapest {
        score -= least
        chosen[cheapest] -= least
        levels[cheapest] = level
        return true
      }
      // Only words without a criterion speak for the level.
      guard !kind.isRecovery, scores.tone(level) > 0, let criterion = request.unspecified[level],
        request.means(criterion, level, rule), request.fixed[criterion] == nil,
        levels[criterion] == nil, kind.allows(level, criterion, rule)
      else { return false }
      score += request.weighing.finding[level]
      levels[criterion] = level
      return true
    }
  }
}
