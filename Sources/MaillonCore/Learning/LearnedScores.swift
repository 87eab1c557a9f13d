/// What learned words make of a narrative: a log-odds for each outcome, and for each level of each
/// criterion against its not being spoken of.
struct LearnedScores {
  /// How many numbers there are for the most criteria a rubric may have.
  static let capacity = 96

  /// The outcomes, then three levels a criterion.
  private var numbers = InlineArray<96, Double>(repeating: 0)

  /// The place of a level of a criterion, or of the outcome.
  @inline(__always)
  static func place(_ criterion: Int?, _ level: Level) -> Int {
    (criterion.map { 3 + 3 * $0 } ?? 0) + Int(level.rawValue) - 1
  }

  /// The number at a place.
  @inline(__always)
  subscript(place: Int) -> Double {
    get { numbers[place] }
    set { numbers[place] = newValue }
  }

  /// The log-odds of an outcome.
  func outcome(_ level: Level) -> Double { numbers[Self.place(nil, level)] }

  /// The log-odds of a level of a criterion.
  func finding(_ criterion: Int, _ level: Level) -> Double {
    numbers[Self.place(criterion, level)]
  }
}
