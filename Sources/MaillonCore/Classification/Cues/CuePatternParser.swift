/// Reads a cue's pattern.
struct CuePatternParser {
  private let characters: [Character]
  private var position = 0

  /// How many words `~` may skip.
  static let defaultGap = 3
  /// The widest gap.
  static let widestGap = 30

  /// Parses a pattern.
  static func parse(_ text: String) -> Result<CuePattern, CuePatternFault> {
    var parser = CuePatternParser(characters: Array(text))
    do throws(CuePatternFault) {
      let rows = try parser.rows(until: nil)
      let elements = rows.count == 1 ? rows[0] : [.alternatives(rows)]
      guard !elements.isEmpty else { throw .empty }
      return .success(CuePattern(elements: elements))
    } catch {
      return .failure(error)
    }
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private var current: Character? {
    position < characters.count ? characters[position] : nil
  }

  /// Reads rows parted by `|` up to a closing bracket, which it consumes, or the end.
  private mutating func rows(until closing: Character?) throws(CuePatternFault) -> [[CuePattern
    .Element]]
  {
    var rows: [[CuePattern.Element]] = [[]]
    while let character = current {
      if character == closing {
        position += 1
        guard rows.allSatisfy({ !$0.isEmpty }) else { throw .empty }
        return rows
      }
      switch character {
      case "|":
        position += 1
        rows.append([])
      case ")", "]", "}": throw .bracket(character)
      default:
        let elements = try element()
        rows[rows.count - 1].append(contentsOf: elements)
      }
    }
    if let closing { throw .bracket(closing) }
    guard rows.count == 1 || rows.allSatisfy({ !$0.isEmpty }) else { throw .empty }
    return rows
  }

  /// Reads one element; spaces give none, and a word with an apostrophe gives two.
  private mutating func element() throws(CuePatternFault) -> [CuePattern.Element] {
    guard let character = current else { return [] }
    switch character {
    case "(":
      position += 1
      return [.alternatives(try rows(until: ")"))]
    case "[":
      position += 1
      let inner = try rows(until: "]")
      return [.optional(inner.count == 1 ? inner[0] : [.alternatives(inner)])]
    case "{": return [.number(try number())]
    case "_":
      position += 1
      return [.any]
    case "^":
      position += 1
      return [.sentenceStart]
    case "~":
      position += 1
      let count = digits()
      return [.gap(min(count ?? Self.defaultGap, Self.widestGap))]
    case "@":
      position += 1
      return [.list(name())]
    case "!":
      position += 1
      let inner = try element()
      guard !inner.isEmpty else { throw .loose }
      return [.not(inner)]
    case "/":
      guard position + 1 < characters.count, characters[position + 1] == "/" else {
        throw .character(character)
      }
      position += 2
      return [.later]
    default: return try words()
    }
  }

  private mutating func digits() -> Int? {
    var value: Int?
    while let digit = current?.wholeNumberValue, current?.isASCII == true {
      value = min((value ?? 0) * 10 + digit, 1_000_000)
      position += 1
    }
    return value
  }

  private mutating func name() -> String {
    var name = ""
    while let character = current, character.isLetter || character.isNumber || character == "-" {
      name.append(character)
      position += 1
    }
    return name
  }

  /// Reads letters up to the next space or sign, folded and cut as narratives are.
  private mutating func words() throws(CuePatternFault) -> [CuePattern.Element] {
    var text = ""
    while let character = current, !"()[]{}|_~^@!/ \n\t\r*".contains(character) {
      text.append(character)
      position += 1
    }
    var isStem = false
    if current == "*" {
      isStem = true
      position += 1
    }
    if text.isEmpty, !isStem {
      guard let character = current, character.isWhitespace else {
        throw .character(current ?? " ")
      }
      position += 1
      return []
    }
    var elements: [CuePattern.Element] = []
    for piece in FoldedWord.pieces(of: text) {
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
    guard let last = elements.last else { throw .character(text.first ?? "*") }
    if isStem {
      guard case .word(let letters) = last else { throw .character("*") }
      elements[elements.count - 1] = .stem(letters)
    }
    return elements
  }

  /// Reads `{…}`.
  private mutating func number() throws(CuePatternFault) -> NumberTest {
    position += 1
    var text = ""
    while let character = current, character != "}" {
      text.append(character)
      position += 1
    }
    guard current == "}" else { throw .bracket("}") }
    position += 1
    guard let test = NumberTest(text) else { throw .number(text) }
    return test
  }
}
