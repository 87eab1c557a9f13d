/// Finds the likeliest levels of each kind of reading.
///
/// Each criterion gets its likeliest level of those that the kind allows, or none; what the kind
/// requires is then put where it costs least. The numbers stand in memory that is lent for as long
/// as the search takes.
struct ReadingSearch {
  /// The log-odds of each criterion's levels, by raw value; that of none is 0.
  private let values: UnsafeMutableBufferPointer<Double>
  private let fixed: PackedLevels
  private let rule: OutcomeReading

  /// What it costs, in log-odds, to find a good surprise beside a failure that was not put right.
  ///
  /// Each criterion is read alone, and alone does not know that people hardly ever tell of both: of
  /// 2,922 findings in the broken narratives of the coded corpus 5 are *exceeded*, elsewhere nearly
  /// half are. The ratio of those odds has a logarithm of 6; the criteria's own words know some of it.
  private static let surpriseBesideFailure = 5.0

  /// How many numbers the search needs.
  static func capacity(criteria: Int) -> Int { 4 * criteria }

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - scores: What the words say.
  ///   - fixed: Levels that are given and not up for reading.
  ///   - rule: The rule from levels to the outcome.
  ///   - bonus: What is added to each finding's log-odds.
  ///   - memory: Room for `capacity(criteria:)` numbers.
  init(
    _ scores: LearnedScores, fixed: PackedLevels, rule: OutcomeReading, bonus: Double,
    in memory: UnsafeMutableBufferPointer<Double>
  ) {
    values = memory
    self.fixed = fixed
    self.rule = rule
    for criterion in 0..<rule.count {
      memory.initializeElement(at: 4 * criterion, to: 0)
      for level in Level.allCases {
        memory.initializeElement(
          at: 4 * criterion + Int(level.rawValue), to: scores.finding(criterion, level) + bonus)
      }
    }
  }

  /// What a level adds, or 0 for none.
  @inline(__always)
  private func value(_ criterion: Int, _ level: UInt8, _ kind: ReadingKind) -> Double {
    let value = values[4 * criterion + Int(level)]
    let isOutOfPlace = kind.outcome == .broken && level == Level.exceeded.rawValue
    return isOutOfPlace ? value - Self.surpriseBesideFailure : value
  }

  /// The likeliest levels of a kind, and the sum of their log-odds; nil if there are none.
  func best(_ kind: ReadingKind) -> (levels: PackedLevels, sum: Double)? {
    var levels = fixed
    var sum = 0.0
    for criterion in 0..<rule.count {
      let allowed = kind.allowed[criterion]
      let given = fixed.rawLevel(criterion)
      if given > 0 {
        guard allowed & (1 << given) != 0 else { return nil }
        continue
      }
      var best: UInt8 = 0
      var most = allowed & 1 != 0 ? 0 : -Double.infinity
      var level: UInt8 = 1
      while level < 4 {
        if allowed & (1 << level) != 0 {
          let value = value(criterion, level, kind)
          if value > most {
            most = value
            best = level
          }
        }
        level += 1
      }
      levels.setRawLevel(best, at: criterion)
      sum += most
    }
    if kind.isRecovery {
      guard require(.broken, isFailure: true, kind, &levels, &sum) else { return nil }
      if kind.outcome == .exceeded {
        guard require(.exceeded, kind, &levels, &sum) else { return nil }
      }
    } else {
      guard require(kind.outcome, kind, &levels, &sum) else { return nil }
    }
    return rule.outcome(levels) == kind.outcome ? (levels, sum) : nil
  }

  /// Makes sure that some criterion has a level, at the least cost; false if none may have it.
  private func require(
    _ level: Level, isFailure: Bool = false, _ kind: ReadingKind, _ levels: inout PackedLevels,
    _ sum: inout Double
  ) -> Bool {
    let wanted = level.rawValue
    var cheapest = -1
    var least = Double.infinity
    for criterion in 0..<rule.count {
      if level == .broken {
        guard isFailure ? criterion != rule.recovery : rule.isCritical(criterion) else { continue }
      }
      let current = levels.rawLevel(criterion)
      if current == wanted { return true }
      if fixed.rawLevel(criterion) > 0 || kind.allowed[criterion] & (1 << wanted) == 0 {
        continue
      }
      if kind.isRecovery, level != .broken, current == Level.broken.rawValue { continue }
      let loss = value(criterion, current, kind) - value(criterion, wanted, kind)
      if loss < least {
        least = loss
        cheapest = criterion
      }
    }
    guard cheapest >= 0 else { return false }
    levels.setRawLevel(wanted, at: cheapest)
    sum -= least
    return true
  }
}
