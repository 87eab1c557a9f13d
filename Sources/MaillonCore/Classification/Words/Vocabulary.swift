/// Every word that cues, lists, grammar or learned terms of one language mention, found by its first six
/// letters.
///
/// Six letters make one number (see `TermKey`), and nearly every word of a narrative is known by one
/// look at a table; what is longer goes on from there through the lexicon, letter by letter, and only a
/// word that nobody mentions is walked from its first letter. The buffers live as long as the object;
/// they are raw because every word of every narrative asks them.
final class Vocabulary: @unchecked Sendable {
  /// What is known of the words that begin with some letters.
  struct Entry {
    /// The letters, at most six; 0 in an empty slot.
    var stem: UInt32
    /// The form of the word that is these letters alone; where the lexicon does not go on, of all words.
    var form: Int32
    /// The lexicon's node after these letters; 0 where it does not go on.
    var node: Int32
    /// Its number among all entries, counted from 0.
    var number: Int32
  }

  /// The tables, as scanning reads them.
  struct View {
    fileprivate let entries: UnsafeMutablePointer<Entry>
    /// A bit for each place among the entries, and so one less than how many there are.
    fileprivate let mask: Int
    fileprivate let nodes: UnsafeMutablePointer<Lexicon.Node>
    fileprivate let whole: UnsafeMutablePointer<Int32>
    fileprivate let passing: UnsafeMutablePointer<Int32>
    /// The value of each form as a number; NaN for other words.
    let values: UnsafeMutablePointer<Float>
    /// The grammar roles of each form, a bit each.
    let roles: UnsafeMutablePointer<UInt32>
    /// What bytes fold to; see `Folding.bytes`.
    let codes: UnsafeMutablePointer<UInt8>

    /// What is known of some letters; the entry's stem is 0 if nobody mentions them.
    @inline(__always)
    func entry(_ stem: UInt32) -> Entry {
      var slot = Vocabulary.slot(for: stem, mask)
      while true {
        let known = entries[slot]
        if known.stem == stem || known.stem == 0 { return known }
        slot = (slot &+ 1) & mask
      }
    }

    /// The form of a word whose first six letters stand nowhere in the table, or which is shorter.
    ///
    /// The lexicon does not know it whole, so only stems may fit it.
    func form(ofUnknown stem: UInt32) -> Int32 {
      var length = 0
      while length < TermKey.letters, stem >> UInt32(5 * length) != 0 { length += 1 }
      var node = 0
      while length > 0 {
        length -= 1
        let column = UInt8(truncatingIfNeeded: (stem >> UInt32(5 * length)) & 31) - 1
        let next = nodes[node].child(column)
        if next == 0 { break }
        node = next
      }
      return passing[node]
    }

    /// The node that a letter leads to; 0 if nowhere.
    @inline(__always)
    func child(of node: Int, _ column: UInt8) -> Int { nodes[node].child(column) }

    /// The form of a word that ends at a node.
    @inline(__always)
    func form(endingAt node: Int) -> Int32 { whole[node] }

    /// The form of a word that leaves the lexicon after a node.
    @inline(__always)
    func form(passing node: Int) -> Int32 { passing[node] }

    /// Whether a form plays a part in grammar.
    @inline(__always)
    func has(_ role: Grammar.Role, _ form: Int32) -> Bool {
      roles[Int(form)] & (1 << UInt32(role.rawValue)) != 0
    }
  }

  let view: View
  /// How many entries there are.
  let count: Int

  /// Lays out the words of a lexicon, and the stems that learned terms are made of.
  init(_ lexicon: Lexicon, stems: Set<UInt32>) {
    var known: [UInt32: Entry] = [:]
    for (stem, node) in lexicon.stems() where node != 0 {
      known[stem] = Entry(stem: stem, form: lexicon.whole[node], node: Int32(node), number: 0)
    }
    let size = Self.size(for: known.count + stems.count)
    let entries = UnsafeMutablePointer<Entry>.table(size, of: Self.unknown)
    view = View(
      entries: entries, mask: size - 1, nodes: .table(lexicon.nodes), whole: .table(lexicon.whole),
      passing: .table(lexicon.passing), values: .table(lexicon.values),
      roles: .table(
        lexicon.symbols.map { symbols in
          symbols.reduce(UInt32(0)) { $1 < Grammar.count ? $0 | 1 << UInt32($1) : $0 }
        }),
      codes: .table(Folding.bytes))
    for stem in stems where known[stem] == nil {
      known[stem] = Entry(stem: stem, form: view.form(ofUnknown: stem), node: 0, number: 0)
    }
    for stem in TermKey.figures {
      known[stem] = Entry(stem: stem, form: 0, node: 0, number: 0)
    }
    count = known.count
    for (number, var entry) in known.values.sorted(by: { $0.stem < $1.stem }).enumerated() {
      entry.number = Int32(number)
      var slot = Self.slot(for: entry.stem, size - 1)
      while entries[slot].stem != 0 { slot = (slot + 1) & (size - 1) }
      entries[slot] = entry
    }
  }

  /// What stands in an empty slot.
  private static let unknown = Entry(stem: 0, form: 0, node: 0, number: -1)

  deinit {
    view.entries.deallocate()
    view.nodes.deallocate()
    view.whole.deallocate()
    view.passing.deallocate()
    view.values.deallocate()
    view.roles.deallocate()
    view.codes.deallocate()
  }

  private static func size(for count: Int) -> Int {
    var size = 64
    while size < count * 2 { size *= 2 }
    return size
  }

  @inline(__always)
  fileprivate static func slot(for stem: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(stem) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }
}
