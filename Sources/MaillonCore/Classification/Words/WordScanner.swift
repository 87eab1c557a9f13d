/// Cuts a narrative into words, once, from the first byte to the last.
///
/// Apostrophes part words (`j'ai` is `j`, `ai`) except in the English *n't*, so that `didn't` and
/// `didnt` are one word; hyphens part words; figures part from letters, so that `23h30` is `23`,
/// `h`, `30`. A single line break is a space, an empty line ends the sentence.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private let words: UnsafeMutableBufferPointer<Word>
  private let vocabulary: Vocabulary.View
  private var count = 0
  private var sentence: Int32 = 0
  private var clause: Int32 = 0
  private var isQuoted = false
  private var marks = SeenMarks()

  /// How many words a text of so many bytes can have at most.
  static func capacity(bytes: Int) -> Int { bytes + 1 }

  /// Writes the words of a text and returns how many there are, and what else it shows.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<Word>,
    vocabulary: Vocabulary.View
  ) -> (count: Int, marks: SeenMarks) {
    var scanner = WordScanner(text: text, words: words, vocabulary: vocabulary)
    scanner.scan()
    return (scanner.count, scanner.marks)
  }

  private init(
    text: UnsafeBufferPointer<UInt8>, words: UnsafeMutableBufferPointer<Word>,
    vocabulary: Vocabulary.View
  ) {
    self.text = text
    self.words = words
    self.vocabulary = vocabulary
  }

  /// What stands at a byte: what it folds to and how many bytes it takes.
  @inline(__always)
  private func code(at index: Int) -> (code: UInt8, width: Int) {
    let code = vocabulary.codes[Int(text[index])]
    return code == Folding.sequence ? Folding.code(at: index, in: text) : (code, 1)
  }

  private mutating func scan() {
    var index = 0
    let end = text.count
    // Where a colon after a figure ends, to tell `10:30` from `10 30`; and line breaks in a row.
    var colonEnd = -1
    var newlines = 0
    while index < end {
      let (code, width) = code(at: index)
      if code == Folding.separator {
        index += width
        continue
      }
      if code <= Folding.otherLetter || code >= Folding.ligatureOE {
        newlines = 0
        scanLetters(&index)
        continue
      }
      if code < Folding.separator {
        newlines = 0
        scanDigits(&index, isClockPart: colonEnd == index)
        continue
      }
      switch code {
      case Folding.sentenceMark:
        marks.noteEnd(text[index], before: index + 1 < end ? text[index + 1] : 0)
        let isInner =
          index + width < end && self.code(at: index + width).code < Folding.firstDigit + 10
        if !isInner {
          sentence += 1
          clause += 1
        }
      case Folding.clauseMark:
        marks.note(text[index])
        clause += 1
      case Folding.colon:
        marks.note(text[index])
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
    }
  }

  private mutating func scanLetters(_ index: inout Int) {
    let byteStart = index
    let (text, codes) = (text, vocabulary.codes)
    var stem: UInt32 = 0
    // Nearly every word is a few plain letters, and of the others nearly all end here as well.
    var following = Folding.separator
    while index < text.count {
      following = codes[Int(text[index])]
      var width = 1
      if following == Folding.sequence, text[index] == Folding.latin1Lead, index &+ 1 < text.count {
        following = codes[256 &+ Int(text[index &+ 1] & 0x3F)]
        width = 2
      }
      guard following <= Folding.otherLetter, stem < 1 << 25 else { break }
      stem = stem << 5 | (UInt32(following) &+ 1)
      index &+= width
      following = Folding.separator
    }
    let known: (form: Int32, number: Int32)
    if following == Folding.separator || isEnd(following, after: stem) {
      let entry = vocabulary.entry(stem)
      known = (
        entry.stem == 0 ? vocabulary.form(ofUnknown: stem) : entry.form, entry.number
      )
    } else {
      known = scanRest(&index, &stem)
    }
    append(
      byteStart, index, form: known.form, stem: stem, number: known.number,
      value: known.form == 0 ? .nan : vocabulary.values[Int(known.form)], isClockPart: false)
  }

  /// Whether what folds to this ends a word with these letters, at a glance.
  @inline(__always)
  private func isEnd(_ code: UInt8, after stem: UInt32) -> Bool {
    guard code > Folding.otherLetter, code < Folding.ligatureOE, code != Folding.combining else {
      return false
    }
    return code != Folding.apostrophe || stem & 31 != UInt32(Folding.letterN) &+ 1
  }

  /// Scans the rest of a word: more than six letters, or such as are seldom.
  ///
  /// - Parameters:
  ///   - index: Where it goes on; after it, where it ends.
  ///   - stem: Its first letters as a number; after it, at most six.
  /// - Returns: The word's form, and its number in the vocabulary.
  private func scanRest(
    _ index: inout Int, _ stem: inout UInt32
  ) -> (form: Int32, number: Int32) {
    var entry: Vocabulary.Entry?
    // Where in the lexicon the letters after the sixth lead, 0 where nowhere, and where they led last.
    var node = 0
    var reached = 0
    var last = UInt8(truncatingIfNeeded: stem & 31) &- 1
    func step(_ letter: UInt8) {
      if stem < 1 << 25 {
        stem = stem << 5 | (UInt32(letter) &+ 1)
        return
      }
      if entry == nil {
        let known = vocabulary.entry(stem)
        entry = known
        node = Int(known.node)
        reached = node
      }
      guard node != 0 else { return }
      node = vocabulary.child(of: node, letter)
      if node != 0 { reached = node }
    }
    while index < text.count {
      var (code, width) = code(at: index)
      if code > Folding.otherLetter {
        if code >= Folding.ligatureOE {
          step(code == Folding.ligatureOE ? 14 : code == Folding.ligatureAE ? 0 : 18)
          code = code == Folding.ligatureSS ? 18 : 4
        } else if code == Folding.combining
          || (code == Folding.apostrophe && last == Folding.letterN
            && isContractedNot(at: index + width))
        {
          index += width
          continue
        } else {
          break
        }
      }
      step(code)
      last = code
      index += width
    }
    let known = entry ?? vocabulary.entry(stem)
    guard known.stem != 0 else { return (vocabulary.form(ofUnknown: stem), -1) }
    guard reached != 0 else { return (known.form, known.number) }
    return (
      node != 0 ? vocabulary.form(endingAt: node) : vocabulary.form(passing: reached),
      known.number
    )
  }

  /// Whether the `t` of *n't* stands at a byte, and nothing after it.
  private func isContractedNot(at index: Int) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: "t") || text[index] == UInt8(ascii: "T")
    else { return false }
    guard index + 1 < text.count else { return true }
    let following = code(at: index + 1).code
    return following > Folding.otherLetter && following < Folding.ligatureOE
  }

  private mutating func scanDigits(_ index: inout Int, isClockPart: Bool) {
    let byteStart = index
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
    }
    marks.figures += 1
    let stem = TermKey.code(figure: value)
    append(
      byteStart, index, form: 0, stem: stem, number: vocabulary.entry(stem).number,
      value: Float(value), isClockPart: isClockPart)
  }

  @inline(__always)
  private mutating func append(
    _ byteStart: Int, _ byteEnd: Int, form: Int32, stem: UInt32, number: Int32, value: Float,
    isClockPart: Bool
  ) {
    guard count < words.count else { return }
    if isQuoted { marks.hasQuotedWords = true }
    words.initializeElement(
      at: count,
      to: Word(
        byteStart: Int32(truncatingIfNeeded: byteStart),
        byteEnd: Int32(truncatingIfNeeded: byteEnd), form: form, stem: stem,
        number: number, value: value, sentence: sentence, clause: clause, negator: -1,
        isQuoted: isQuoted, isClockPart: isClockPart))
    count += 1
  }
}
