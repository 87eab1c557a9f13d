/// How strongly a narrative's cues speak for each level of each criterion, and of the whole.
///
/// The numbers stand in memory that whoever reads the narrative lends for as long as that takes.
struct NarrativeScores {
  /// How many numbers there are for so many criteria.
  static func capacity(criteria: Int) -> Int { 3 + criteria * 6 }

  /// The tones of the three levels, then the strongest cue per criterion and level, then the sums.
  private let numbers: UnsafeMutableBufferPointer<Double>
  private let count: Int

  /// How much of its weight a second cue for the same level of the same criterion keeps.
  static let repetition = 0.5

  /// Begins with nothing said, in memory of `capacity(criteria:)` numbers.
  init(criteria: Int, in memory: UnsafeMutableBufferPointer<Double>) {
    numbers = memory
    count = criteria
    memory.initialize(repeating: 0)
  }

  /// Whether no cue spoke.
  var isEmpty: Bool { numbers[0] == 0 && numbers[1] == 0 && numbers[2] == 0 }

  private func place(_ criterion: Int, _ level: Level) -> Int {
    3 + criterion * 3 + Int(level.rawValue) - 1
  }

  /// Adds a cue that spoke; its weight is above 0.
  func add(_ weight: Double, criterion: Int?, level: Level) {
    numbers[Int(level.rawValue) - 1] += weight
    guard let criterion, criterion < count else { return }
    let place = place(criterion, level)
    numbers[place] = max(numbers[place], weight)
    numbers[place + count * 3] += weight
  }

  /// How strongly the cues speak for a level of a criterion; 0 if none does.
  func strength(_ criterion: Int, _ level: Level) -> Double {
    strength(at: place(criterion, level))
  }

  /// How strongly the cues speak at a place: the tones of the three levels, then three levels a criterion.
  @inline(__always)
  func strength(at place: Int) -> Double {
    let strongest = numbers[place]
    guard place >= 3, strongest > 0 else { return strongest }
    return strongest + Self.repetition * (numbers[place &+ count &* 3] - strongest)
  }

  /// How strongly all cues speak for a level.
  func tone(_ level: Level) -> Double { numbers[Int(level.rawValue) - 1] }
}
