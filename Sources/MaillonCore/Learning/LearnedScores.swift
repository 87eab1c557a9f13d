/// What learned words make of a narrative: a log-odds for each outcome, and for each level of each
/// criterion against its not being spoken of.
struct LearnedScores: Sendable {
  /// The outcomes, then three levels a criterion.
  private let numbers: [Double]

  /// Keeps numbers in this order.
  init(_ numbers: UnsafeMutableBufferPointer<Double>) { self.numbers = Array(numbers) }

  /// The place of a level of a criterion, or of the outcome.
  @inline(__always)
  static func place(_ criterion: Int?, _ level: Level) -> Int {
    (criterion.map { 3 + 3 * $0 } ?? 0) + Int(level.rawValue) - 1
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
