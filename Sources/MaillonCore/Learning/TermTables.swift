/// The rows of terms, found without building keys: by the number of a word, of two words side by
/// side, of a class, of two classes.
///
/// A pair is looked for only if some term begins with its first word and some ends with its second. The
/// buffers live as long as the object; they are raw because every word of every narrative asks them.
final class TermTables: @unchecked Sendable {
  /// What terms make of a word.
  fileprivate struct Mention {
    /// The row of the term that is this word alone; −1 for none.
    var row: Int32 = -1
    /// Its number among the words that pairs begin with; −1 for others.
    var first: Int32 = -1
    /// Its number among the words that pairs end with; −1 for others.
    var second: Int32 = -1
  }

  fileprivate struct Pair {
    var key: UInt64
    var row: Int32
  }

  /// The tables, as listening reads them.
  struct View {
    /// By the word's number in the vocabulary.
    fileprivate let mentions: UnsafeMutablePointer<Mention>
    fileprivate let pairs: UnsafeMutablePointer<Pair>
    /// A bit for each place among the pairs, and so one less than how many there are.
    fileprivate let pairMask: Int
    /// The row of each class, then of each two classes; −1 for none.
    fileprivate let classRows: UnsafeMutablePointer<Int32>
    fileprivate let nearRows: UnsafeMutablePointer<Int32>
    /// For each class, those that some term has near it.
    fileprivate let nearSets: UnsafeMutablePointer<ClassSet>
    fileprivate let classCount: Int
    /// The classes that some term begins with and goes on to one near it.
    let nearFirsts: ClassSet

    /// The row of a word, by its number in the vocabulary; −1 for none.
    @inline(__always)
    func row(word number: Int32) -> Int32 { mentions[Int(number)].row }

    /// The row of two words side by side; −1 for none.
    @inline(__always)
    func row(word number: Int32, beside next: Int32) -> Int32 {
      let (first, second) = (mentions[Int(number)].first, mentions[Int(next)].second)
      guard first | second >= 0 else { return -1 }
      let key = TermTables.key(first, second)
      var slot = TermTables.slot(key, pairMask)
      while true {
        let pair = pairs[slot]
        if pair.key == key || pair.row < 0 { return pair.row }
        slot = (slot &+ 1) & pairMask
      }
    }

    /// The row of a class; −1 for none.
    @inline(__always)
    func row(class number: Int) -> Int32 { classRows[number] }

    /// The classes that some term has near a class.
    @inline(__always)
    func near(_ number: Int) -> ClassSet { nearSets[number] }

    /// The row of two classes near each other; −1 for none.
    @inline(__always)
    func row(class number: Int, near second: Int) -> Int32 {
      nearRows[number &* classCount &+ second]
    }
  }

  let view: View

  /// Lays out the terms of the rows; each term stands once, and its index is its row.
  init(_ keys: [TermKey], classes: Int, vocabulary: Vocabulary) {
    let mentions = UnsafeMutablePointer.table(vocabulary.count, of: Mention())
    let classRows = UnsafeMutablePointer<Int32>.table(classes, of: -1)
    let nearRows = UnsafeMutablePointer<Int32>.table(classes * classes, of: -1)
    let nearSets = UnsafeMutablePointer.table(classes, of: ClassSet.none)
    var nearFirsts = ClassSet.none
    var paired: [Pair] = []
    var counts: (first: Int32, second: Int32) = (0, 0)
    func number(_ stem: UInt32) -> Int { Int(vocabulary.view.entry(stem).number) }
    for (row, key) in keys.enumerated() {
      let row = Int32(row)
      switch key.parts {
      case .word(let stem): mentions[number(stem)].row = row
      case .pair(let first, let second):
        let (first, second) = (number(first), number(second))
        if mentions[first].first < 0 {
          mentions[first].first = counts.first
          counts.first += 1
        }
        if mentions[second].second < 0 {
          mentions[second].second = counts.second
          counts.second += 1
        }
        paired.append(
          Pair(key: Self.key(mentions[first].first, mentions[second].second), row: row))
      case .class(let number):
        if number < classes { classRows[number] = row }
      case .near(let first, let second):
        guard first < classes, second < classes else { continue }
        nearRows[first * classes + second] = row
        nearSets[first].insert(second)
        nearFirsts.insert(first)
      case nil: continue
      }
    }
    var size = 64
    while size < paired.count * 2 { size *= 2 }
    let pairs = UnsafeMutablePointer.table(size, of: Pair(key: 0, row: -1))
    for pair in paired {
      var slot = Self.slot(pair.key, size - 1)
      while pairs[slot].row >= 0 { slot = (slot + 1) & (size - 1) }
      pairs[slot] = pair
    }
    view = View(
      mentions: mentions, pairs: pairs, pairMask: size - 1, classRows: classRows,
      nearRows: nearRows, nearSets: nearSets, classCount: classes, nearFirsts: nearFirsts)
  }

  deinit {
    view.mentions.deallocate()
    view.pairs.deallocate()
    view.classRows.deallocate()
    view.nearRows.deallocate()
    view.nearSets.deallocate()
  }

  @inline(__always)
  fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  fileprivate static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}
