/// Finds the likeliest levels of each kind of reading.
///
/// Each criterion gets its likeliest level of those that the kind allows, or none; what the kind
/// requires is then put where it costs least. Eight criteria are looked at in one step. The numbers
/// stand in memory that is lent for as long as the search takes.
struct ReadingSearch {
  /// What eight criteria have to say.
  struct Values {
    /// The log-odds of no level, and of each level by raw value; where a level is given, 0 for that
    /// level and −∞ for the others.
    var levels = InlineArray<4, ReadingKind.Lanes>(repeating: .zero)
    /// The log-odds of *exceeded* beside a failure that was not put right.
    var surprise = ReadingKind.Lanes.zero
  }

  private let values: UnsafeMutableBufferPointer<Values>
  private let fixed: PackedLevels
  private let rule: OutcomeReading
  private let groups: Int

  /// What it costs, in log-odds, to find a good surprise beside a failure that was not put right.
  ///
  /// Each criterion is read alone, and alone does not know that people hardly ever tell of both: of
  /// 2,922 findings in the broken narratives of the coded corpus 5 are *exceeded*, elsewhere nearly
  /// half are. The ratio of those odds has a logarithm of 6; the criteria's own words know some of it.
  private static let surpriseBesideFailure: Float = 5

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - scores: What the words say.
  ///   - fixed: Levels that are given and not up for reading.
  ///   - rule: The rule from levels to the outcome.
  ///   - bonus: What is added to each finding's log-odds.
  ///   - memory: Room for the values of `ReadingKind.groups` times eight criteria.
  init(
    _ scores: LearnedScores, fixed: PackedLevels, rule: OutcomeReading, bonus: Double,
    in memory: UnsafeMutableBufferPointer<Values>
  ) {
    values = memory
    self.fixed = fixed
    self.rule = rule
    groups = (rule.count + 7) / 8
    memory.initialize(repeating: Values())
    for criterion in 0..<rule.count {
      let (group, lane) = (criterion >> 3, criterion & 7)
      let given = fixed.rawLevel(criterion)
      let first = 3 &+ 3 &* criterion
      if given == 0 {
        for level in 1..<4 {
          memory[group].levels[level][lane] = Float(scores[first &+ level &- 1] + bonus)
        }
        memory[group].surprise[lane] =
          memory[group].levels[3][lane] - Self.surpriseBesideFailure
      } else {
        for level in 0..<4 where level != Int(given) {
          memory[group].levels[level][lane] = -.infinity
        }
        memory[group].surprise[lane] = memory[group].levels[3][lane]
      }
    }
  }

  /// The likeliest levels of a kind, and the sum of their log-odds; nil if there are none, or none whose
  /// sum is above `least`.
  func best(
    _ kind: UnsafePointer<ReadingKind>, above least: Float
  ) -> (levels: PackedLevels, sum: Float)? {
    var levels = PackedLevels()
    var sum: Float = 0
    var cost = Float.infinity
    var cheapest = 0
    let isFailure = kind.pointee.outcome == .broken
    let required = Int(kind.pointee.required.rawValue)
    for group in 0..<groups {
      let broken = values[group].levels[1] + kind.pointee.allowed[group].levels[1]
      let kept = values[group].levels[2] + kind.pointee.allowed[group].levels[2]
      let exceeded =
        (isFailure ? values[group].surprise : values[group].levels[3])
        + kind.pointee.allowed[group].levels[3]
      var most = values[group].levels[0] + kind.pointee.allowed[group].levels[0]
      var level = SIMD8<Int32>.zero
      var isMore = broken .> most
      most.replace(with: broken, where: isMore)
      level.replace(with: 1, where: isMore)
      isMore = kept .> most
      most.replace(with: kept, where: isMore)
      level.replace(with: 2, where: isMore)
      isMore = exceeded .> most
      most.replace(with: exceeded, where: isMore)
      level.replace(with: 3, where: isMore)
      sum += most.sum()
      let asked = required == 1 ? broken : required == 2 ? kept : exceeded
      let costs = most - asked + kind.pointee.allowed[group].requirement
      for lane in 0..<8 {
        levels.addRawLevel(level[lane], at: group &* 8 &+ lane)
        // Of those that cost alike, one that has it already.
        if costs[lane] < cost || costs[lane] == cost && level[lane] == Int32(required) {
          cost = costs[lane]
          cheapest = group &* 8 &+ lane
        }
      }
    }
    // What is required costs, and never adds; where nobody may have it, it costs all.
    guard sum - cost > least else { return nil }
    levels.setRawLevel(UInt8(required), at: cheapest)
    sum -= cost
    if kind.pointee.isRecovery, kind.pointee.outcome == .exceeded {
      guard let extra = requireSurprise(kind, &levels), sum - extra > least else { return nil }
      sum -= extra
    }
    return rule.outcome(levels) == kind.pointee.outcome ? (levels, sum) : nil
  }

  /// Makes sure that some criterion is exceeded beside a failure that was put right; nil if none may be,
  /// else what it costs.
  private func requireSurprise(
    _ kind: UnsafePointer<ReadingKind>, _ levels: inout PackedLevels
  ) -> Float? {
    guard levels.exceeded.isEmpty else { return 0 }
    var least = Float.infinity
    var cheapest = 0
    for criterion in 0..<rule.count {
      let (group, lane) = (criterion >> 3, criterion & 7)
      let current = Int(levels.rawLevel(criterion))
      guard current != 1, kind.pointee.allowed[group].levels[3][lane] == 0 else { continue }
      let cost = values[group].levels[current][lane] - values[group].levels[3][lane]
      if cost < least {
        least = cost
        cheapest = criterion
      }
    }
    guard least < .infinity else { return nil }
    levels.setRawLevel(Level.exceeded.rawValue, at: cheapest)
    return least
  }
}
