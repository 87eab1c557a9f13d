/// Reads a cue's pattern.
struct CuePatternParser {
  private let bytes: [UInt8]
  private var position = 0
  /// How many elements stand round the one that is read.
  private var depth = 0

  /// How many words `~` may skip.
  static let defaultGap = 3
  /// The widest gap.
  static let widestGap = 30

  /// Parses a pattern.
  static func parse(_ text: String) -> Result<CuePattern, CuePatternFault> {
    var parser = CuePatternParser(bytes: Array(text.utf8))
    do throws(CuePatternFault) {
      let rows = try parser.rows(until: nil)
      let elements = rows.count == 1 ? rows[0] : [.alternatives(rows)]
      guard !elements.isEmpty else { throw .empty }
      return .success(CuePattern(elements: elements))
    } catch {
      return .failure(error)
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// The character of a sign.
  private static func character(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte))
  }

  /// Reads rows parted by `|` up to a closing bracket, which it consumes, or the end.
  private mutating func rows(until closing: UInt8?) throws(CuePatternFault) -> [[CuePattern
    .Element]]
  {
    var rows: [[CuePattern.Element]] = [[]]
    while let sign = current {
      if sign == closing {
        position += 1
        guard rows.allSatisfy({ !$0.isEmpty }) else { throw .empty }
        return rows
      }
      switch sign {
      case UInt8(ascii: "|"):
        position += 1
        rows.append([])
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        throw .bracket(Self.character(sign))
      default:
        let elements = try element()
        rows[rows.count - 1].append(contentsOf: elements)
      }
    }
    if let closing { throw .bracket(Self.character(closing)) }
    guard rows.count == 1 || rows.allSatisfy({ !$0.isEmpty }) else { throw .empty }
    return rows
  }

  /// Reads one element; spaces give none, and a word with an apostrophe gives two.
  private mutating func element() throws(CuePatternFault) -> [CuePattern.Element] {
    guard let sign = current else { return [] }
    guard depth <= CuePattern.deepest else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    switch sign {
    case UInt8(ascii: "("):
      position += 1
      return [.alternatives(try rows(until: UInt8(ascii: ")")))]
    case UInt8(ascii: "["):
      position += 1
      let inner = try rows(until: UInt8(ascii: "]"))
      return [.optional(inner.count == 1 ? inner[0] : [.alternatives(inner)])]
    case UInt8(ascii: "{"): return [.number(try number())]
    case UInt8(ascii: "_"):
      position += 1
      return [.any]
    case UInt8(ascii: "^"):
      position += 1
      return [.sentenceStart]
    case UInt8(ascii: "~"):
      position += 1
      let count = digits()
      return [.gap(min(count ?? Self.defaultGap, Self.widestGap))]
    case UInt8(ascii: "@"):
      position += 1
      return [.list(name())]
    case UInt8(ascii: "!"):
      position += 1
      let inner = try element()
      // `!j'ai` is two words, and it would not be clear what must not stand there.
      guard inner.count == 1 else { throw .loose }
      return [.not(inner)]
    case UInt8(ascii: "/"):
      guard position + 1 < bytes.count, bytes[position + 1] == sign else {
        throw .character(Self.character(sign))
      }
      position += 2
      return [.later]
    default: return try words()
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func digits() -> Int? {
    var value: Int?
    while let digit = current, isDigit(digit) {
      value = min((value ?? 0) * 10 + Int(digit - UInt8(ascii: "0")), 1_000_000)
      position += 1
    }
    return value
  }

  private mutating func name() -> String {
    let start = position
    while let byte = current, byte == UInt8(ascii: "-") || !Self.endsWord(byte) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// Whether a byte ends a word: a space or a sign of the cue language.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "/"), UInt8(ascii: "*"):
      true
    default: isSpace(byte)
    }
  }

  /// Reads letters up to the next space or sign, folded and cut as narratives are.
  private mutating func words() throws(CuePatternFault) -> [CuePattern.Element] {
    let start = position
    while let byte = current, !Self.endsWord(byte) { position += 1 }
    let text = bytes[start..<position]
    var isStem = false
    if current == UInt8(ascii: "*") {
      isStem = true
      position += 1
    }
    if text.isEmpty, !isStem {
      guard let byte = current, Self.isSpace(byte) else {
        throw .character(Self.character(current ?? 0x20))
      }
      position += 1
      return []
    }
    // `10:30` is a time of day, which has a test of its own.
    let colons = text.indices.filter { text[$0] == UInt8(ascii: ":") }
    guard !colons.contains(where: { text.indices.contains($0 + 1) && isDigit(text[$0 + 1]) }) else {
      throw .character(":")
    }
    var elements: [CuePattern.Element] = []
    for piece in FoldedWord.pieces(of: Array(text)) {
      switch piece {
      case .letters(let letters): elements.append(.word(letters))
      case .number(let value):
        elements.append(
          .number(
            NumberTest(
              kind: .plain, least: value, greatest: value, isLeastOpen: false,
              isGreatestOpen: false)))
      }
    }
    guard let last = elements.last else {
      throw .character(Self.character(text.first ?? UInt8(ascii: "*")))
    }
    if isStem {
      guard case .word(let letters) = last else { throw .character("*") }
      elements[elements.count - 1] = .stem(letters)
    }
    return elements
  }

  /// Reads `{…}`.
  private mutating func number() throws(CuePatternFault) -> NumberTest {
    position += 1
    let start = position
    while let byte = current, byte != UInt8(ascii: "}") { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard current == UInt8(ascii: "}") else { throw .bracket("}") }
    position += 1
    guard let test = NumberTest(text) else { throw .number(text) }
    return test
  }
}
