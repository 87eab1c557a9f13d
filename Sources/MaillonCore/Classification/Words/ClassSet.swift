/// A set of classes of words, by their numbers.
struct ClassSet {
  private var low: UInt64
  private var high: UInt64

  /// How many classes there may be; those after take no part in learning.
  static let capacity = 128

  /// No class.
  static let none = ClassSet(low: 0, high: 0)

  /// Whether there is none.
  @inline(__always)
  var isEmpty: Bool { low | high == 0 }

  /// Whether a class is among them.
  @inline(__always)
  func contains(_ number: Int) -> Bool {
    (number < 64 ? low : high) & (1 << UInt64(truncatingIfNeeded: number & 63)) != 0
  }

  /// Adds a class.
  mutating func insert(_ number: Int) {
    let bit = UInt64(1) << UInt64(number & 63)
    if number < 64 { low |= bit } else { high |= bit }
  }

  /// Adds all of another set.
  @inline(__always)
  mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    high |= other.high
  }

  /// What both have.
  @inline(__always)
  func intersection(_ other: ClassSet) -> ClassSet {
    ClassSet(low: low & other.low, high: high & other.high)
  }

  /// Tells each class, the lowest number first.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    rest = high
    while rest != 0 {
      body(64 | rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}
