/// The cues of one language as rows of steps, each found from its rarest word.
///
/// A cue laid out is a row: words that must follow each other, with gaps. Most rows fail on most
/// narratives, so each hangs on the one of its words that stands in the fewest narratives, its *anchor*,
/// and names a second one, its *witness*, beside the anchor where the row has one there: only where both
/// stand is the row followed step by step. The buffers live as long as the object; they are raw because
/// every word of every narrative asks them.
final class CueRows: @unchecked Sendable {
  /// One step of a row.
  struct Step {
    /// What it asks for.
    enum Kind: UInt8 {
      case symbol, number, any, gap, not, later
    }
    var kind: Kind
    /// The symbol, the number test or the width of the gap.
    var argument: Int32
  }

  /// A row.
  struct Row {
    /// Its steps.
    var steps: Range<Int32>
    /// Its cue, among those compiled.
    var cue: Int32
    /// How many words may stand between its beginning and its anchor.
    var least: Int32
    var most: Int32
    /// Whether it holds only where a sentence begins.
    var opens: Bool
  }

  /// A row by its anchor.
  struct Hook {
    var row: Int32
    /// The mark that the witness leaves; see `marks`.
    var witness: Int16
    /// How many words the witness stands after the anchor; `anywhere` where that is not fixed.
    var offset: Int16
  }

  /// What the symbols of a word leave behind, by which it is known from afar: a word without a symbol's
  /// mark does not satisfy it; one with it may.
  typealias Marks = SIMD4<UInt64>

  /// The tables, as matching reads them.
  struct View {
    /// Where the rows of each form begin among `hooks`; those of figures alone come after the last form.
    let hookStarts: UnsafeMutablePointer<Int32>
    /// The rows by the form of their anchor.
    let hooks: UnsafeMutablePointer<Hook>
    let rows: UnsafeMutablePointer<Row>
    let steps: UnsafeMutablePointer<Step>
    let numberTests: UnsafeMutablePointer<NumberTest>
    /// What must hold of each cue's place.
    let cues: UnsafeMutablePointer<CompiledCues.Compiled>
    /// The marks of each form.
    let marks: UnsafeMutablePointer<Marks>
    /// Which symbols each form satisfies, a bit each, `symbolWidth` words a form.
    let symbolBits: UnsafeMutablePointer<UInt64>
    let symbolWidth: Int
    /// How many forms there are.
    let forms: Int

    /// Whether a form satisfies a symbol.
    @inline(__always)
    func has(_ symbol: Int32, _ form: Int32) -> Bool {
      // The marks of all forms are few enough to be at hand, and hardly any word passes them in vain.
      let mark = Int(CueRows.mark(of: symbol))
      let part = UnsafeRawPointer(marks + Int(form)).load(
        fromByteOffset: (mark >> 6) &* 8, as: UInt64.self)
      guard part & (1 << UInt64(truncatingIfNeeded: mark & 63)) != 0 else { return false }
      let bits = symbolBits[Int(form) &* symbolWidth &+ (Int(symbol) >> 6)]
      return bits & (1 << UInt64(truncatingIfNeeded: symbol & 63)) != 0
    }
  }

  /// The tables; they stand in one place, because matching asks for them at every step.
  var view: UnsafePointer<View> { UnsafePointer(tables) }

  private let tables: UnsafeMutablePointer<View>

  /// The mark of every sentence, for rows that need no witness.
  static let anything: Int16 = 0
  /// The mark of a sentence with a number.
  static let number: Int16 = 1
  /// The offset of a witness that may stand anywhere in the sentence.
  static let anywhere = Int16.max
  /// How far from its anchor a witness is looked for at a fixed place.
  static let reach = 2

  /// Lays out rows of steps.
  ///
  /// - Parameters:
  ///   - laid: The rows, each with its cue.
  ///   - lexicon: The words that symbols are made of.
  ///   - symbols: The symbols.
  ///   - cues: The cues that rows belong to.
  ///   - language: Their language.
  init(
    _ laid: [(steps: [CueStep], cue: Int32)], lexicon: Lexicon, symbols: SymbolTable,
    cues: [CompiledCues.Compiled], language: String
  ) {
    let costs = symbols.costs(language: language)
    var rows: [Row] = []
    var steps: [Step] = []
    var anchors: [Anchor] = []
    for (laidSteps, cue) in laid {
      let opens = laidSteps.first == .start
      let body = opens ? Array(laidSteps.dropFirst()) : laidSteps
      let anchor = Anchor(body, costs: costs)
      let first = Int32(steps.count)
      steps += body.compactMap(Step.init)
      rows.append(
        Row(
          steps: first..<Int32(steps.count), cue: cue, least: anchor.least, most: anchor.most,
          opens: opens))
      anchors.append(anchor)
    }
    var bySymbol: [Int32: [Hook]] = [:]
    var ofNumbers: [Hook] = []
    for (row, anchor) in anchors.enumerated() {
      let hook = Hook(row: Int32(row), witness: anchor.mark, offset: anchor.offset)
      if let symbol = anchor.symbol {
        bySymbol[symbol, default: []].append(hook)
      } else {
        ofNumbers.append(hook)
      }
    }
    let symbolWidth = (symbols.count + 63) / 64
    var symbolBits = [UInt64](repeating: 0, count: lexicon.symbols.count * symbolWidth)
    var starts: [Int32] = [0]
    var hooks: [Hook] = []
    for (form, satisfied) in lexicon.symbols.enumerated() {
      for symbol in satisfied {
        symbolBits[form * symbolWidth + Int(symbol) / 64] |= 1 << UInt64(symbol % 64)
        hooks += bySymbol[symbol] ?? []
      }
      starts.append(Int32(hooks.count))
    }
    starts.append(Int32(hooks.count + ofNumbers.count))
    tables = .allocate(capacity: 1)
    let view = View(
      hookStarts: .table(starts), hooks: .table(hooks + ofNumbers), rows: .table(rows),
      steps: .table(steps), numberTests: .table(symbols.numberTests),
      cues: .table(cues),
      marks: .table(
        lexicon.symbols.map { symbols in
          symbols.reduce(into: Marks.zero) { $0[Int(Self.mark(of: $1)) / 64] |= Self.bit(of: $1) }
        }),
      symbolBits: .table(symbolBits), symbolWidth: symbolWidth, forms: lexicon.symbols.count)
    tables.initialize(to: view)
  }

