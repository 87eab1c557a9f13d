/// Cuts a narrative into words, once, from the first byte to the last.
///
/// Apostrophes part words (`j'ai` is `j`, `ai`) except in the English *n't*, so that `didn't` and
/// `didnt` are one word; hyphens part words; figures part from letters, so that `23h30` is `23`,
/// `h`, `30`. A single line break is a space, an empty line ends the sentence.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafeMutableBufferPointer<Word>
  private let tables: CueTables.View
  private var count = 0
  private var sentence: Int32 = 0
  private var clause: Int32 = 0
  private var isQuoted = false

  /// How many words a text of so many bytes can have at most.
  static func capacity(bytes: Int) -> Int { bytes + 1 }

  /// Writes the words of a text and returns how many there are.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<Word>,
    tables: CueTables.View
  ) -> Int {
    var scanner = WordScanner(text: text, words: words, tables: tables)
    return scanner.scan()
  }

  private init(
    text: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>,
    tables: CueTables.View
  ) {
    self.text = text
    self.words = words
    self.tables = tables
  }

  /// What stands at a byte: what it folds to and how many bytes it takes.
  @inline(__always)
  private func code(at index: Int) -> (code: UInt8, width: Int) {
    let byte = text[index]
    if byte < 0x80 { return (tables.ascii[Int(byte)], 1) }
    if byte < 0xE0 {
      guard index + 1 < text.count else { return (Folding.separator, 1) }
      if byte == 0xC3 { return (tables.latin1[Int(text[index + 1] & 0x3F)], 2) }
      return (Folding.pair(byte, text[index + 1]), 2)
    }
    if byte < 0xF0 {
      guard index + 2 < text.count else { return (Folding.separator, text.count - index) }
      return (Folding.triple(byte, text[index + 1], text[index + 2]), 3)
    }
    return (Folding.separator, min(4, text.count - index))
  }

  private mutating func scan() -> Int {
    var index = 0
    var scalar = 0
    let end = text.count
    // The last mark before a word, to tell `10:30` from `10 30`, and an empty line from a break.
    var colonEnd = -1
    var newlines = 0
    while index < end {
      let (code, width) = code(at: index)
      if code <= Folding.otherLetter || code >= Folding.ligatureOE {
        newlines = 0
        scanLetters(&index, &scalar)
        continue
      }
      if code >= Folding.firstDigit, code < Folding.firstDigit + 10 {
        newlines = 0
        scanDigits(&index, &scalar, isClockPart: colonEnd == index)
        continue
      }
      switch code {
      case Folding.sentenceMark:
        let isInner =
          index + width < end && self.code(at: index + width).code < Folding.firstDigit + 10
        if !isInner {
          sentence += 1
          clause += 1
        }
      case Folding.clauseMark: clause += 1
      case Folding.colon:
        if count > 0, Int(words[count - 1].byteEnd) == index,
          !words[count - 1].value.isNaN, words[count - 1].form == 0
        {
          colonEnd = index + width
        } else {
          clause += 1
        }
      case Folding.straightQuote:
        isQuoted.toggle()
        clause += 1
      case Folding.openingQuote:
        isQuoted = true
        clause += 1
      case Folding.closingQuote:
        isQuoted = false
        clause += 1
      case Folding.newline:
        newlines += text[index] == UInt8(ascii: "\n") ? 1 : 0
        if newlines == 2 {
          sentence += 1
          clause += 1
          isQuoted = false
        }
      default: break
      }
      index += width
      scalar += 1
    }
    return count
  }

  private mutating func scanLetters(_ index: inout Int, _ scalar: inout Int) {
    let byteStart = index
    let scalarStart = scalar
    var node = 0
    var reached = 0
    var isKnown = true
    var last: UInt8 = 255
    var stem: UInt32 = 0
    func step(_ column: UInt8) {
      if stem < 1 << 25 { stem = stem << 5 | (UInt32(column) + 1) }
      guard isKnown else { return }
      let following = tables.letters[node].child(column)
      if following == 0 {
        isKnown = false
      } else {
        node = following
        reached = following
      }
    }
    while index < text.count {
      let (code, width) = code(at: index)
      if code <= Folding.otherLetter {
        step(code)
        last = code
      } else if code >= Folding.ligatureOE {
        let first: UInt8 =
          code == Folding.ligatureOE ? 14 : code == Folding.ligatureAE ? 0 : 18
        step(first)
        step(code == Folding.ligatureSS ? 18 : 4)
        last = 4
      } else if code == Folding.apostrophe {
        guard last == 13, isContractedNot(at: index + width) else { break }
      } else if code != Folding.combining {
        break
      }
      index += width
      scalar += 1
    }
    let form = isKnown ? tables.whole[node] : tables.passing[reached]
    append(
      byteStart, index, scalarStart, scalar, form: form, stem: stem,
      value: form == 0 ? .nan : tables.values[Int(form)], isClockPart: false)
  }

  /// Whether the `t` of *n't* stands at a byte, and nothing after it.
  private func isContractedNot(at index: Int) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: "t") || text[index] == UInt8(ascii: "T")
    else { return false }
    guard index + 1 < text.count else { return true }
    let following = code(at: index + 1).code
    return following > Folding.otherLetter && following < Folding.ligatureOE
  }

  private mutating func scanDigits(
    _ index: inout Int, _ scalar: inout Int, isClockPart: Bool
  ) {
    let byteStart = index
    let scalarStart = scalar
    var value: Double = 0
    var scale: Double = 0
    while index < text.count {
      let byte = text[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        if scale == 0 {
          value = value * 10 + Double(byte - UInt8(ascii: "0"))
        } else {
          value += Double(byte - UInt8(ascii: "0")) * scale
          scale /= 10
        }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), scale == 0,
        index + 1 < text.count, text[index + 1] >= UInt8(ascii: "0"),
        text[index + 1] <= UInt8(ascii: "9")
      {
        scale = 0.1
      } else {
        break
      }
      index += 1
      scalar += 1
    }
    append(
      byteStart, index, scalarStart, scalar, form: 0, stem: TermKey.figure,
      value: Float(value), isClockPart: isClockPart)
  }

  private mutating func append(
    _ byteStart: Int, _ byteEnd: Int, _ scalarStart: Int, _ scalarEnd: Int, form: Int32,
    stem: UInt32, value: Float, isClockPart: Bool
  ) {
    guard count < words.count else { return }
    words.initializeElement(
      at: count,
      to: Word(
        byteStart: Int32(truncatingIfNeeded: byteStart),
        byteEnd: Int32(truncatingIfNeeded: byteEnd),
        scalarStart: Int32(truncatingIfNeeded: scalarStart),
        scalarEnd: Int32(truncatingIfNeeded: scalarEnd), form: form, stem: stem,
        value: value, sentence: sentence, clause: clause, negator: -1, isQuoted: isQuoted,
        isClockPart: isClockPart))
    count += 1
  }
}
