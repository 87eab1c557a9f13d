/// How strongly a narrative's cues speak for each level of each criterion, and of the whole.
struct NarrativeScores {
  /// The most criteria there can be.
  static let capacity = PackedLevels.capacity

  /// The strongest cue and the sum of all, per criterion and level, at `criterion * 3 + level - 1`.
  private var strongest = [Double](repeating: 0, count: capacity * 3)
  private var sums = [Double](repeating: 0, count: capacity * 3)
  /// The sum of the cues per level, whatever their criterion.
  private(set) var tone: (broken: Double, kept: Double, exceeded: Double) = (0, 0, 0)
  /// Whether any cue spoke.
  private(set) var isEmpty = true

  /// How much of its weight a second cue for the same level of the same criterion keeps.
  static let repetition = 0.5

  /// Adds a cue that spoke.
  mutating func add(_ weight: Double, criterion: Int?, level: Level) {
    isEmpty = false
    switch level {
    case .broken: tone.broken += weight
    case .kept: tone.kept += weight
    case .exceeded: tone.exceeded += weight
    }
    guard let criterion else { return }
    let place = criterion * 3 + Int(level.rawValue) - 1
    strongest[place] = max(strongest[place], weight)
    sums[place] += weight
  }

  /// How strongly the cues speak for a level of a criterion; 0 if none does.
  func strength(_ criterion: Int, _ level: Level) -> Double {
    let place = criterion * 3 + Int(level.rawValue) - 1
    return strongest[place] + Self.repetition * (sums[place] - strongest[place])
  }

  /// How strongly all cues speak for a level.
  func tone(_ level: Level) -> Double {
    switch level {
    case .broken: tone.broken
    case .kept: tone.kept
    case .exceeded: tone.exceeded
    }
  }
}
