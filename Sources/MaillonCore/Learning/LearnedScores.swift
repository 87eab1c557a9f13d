/// What learned words make of a narrative: a log-odds for each outcome, and for each level of each
/// criterion against its not being spoken of.
///
/// The numbers stand in memory that whoever reads the narrative lends for as long as that takes.
struct LearnedScores {
  /// The outcomes, then three levels a criterion.
  private let numbers: UnsafeBufferPointer<Double>

  /// Looks at numbers in this order.
  init(_ numbers: UnsafeBufferPointer<Double>) { self.numbers = numbers }

  /// The place of a level of a criterion, or of the outcome.
  @inline(__always)
  static func place(_ criterion: Int?, _ level: Level) -> Int {
    (criterion.map { 3 &+ 3 &* $0 } ?? 0) &+ Int(level.rawValue) &- 1
  }

  /// The number at a place.
  @inline(__always)
  subscript(place: Int) -> Double { numbers[place] }

  /// The log-odds of an outcome.
  @inline(__always)
  func outcome(_ level: Level) -> Double { numbers[Self.place(nil, level)] }

  /// The log-odds of a level of a criterion.
  @inline(__always)
  func finding(_ criterion: Int, _ level: Level) -> Double {
    numbers[Self.place(criterion, level)]
  }
}