  deinit {
    let view = tables.pointee
    tables.deallocate()
    view.hookStarts.deallocate()
    view.hooks.deallocate()
    view.rows.deallocate()
    view.steps.deallocate()
    view.numberTests.deallocate()
    view.cues.deallocate()
    view.marks.deallocate()
    view.symbolBits.deallocate()
  }

  /// The mark of a symbol: symbols share them, so that they fit a few machine words.
  @inline(__always)
  fileprivate static func mark(of symbol: Int32) -> Int16 {
    // The two lowest are those of every sentence and of one with a number.
    Int16(truncatingIfNeeded: symbol & 255) | (symbol & 254 == 0 ? 2 : 0)
  }

  private static func bit(of symbol: Int32) -> UInt64 { 1 << UInt64(mark(of: symbol) % 64) }

  /// The step that a row hangs on.
  private struct Anchor {
    /// Its symbol; nil where the row is figures alone.
    var symbol: Int32?
    /// The mark of the next rarest symbol, one at a fixed place beside the anchor before others.
    var mark = CueRows.anything
    /// How many words it stands after the anchor.
    var offset = CueRows.anywhere
    /// How many words may stand before it in the row.
    var least: Int32 = 0
    var most: Int32 = 0

    /// How many words a number may take: a figure, its unit, minutes.
    private static let numberWidth: Int32 = 3

    init(_ steps: [CueStep], costs: [Int]) {
      var cheapest = Int.max
      var least: Int32 = 0
      var most: Int32 = 0
      // Where each symbol stands: its place, after how many stretches of unknown length, and in which
      // sentence.
      var places: [(symbol: Int32, place: Int32, stretch: Int, sentence: Int)] = []
      var numbers: [Int] = []
      var stretch = 0
      var sentence = 0
      for step in steps {
        switch step {
        case .symbol(let symbol):
          places.append((symbol, least, stretch, sentence))
          if costs[Int(symbol)] < cheapest {
            cheapest = costs[Int(symbol)]
            self.symbol = symbol
            (self.least, self.most) = (least, most)
          }
          least += 1
          most += 1
        case .any:
          least += 1
          most += 1
        case .number:
          numbers.append(sentence)
          stretch += 1
          least += 1
          most += Self.numberWidth
        case .gap(let width):
          stretch += 1
          most += width
        case .later:
          stretch += 1
          sentence += 1
          most += Int32(CueMatcher.laterReach)
        case .not, .start: break
        }
      }
      guard let anchor = places.first(where: { $0.symbol == symbol }) else { return }
      if numbers.contains(anchor.sentence) { mark = CueRows.number }
      var next = Int.max
      for other in places where other.symbol != symbol && other.sentence == anchor.sentence {
        let distance = Int(other.place - anchor.place)
        let isFixed = other.stretch == anchor.stretch && abs(distance) <= CueRows.reach
        // What stands at one place is rarer by far than what stands anywhere.
        let cost = isFixed ? costs[Int(other.symbol)] : 20 * costs[Int(other.symbol)]
        if cost < next {
          next = cost
          mark = CueRows.mark(of: other.symbol)
          offset = isFixed ? Int16(distance) : CueRows.anywhere
        }
      }
    }
  }
}

extension CueRows.Step {
  /// The step of a row; nil for what is no step but a place.
  fileprivate init?(_ step: CueStep) {
    switch step {
    case .symbol(let symbol): self.init(kind: .symbol, argument: symbol)
    case .number(let test): self.init(kind: .number, argument: test)
    case .any: self.init(kind: .any, argument: 0)
    case .gap(let width): self.init(kind: .gap, argument: width)
    case .not(let symbol): self.init(kind: .not, argument: symbol)
    case .later: self.init(kind: .later, argument: 0)
    case .start: return nil
    }
  }
}
