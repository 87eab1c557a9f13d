/// The compiled cues of one language as flat tables, read by every thread and written by none.
///
/// The buffers live as long as the object. They are raw because matching reads them for every word
/// of every narrative, where arrays would count references.
final class CueTables: @unchecked Sendable {
  /// One edge of the automaton.
  struct Edge {
    /// What it tests.
    enum Kind: UInt8 {
      case symbol, number, any, gap, not, later
    }
    var kind: Kind
    /// The symbol, the number test or the width of the gap.
    var argument: Int32
    var target: Int32
    /// The bit that the next word must have; see `bit(of:)`.
    var bit: UInt64
  }

  /// A node, with what tells from afar whether it can lead on.
  struct Gate {
    /// The symbols of which the next word must have one, unless the node leads on anyway.
    var signature: CueSignature
    /// Whether it leads on whatever follows, or may: cues are found on reaching it, or a gap begins.
    var leadsAnyway: Bool
    var node: Int32
  }

  /// A first node, with the least that tells whether it can lead on: cues begin with nearly every
  /// word, and hardly any goes on.
  struct Root {
    /// The bits of which the next word must have one; `anyWord` if the node leads on anyway.
    var bits: UInt64
    var node: Int32
  }

  /// The bit of every word, and of edges that do not ask for a symbol.
  static let anyWord: UInt64 = 1 << 63

  /// The bit that stands for a symbol: a word without it does not satisfy the symbol.
  @inline(__always)
  static func bit(of symbol: Int32) -> UInt64 { 1 << UInt64((symbol &* 37) % 63) }

  /// The tables, as matching reads them.
  struct View {
    /// The nodes of the lexicon.
    let letters: UnsafeBufferPointer<Lexicon.Node>
    /// The form of a word that ends at a lexicon node.
    let whole: UnsafeBufferPointer<Int32>
    /// The form of a word that leaves the lexicon after a node.
    let passing: UnsafeBufferPointer<Int32>
    /// The value of each form as a number.
    let values: UnsafeBufferPointer<Float>
    /// The grammar roles of each form, a bit each.
    let roles: UnsafeBufferPointer<UInt32>
    /// Which symbols each form satisfies, a bit each, `symbolWidth` words a form.
    let symbolBits: UnsafeBufferPointer<UInt64>
    let symbolWidth: Int
    /// The bits of each form's symbols, and `anyWord`.
    let formBits: UnsafeBufferPointer<UInt64>
    /// The symbols of each form: a node that has none of them need not be followed.
    let formSignatures: UnsafeBufferPointer<CueSignature>
    /// Each node with what it needs to lead on.
    let gates: UnsafeBufferPointer<Gate>
    /// Where each form's first nodes begin: cues that may start with this word, anywhere.
    let rootStarts: UnsafeBufferPointer<Int32>
    let roots: UnsafeBufferPointer<Root>
    /// The same for cues that start only where a sentence does.
    let openingStarts: UnsafeBufferPointer<Int32>
    let openings: UnsafeBufferPointer<Root>
    /// Edges for cues that start with a number.
    let numberRoots: UnsafeBufferPointer<Edge>
    let numberOpenings: UnsafeBufferPointer<Edge>
    /// Where each node's edges begin.
    let edgeStarts: UnsafeBufferPointer<Int32>
    let edges: UnsafeBufferPointer<Edge>
    /// Where each node's cues begin: those that are found on reaching it.
    let foundStarts: UnsafeBufferPointer<Int32>
    let found: UnsafeBufferPointer<Int32>
    let numberTests: UnsafeBufferPointer<NumberTest>
    /// What must hold of each cue's place.
    let cues: UnsafeBufferPointer<CueAutomaton.Compiled>
    let ascii: UnsafeBufferPointer<UInt8>
    let latin1: UnsafeBufferPointer<UInt8>
  }

  let view: View
  private let release: () -> Void

