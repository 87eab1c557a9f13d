/// A seeded source of pseudo-random numbers: same seed, same numbers, on every platform.
///
/// The algorithm is SplitMix64 as described by Sebastiano Vigna in `splitmix64.c`, which he
/// dedicated to the public domain, after Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014. The standard library's own ranges and shuffles are not used:
/// their algorithms may change between versions, and the bytes of a sheet with them.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// Starts a stream of its own, so that drawing more in one does not disturb another.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole audit.
  ///   - stream: What tells this stream from the others, in order.
  package init(seed: UInt64, stream: [UInt64]) {
    var mixed = SplitMix64(seed: seed).peeked
    for part in stream {
      mixed = SplitMix64(seed: mixed ^ (part &* 0xD1B5_4A32_D192_ED03)).peeked
    }
    state = mixed
  }

  private var peeked: UInt64 {
    var copy = self
    return copy.next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to but not including `bound`; 0 when `bound` is not positive.
  package mutating func below(_ bound: Int) -> Int {
    let draw = next()
    guard bound > 0 else { return 0 }
    return Int(draw.multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number within `range`, ends included.
  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// A number from 0 up to but not including 1.
  package mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// True with the given probability.
  package mutating func chance(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// One of the items, each as likely as the others; nil when there is none.
  package mutating func pick<Item>(_ items: [Item]) -> Item? {
    guard !items.isEmpty else { return nil }
    return items[below(items.count)]
  }

  /// One of the items, in proportion to its weight; nil when no weight is positive.
  package mutating func pick<Item>(_ items: [(item: Item, weight: Double)]) -> Item? {
    let total = items.reduce(0) { $0 + max(0, $1.weight) }
    var left = uniform() * total
    var last: Item?
    for (item, weight) in items where weight > 0 {
      last = item
      left -= weight
      if left < 0 { return item }
    }
    return last
  }

  /// Puts the items in a random order (Fisher and Yates).
  package mutating func shuffle<Item>(_ items: inout [Item]) {
    guard items.count > 1 else { return }
    for place in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(place, below(place + 1))
    }
  }
}
