/// The words and stems that cues mention, as a trie over folded letters.
///
/// A word is known as a *form*: the set of symbols (exact words, stems, lists of words) that it
/// satisfies. One walk from the first letter to the last finds the form, also of words that merely
/// begin with a known stem.
struct Lexicon: Sendable {
  /// Transitions, `Folding.columns` to a node, with 0 where there is none.
  ///
  /// Node 0 is the root.
  private(set) var next: [Int32]
  /// The form of a word that ends at the node.
  private(set) var whole: [Int32]
  /// The form of a word that passes through the node and leaves the trie after it.
  private(set) var passing: [Int32]
  /// The symbols of each form, sorted; form 0 has none.
  private(set) var symbols: [[Int32]]
  /// The value of each form as a number; NaN for other words.
  private(set) var values: [Float]

  /// A word or stem to be known.
  struct Entry {
    /// Folded letters and digits, as columns of `Folding`.
    var letters: [UInt8]
    /// Whether any ending may follow.
    var isStem: Bool
    /// The symbol it satisfies.
    var symbol: Int32
  }

  /// Creates a lexicon of words, stems and number words.
  init(entries: [Entry], numbers: [(letters: [UInt8], value: Float)]) {
    var next = [Int32](repeating: 0, count: Folding.columns)
    var exactSymbols: [Set<Int32>] = [[]]
    var stemSymbols: [Set<Int32>] = [[]]
    var numberAt: [Float] = [.nan]

    func node(for letters: [UInt8]) -> Int {
      var node = 0
      for letter in letters {
        let slot = node * Folding.columns + Int(letter)
        if next[slot] == 0 {
          next[slot] = Int32(exactSymbols.count)
          next.append(contentsOf: repeatElement(0, count: Folding.columns))
          exactSymbols.append([])
          stemSymbols.append([])
          numberAt.append(.nan)
        }
        node = Int(next[slot])
      }
      return node
    }
    for entry in entries {
      let place = node(for: entry.letters)
      exactSymbols[place].insert(entry.symbol)
      if entry.isStem { stemSymbols[place].insert(entry.symbol) }
    }
    for number in numbers { numberAt[node(for: number.letters)] = number.value }

    var forms: [[Int32]: [Float: Int32]] = [:]
    var symbols: [[Int32]] = [[]]
    var values: [Float] = [.nan]
    // NaN equals nothing, itself included, so a word without a value is filed under −1.
    func form(_ set: Set<Int32>, _ value: Float) -> Int32 {
      guard !set.isEmpty || !value.isNaN else { return 0 }
      let sorted = set.sorted()
      let key = value.isNaN ? -1 : value
      if let known = forms[sorted]?[key] { return known }
      let new = Int32(symbols.count)
      forms[sorted, default: [:]][key] = new
      symbols.append(sorted)
      values.append(value)
      return new
    }

    let count = exactSymbols.count
    var whole = [Int32](repeating: 0, count: count)
    var passing = [Int32](repeating: 0, count: count)
    // Nodes are created after their parents, so that stems can be handed down in order.
    for parent in 0..<count {
      passing[parent] = form(stemSymbols[parent], .nan)
      whole[parent] = form(stemSymbols[parent].union(exactSymbols[parent]), numberAt[parent])
      for column in 0..<Folding.columns {
        let child = Int(next[parent * Folding.columns + column])
        if child != 0 { stemSymbols[child].formUnion(stemSymbols[parent]) }
      }
    }
    self.next = next
    self.whole = whole
    self.passing = passing
    self.symbols = symbols
    self.values = values
  }
}
