/// Counts how often each fingerprint came, in little memory: about 16 bytes for each different one.
///
/// An open-addressed table of the fingerprints' first halves; those that came more than once, which
/// are few, stand in a dictionary besides. Half a fingerprint is enough: among ten million, two
/// different ones share it with a probability of 3 in a million, and then are counted together.
package struct OccurrenceCounter: Sendable {
  private var slots: [UInt64] = Array(repeating: 0, count: 1_024)
  private var used = 0
  private var repeated: [UInt64: Int] = [:]

  /// Creates a counter that has seen nothing.
  package init() {}

  /// Counts a fingerprint; 1 for the first time.
  package mutating func next(_ fingerprint: Fingerprint) -> Int {
    // 0 marks an empty slot.
    let key = fingerprint.high == 0 ? 1 : fingerprint.high
    if used * 4 > slots.count * 3 { grow() }
    let slot = OccurrenceCounter.place(of: key, in: slots)
    if slots[slot] == 0 {
      slots[slot] = key
      used += 1
      return 1
    }
    let count = repeated[key, default: 1] + 1
    repeated[key] = count
    return count
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for key in slots where key != 0 { larger[OccurrenceCounter.place(of: key, in: larger)] = key }
    slots = larger
  }

  private static func place(of key: UInt64, in slots: [UInt64]) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
