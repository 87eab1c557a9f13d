/// Words as cues write them, folded and cut as those of a narrative are.
enum FoldedWord {
  /// A word or a figure.
  enum Piece: Equatable {
    /// The letters, as columns of `Folding`.
    case letters([UInt8])
    /// The value of a figure.
    case number(Float)
  }

  /// The words and figures of a text: `j'ai` gives two, `didn't` one, `23h30` three.
  static func pieces(of text: String) -> [Piece] { pieces(of: Array(text.utf8)) }

  /// The words and figures of a text in UTF-8.
  static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var letters: [UInt8] = []
    var number: Double?
    // What the next digit is worth, behind the decimal mark; 0 before it.
    var scale = 0.0
    func flush() {
      if !letters.isEmpty { pieces.append(.letters(letters)) }
      if let number { pieces.append(.number(Float(number))) }
      letters = []
      number = nil
      scale = 0
    }
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
    var index = 0
    while index < bytes.count {
      let byte = Folding.bytes[Int(bytes[index])]
      let (code, width) =
        byte == Folding.sequence
        ? bytes.withUnsafeBufferPointer { Folding.code(at: index, in: $0) } : (byte, 1)
      switch code {
      case 0...Folding.otherLetter:
        if number != nil { flush() }
        letters.append(code)
      case Folding.ligatureOE: letters += [14, 4]
      case Folding.ligatureAE: letters += [0, 4]
      case Folding.ligatureSS: letters += [18, 18]
      case Folding.combining: break
      case Folding.firstDigit..<Folding.firstDigit + 10:
        if !letters.isEmpty { flush() }
        let digit = Double(code - Folding.firstDigit)
        if scale > 0 {
          number = (number ?? 0) + digit * scale
          scale /= 10
        } else {
          number = (number ?? 0) * 10 + digit
        }
      case Folding.sentenceMark, Folding.clauseMark:
        let isDecimal =
          (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","))
          && number != nil && scale == 0 && isDigit(index + 1)
        if isDecimal { scale = 0.1 } else { flush() }
      case Folding.apostrophe:
        let isNot =
          letters.last == 13 && index + width < bytes.count
          && bytes[index + width] | 0x20 == UInt8(ascii: "t")
          && (index + width + 1 == bytes.count)
        if !isNot { flush() }
      default: flush()
      }
      index += width
    }
    flush()
    return pieces
  }
}
