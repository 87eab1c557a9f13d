/// Shuffles by a seed: the same seed, the same order (SplitMix64; Steele, Lea and Flood, 2014).
struct SeededOrder {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including a limit above 0.
  mutating func index(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Puts elements in an order that looks like chance.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for index in (1..<elements.count).reversed() {
      elements.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
