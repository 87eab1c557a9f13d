import Glibc

/// Numbers for texts, told apart by their bytes.
///
/// Some thirty texts of every encounter are looked up here. A dictionary would hash with a secret
/// against texts made to collide; here they are few (`Lexicon.capacity`, the ledger's names), and
/// one pass of a plain hash is several times faster.
struct TextTable {
  private struct Entry {
    var hash: UInt64
    var text: String
    var number: Int64
  }

  private var entries: [Entry] = []
  /// The place of an entry plus one, found by hash; 0 where there is none.
  private var slots = [Int32](repeating: 0, count: 64)

  /// Forgets every text.
  mutating func removeAll() {
    self = TextTable()
  }

  /// The number of a text, or nothing.
  func number(of text: String) -> Int64? {
    var text = text
    return text.withUTF8 { bytes in
      let index = slots[slot(of: bytes, hash: TextTable.hash(bytes))]
      return index == 0 ? nil : entries[Int(index) - 1].number
    }
  }

  /// Gives a text a number, unless it has one.
  mutating func insert(_ text: String, _ number: Int64) {
    if entries.count * 2 >= slots.count { grow() }
    var copy = text
    let (hash, place) = copy.withUTF8 { bytes in
      let hash = TextTable.hash(bytes)
      return (hash, slot(of: bytes, hash: hash))
    }
    guard slots[place] == 0 else { return }
    entries.append(Entry(hash: hash, text: copy, number: number))
    slots[place] = Int32(truncatingIfNeeded: entries.count)
  }

  /// The slot that holds a text, or the empty one where it belongs.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if entries[Int(slots[slot]) - 1].hash == hash, holds(Int(slots[slot]) - 1, bytes) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var text = entries[index].text
    return text.withUTF8 { held in
      guard held.count == bytes.count else { return false }
      guard let first = held.baseAddress, let second = bytes.baseAddress else { return true }
      return memcmp(first, second, held.count) == 0
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: index + 1)
    }
  }

  /// Eight bytes at a time, mixed as in SplitMix64 (Steele, Lea & Flood 2014).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash ^ word)
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash ^ tail)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    let mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 29)
  }
}