  /// Copies the tables out of a lexicon and a trie of steps.
  init(
    lexicon: Lexicon, nodes: [CueTrie.Node], symbolCount: Int, numberTests: [NumberTest],
    cues: [CueAutomaton.Compiled]
  ) {
    var releases: [() -> Void] = []
    func keep<Element>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
      let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: array.count)
      _ = buffer.initialize(from: array)
      releases.append { buffer.deinitialize().deallocate() }
      return UnsafeBufferPointer(buffer)
    }
    func starts<Element>(_ rows: [[Element]]) -> [Int32] {
      var starts: [Int32] = [0]
      for row in rows { starts.append(starts[starts.count - 1] + Int32(row.count)) }
      return starts
    }
    func edges(of node: CueTrie.Node) -> [Edge] {
      node.children.compactMap { step, target in
        let target = Int32(target)
        func edge(_ kind: Edge.Kind, _ argument: Int32 = 0) -> Edge {
          Edge(
            kind: kind, argument: argument, target: target,
            bit: kind == .symbol ? Self.bit(of: argument) : Self.anyWord)
        }
        return switch step {
        case .symbol(let symbol): edge(.symbol, symbol)
        case .number(let test): edge(.number, test)
        case .any: edge(.any)
        case .gap(let width): edge(.gap, width)
        case .not(let symbol): edge(.not, symbol)
        case .later: edge(.later)
        case .start: nil
        }
      }
    }
    /// For each form, the nodes that its symbols lead to from a root.
    func dispatch(from root: CueTrie.Node?) -> [[Root]] {
      var bySymbol: [Int32: Int32] = [:]
      for (step, target) in root?.children ?? [] {
        if case .symbol(let symbol) = step { bySymbol[symbol] = Int32(target) }
      }
      return lexicon.symbols.map { symbols in
        symbols.compactMap { bySymbol[$0] }.map { node in
          Root(
            bits: nodes[Int(node)].found.isEmpty
              ? edges(of: nodes[Int(node)]).reduce(0) { $0 | $1.bit } : Self.anyWord,
            node: node)
        }
      }
    }

    let width = (symbolCount + 63) / 64
    var bits = [UInt64](repeating: 0, count: lexicon.symbols.count * width)
    for (form, symbols) in lexicon.symbols.enumerated() {
      for symbol in symbols { bits[form * width + Int(symbol) / 64] |= 1 << UInt64(symbol % 64) }
    }
    func gate(_ node: Int) -> Gate {
      var symbols: [Int32] = []
      var leadsAnyway = !nodes[node].found.isEmpty
      for (step, _) in nodes[node].children {
        if case .symbol(let symbol) = step { symbols.append(symbol) } else { leadsAnyway = true }
      }
      return Gate(
        signature: CueSignature(symbols), leadsAnyway: leadsAnyway,
        node: Int32(truncatingIfNeeded: node))
    }
    let root = nodes[0]
    let opening = root.children.first { $0.step == .start }.map { nodes[$0.target] }
    let rootRows = dispatch(from: root)
    let openingRows = dispatch(from: opening)
    let edgeRows = nodes.map(edges)
    let foundRows = nodes.map(\.found)
    view = View(
      letters: keep(lexicon.nodes), whole: keep(lexicon.whole), passing: keep(lexicon.passing),
      values: keep(lexicon.values),
      roles: keep(
        lexicon.symbols.map { symbols in
          symbols.reduce(UInt32(0)) { $1 < Grammar.count ? $0 | 1 << UInt32($1) : $0 }
        }),
      symbolBits: keep(bits), symbolWidth: width,
      formBits: keep(lexicon.symbols.map { $0.reduce(Self.anyWord) { $0 | Self.bit(of: $1) } }),
      formSignatures: keep(lexicon.symbols.map { CueSignature($0) }),
      gates: keep(nodes.indices.map(gate)),
      rootStarts: keep(starts(rootRows)), roots: keep(rootRows.flatMap { $0 }),
      openingStarts: keep(starts(openingRows)), openings: keep(openingRows.flatMap { $0 }),
      numberRoots: keep(edges(of: root).filter { $0.kind == .number }),
      numberOpenings: keep(opening.map(edges)?.filter { $0.kind == .number } ?? []),
      edgeStarts: keep(starts(edgeRows)), edges: keep(edgeRows.flatMap { $0 }),
      foundStarts: keep(starts(foundRows)), found: keep(foundRows.flatMap { $0 }),
      numberTests: keep(numberTests), cues: keep(cues), ascii: keep(Folding.ascii),
      latin1: keep(Folding.latin1))
    let all = releases
    release = { for release in all { release() } }
  }

  deinit { release() }
}

/// A trie of steps, shared by patterns that begin alike.
struct CueTrie {
  /// A node: what leads on, and the cues found on reaching it.
  struct Node {
    var children: [(step: CueStep, target: Int)] = []
    var found: [Int32] = []
  }

  private(set) var nodes = [Node()]
  private var index: [Key: Int] = [:]

  private struct Key: Hashable {
    var node: Int
    var step: CueStep
  }

  /// Adds a cue's row of steps.
  mutating func insert(_ row: [CueStep], cue: Int32) {
    var node = 0
    for step in row {
      let key = Key(node: node, step: step)
      if let known = index[key] {
        node = known
      } else {
        nodes.append(Node())
        index[key] = nodes.count - 1
        nodes[node].children.append((step, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    if !nodes[node].found.contains(cue) { nodes[node].found.append(cue) }
  }
}
