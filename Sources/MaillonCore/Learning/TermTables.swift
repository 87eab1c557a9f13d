/// The rows of terms, found without building keys: by the number of a word, of two words side by
/// side, of a class, of two classes.
///
/// A word that no term mentions is known by one look, and a pair is looked for only if some term
/// begins with its first word and some ends with its second. The buffers live as long as the object;
/// they are raw because every word of every narrative asks them.
final class TermTables: @unchecked Sendable {
  /// A word that terms mention.
  struct Entry {
    /// Its letters; 0 where there is none.
    var stem: UInt32
    /// The row of the term that is this word alone; −1 for none.
    var row: Int32
    /// Its number among the words that pairs begin with; −1 for others.
    var first: Int32
    /// Its number among the words that pairs end with; −1 for others.
    var second: Int32

    /// A word that no term mentions.
    static let none = Entry(stem: 0, row: -1, first: -1, second: -1)
  }

  private struct Pair {
    var key: UInt64
    var row: Int32
  }

  private let entries: UnsafeMutableBufferPointer<Entry>
  private let pairs: UnsafeMutableBufferPointer<Pair>
  /// The row of each class, then of each two classes; −1 for none.
  private let classRows: UnsafeMutableBufferPointer<Int32>
  private let nearRows: UnsafeMutableBufferPointer<Int32>
  /// Whether some term begins with a class.
  private let nearFirsts: UnsafeMutableBufferPointer<Bool>
  private let classCount: Int

  private static let vacant = UInt64.max

  /// Lays out the terms of the rows; each term stands once, and its index is its row.
  init(_ keys: [TermKey], classes: Int) {
    classCount = classes
    classRows = .allocate(capacity: classes)
    classRows.initialize(repeating: -1)
    nearRows = .allocate(capacity: classes * classes)
    nearRows.initialize(repeating: -1)
    nearFirsts = .allocate(capacity: classes)
    nearFirsts.initialize(repeating: false)
    var known: [UInt32: Entry] = [:]
    var paired: [(first: UInt32, second: UInt32, row: Int32)] = []
    var counts: (first: Int32, second: Int32) = (0, 0)
    for (row, key) in keys.enumerated() {
      let row = Int32(row)
      switch key.parts {
      case .word(let stem):
        known[stem, default: .none].row = row
      case .pair(let first, let second):
        if known[first, default: .none].first < 0 {
          known[first, default: .none].first = counts.first
          counts.first += 1
        }
        if known[second, default: .none].second < 0 {
          known[second, default: .none].second = counts.second
          counts.second += 1
        }
        paired.append((first, second, row))
      case .class(let number):
        if number < classes { classRows[number] = row }
      case .near(let first, let second):
        guard first < classes, second < classes else { continue }
        nearRows[first * classes + second] = row
        nearFirsts[first] = true
      case nil: continue
      }
    }
    entries = .allocate(capacity: Self.size(for: known.count))
    entries.initialize(repeating: .none)
    for (stem, var entry) in known {
      entry.stem = stem
      var slot = Self.slot(UInt64(stem), entries.count)
      while entries[slot].stem != 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
    pairs = .allocate(capacity: Self.size(for: paired.count))
    pairs.initialize(repeating: Pair(key: Self.vacant, row: -1))
    for pair in paired {
      let key = Self.key(known[pair.first] ?? .none, known[pair.second] ?? .none)
      var slot = Self.slot(key, pairs.count)
      while pairs[slot].key != Self.vacant { slot = (slot + 1) & (pairs.count - 1) }
      pairs[slot] = Pair(key: key, row: pair.row)
    }
  }

  deinit {
    entries.deallocate()
    pairs.deallocate()
    classRows.deallocate()
    nearRows.deallocate()
    nearFirsts.deallocate()
  }

  private static func size(for count: Int) -> Int {
    var size = 64
    while size < count * 2 { size *= 2 }
    return size
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }

  @inline(__always)
  private static func key(_ first: Entry, _ second: Entry) -> UInt64 {
    UInt64(UInt32(bitPattern: first.first)) << 32 | UInt64(UInt32(bitPattern: second.second))
  }

  /// What terms know of a word.
  @inline(__always)
  func entry(_ stem: UInt32) -> Entry {
    var slot = Self.slot(UInt64(stem), entries.count)
    while true {
      let entry = entries[slot]
      if entry.stem == stem || entry.stem == 0 { return entry }
      slot = (slot + 1) & (entries.count - 1)
    }
  }

  /// The row of two words side by side; −1 for none.
  @inline(__always)
  func row(_ first: Entry, beside second: Entry) -> Int32 {
    guard first.first >= 0, second.second >= 0 else { return -1 }
    let key = Self.key(first, second)
    var slot = Self.slot(key, pairs.count)
    while true {
      let pair = pairs[slot]
      if pair.key == key || pair.key == Self.vacant { return pair.row }
      slot = (slot + 1) & (pairs.count - 1)
    }
  }

  /// The row of a class; −1 for none.
  @inline(__always)
  func row(class code: UInt32) -> Int32 { classRows[Int(code & ~TermKey.firstClass)] }

  /// Whether some term begins with a class and goes on to one near it.
  @inline(__always)
  func beginsNear(_ code: UInt32) -> Bool { nearFirsts[Int(code & ~TermKey.firstClass)] }

  /// The row of two classes near each other; −1 for none.
  @inline(__always)
  func row(class code: UInt32, near second: UInt32) -> Int32 {
    nearRows[
      Int(code & ~TermKey.firstClass) * classCount + Int(second & ~TermKey.firstClass)]
  }
}
