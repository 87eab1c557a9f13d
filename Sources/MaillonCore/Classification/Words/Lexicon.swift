/// The words and stems that cues mention, as a trie over folded letters.
///
/// A word is known as a *form*: the set of symbols (exact words, stems, lists of words) that it
/// satisfies. One walk from the first letter to the last finds the form, also of words that merely
/// begin with a known stem.
struct Lexicon: Sendable {
  /// The nodes; node 0 is the root.
  private(set) var nodes: [Node]
  /// The form of a word that ends at the node.
  private(set) var whole: [Int32]
  /// The form of a word that passes through the node and leaves the trie after it.
  private(set) var passing: [Int32]
  /// The symbols of each form, sorted; form 0 has none.
  private(set) var symbols: [[Int32]]
  /// The value of each form as a number; NaN for other words.
  private(set) var values: [Float]

  /// A node of the trie.
  ///
  /// Its children stand side by side, in the order of their letters: few nodes have many, and so the
  /// whole trie fits where a processor finds it soonest.
  struct Node: Sendable {
    /// The letters that lead on, a bit each.
    var letters: UInt32
    /// The child of the first of them.
    var first: Int32

    /// Where a letter leads, as a column of `Folding`; 0 if nowhere.
    @inline(__always)
    func child(_ column: UInt8) -> Int {
      let bit = UInt32(1) << UInt32(column)
      if letters == bit { return Int(first) }
      guard letters & bit != 0 else { return 0 }
      return Int(first) + (letters & (bit - 1)).nonzeroBitCount
    }
  }

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
    // Few nodes end a word; those that do have a place in the lists.
    var places: [Int32] = [-1]
    var exactSymbols: [[Int32]] = []
    var stemSymbols: [[Int32]] = []
    var numberAt: [Float] = []
    next.reserveCapacity(entries.count * 4 * Folding.columns)

    func place(for letters: [UInt8]) -> Int {
      var node = 0
      for letter in letters {
        let slot = node * Folding.columns + Int(letter)
        if next[slot] == 0 {
          next[slot] = Int32(places.count)
          next.append(contentsOf: repeatElement(0, count: Folding.columns))
          places.append(-1)
        }
        node = Int(next[slot])
      }
      if places[node] < 0 {
        places[node] = Int32(exactSymbols.count)
        exactSymbols.append([])
        stemSymbols.append([])
        numberAt.append(.nan)
      }
      return Int(places[node])
    }
    for entry in entries {
      let place = place(for: entry.letters)
      exactSymbols[place].append(entry.symbol)
      if entry.isStem { stemSymbols[place].append(entry.symbol) }
    }
    for number in numbers { numberAt[place(for: number.letters)] = number.value }

    var forms: [[Int32]: [Float: Int32]] = [:]
    var symbols: [[Int32]] = [[]]
    var values: [Float] = [.nan]
    // NaN equals nothing, itself included, so a word without a value is filed under −1.
    func form(_ set: [Int32], _ value: Float) -> Int32 {
      guard !set.isEmpty || !value.isNaN else { return 0 }
      let sorted = Set(set).sorted()
      let key = value.isNaN ? -1 : value
      if let known = forms[sorted]?[key] { return known }
      let new = Int32(symbols.count)
      forms[sorted, default: [:]][key] = new
      symbols.append(sorted)
      values.append(value)
      return new
    }

    let count = places.count
    var whole = [Int32](repeating: 0, count: count)
    var passing = [Int32](repeating: 0, count: count)
    // Nodes are created after their parents, so that stems can be handed down in order.
    for node in 0..<count {
      // What is handed down so far: the form of the stems above.
      let above = passing[node]
      whole[node] = above
      if places[node] >= 0 {
        let place = Int(places[node])
        let stems = symbols[Int(above)]
        whole[node] = form(stems + exactSymbols[place], numberAt[place])
        if !stemSymbols[place].isEmpty { passing[node] = form(stems + stemSymbols[place], .nan) }
      }
      let slot = node * Folding.columns
      for child in next[slot..<slot + Folding.columns] where child != 0 {
        passing[Int(child)] = passing[node]
      }
    }
    let order = Self.breadthFirst(next)
    var numbers = [Int32](repeating: 0, count: count)
    for (number, node) in order.enumerated() { numbers[node] = Int32(number) }
    nodes = order.map { node in
      var packed = Node(letters: 0, first: 0)
      let slot = node * Folding.columns
      for column in (0..<Folding.columns).reversed() where next[slot + column] != 0 {
        packed.letters |= 1 << UInt32(column)
        packed.first = numbers[Int(next[slot + column])]
      }
      return packed
    }
    self.whole = order.map { whole[$0] }
    self.passing = order.map { passing[$0] }
    self.symbols = symbols
    self.values = values
  }

  /// The nodes by the letters that lead to them, as numbers (see `TermKey`): those after six letters, and
  /// those before at which a word ends that is told from words that only begin so.
  func stems() -> [(stem: UInt32, node: Int)] {
    var found: [(stem: UInt32, node: Int)] = []
    func visit(_ node: Int, _ stem: UInt32, length: Int) {
      if length == TermKey.letters || whole[node] != passing[node] { found.append((stem, node)) }
      guard length < TermKey.letters else { return }
      for column in 0..<UInt8(Folding.columns) {
        let child = nodes[node].child(column)
        if child != 0 { visit(child, stem << 5 | (UInt32(column) + 1), length: length + 1) }
      }
    }
    visit(0, 0, length: 0)
    return found
  }

  /// The nodes of a table of transitions such that the children of each stand side by side.
  private static func breadthFirst(_ next: [Int32]) -> [Int] {
    var order = [0]
    var asked = 0
    while asked < order.count {
      let slot = order[asked] * Folding.columns
      for child in next[slot..<slot + Folding.columns] where child != 0 {
        order.append(Int(child))
      }
      asked += 1
    }
    return order
  }
}
