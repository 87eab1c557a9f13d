/// How letters are folded before words are compared: case and accents do not matter.
///
/// Folding is by byte, without `String`: `É`, `é`, and `e` followed by a combining acute are all the
/// letter `e`; `œ` is `oe`; a letter outside Latin is a letter that no cue knows.
enum Folding {
  /// Columns of the lexicon: 0…25 are the letters, 26 is any other letter.
  static let columns = 27
  static let otherLetter: UInt8 = 26
  /// The letter `n`, after which `'t` may follow.
  static let letterN: UInt8 = 13
  /// The digit 0; the others follow.
  static let firstDigit: UInt8 = 32

  /// What a byte below 128 is: a column, or one of the marks below.
  static let separator: UInt8 = 64
  static let apostrophe: UInt8 = 65
  static let sentenceMark: UInt8 = 66
  static let clauseMark: UInt8 = 67
  static let straightQuote: UInt8 = 68
  static let openingQuote: UInt8 = 69
  static let closingQuote: UInt8 = 70
  static let newline: UInt8 = 71
  static let combining: UInt8 = 72
  static let colon: UInt8 = 73
  static let currency: UInt8 = 74
  /// The two letters of a ligature: `oe`, `ae`, `ss`.
  static let ligatureOE: UInt8 = 80
  static let ligatureAE: UInt8 = 81
  static let ligatureSS: UInt8 = 82

  /// A byte above 127, which folds to nothing by itself.
  static let sequence: UInt8 = 96

  /// The first byte of the letters `À`…`ÿ`.
  static let latin1Lead: UInt8 = 0xC3

  /// What each byte folds to, `sequence` for those of longer sequences; and from 256 on what the second
  /// byte of `À`…`ÿ` folds to.
  static let bytes = ascii + [UInt8](repeating: sequence, count: 128) + latin1

  /// What each byte below 128 folds to.
  static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(byte) - UInt8(ascii: "a")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) - UInt8(ascii: "A")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte) - UInt8(ascii: "0") + firstDigit
    case UInt8(ascii: "'"), UInt8(ascii: "`"): apostrophe
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): sentenceMark
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): clauseMark
    case UInt8(ascii: ":"): colon
    case UInt8(ascii: "\""): straightQuote
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): newline
    case UInt8(ascii: "$"): currency
    default: separator
    }
  }

  /// What the second byte of a letter `C3 80`…`C3 BF` (À…ÿ) folds to, from 0x80 on.
  static let latin1: [UInt8] = Array(
    "aaaaaa1ceeeeiiiidnooooo.ouuuuyt3aaaaaa1ceeeeiiiidnooooo.ouuuuyty".utf8
  ).map { byte in
    switch byte {
    case UInt8(ascii: "1"): ligatureAE
    case UInt8(ascii: "3"): ligatureSS
    case UInt8(ascii: "."): separator
    default: byte - UInt8(ascii: "a")
    }
  }

  /// What stands at an index where a longer sequence begins: what it folds to and how many bytes it takes.
  static func code(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (code: UInt8, width: Int) {
    let byte = text[index]
    let rest = text.count - index
    if byte < 0xE0 { return rest < 2 ? (separator, 1) : (pair(byte, text[index + 1]), 2) }
    if byte < 0xF0 {
      return rest < 3 ? (separator, rest) : (triple(byte, text[index + 1], text[index + 2]), 3)
    }
    return (separator, min(4, rest))
  }

  /// What a sequence of two bytes folds to.
  static func pair(_ first: UInt8, _ second: UInt8) -> UInt8 {
    switch first {
    case 0xC3: latin1[Int(second & 0x3F)]
    case 0xC2:
      switch second {
      case 0xAB: openingQuote
      case 0xBB: closingQuote
      case 0xA3: currency
      case 0xAA, 0xBA: otherLetter
      default: separator
      }
    case 0xC5:
      switch second {
      case 0x92, 0x93: ligatureOE
      case 0xA0, 0xA1: 18
      case 0xB8: 24
      case 0xBD, 0xBE: 25
      default: otherLetter
      }
    case 0xCC: combining
    case 0xCD where second < 0xB0: combining
    default: otherLetter
    }
  }

  /// What a sequence of three bytes folds to.
  static func triple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8 {
    guard first == 0xE2 else { return first == 0xE3 && second == 0x80 ? separator : otherLetter }
    guard second == 0x80 else { return second == 0x82 && third == 0xAC ? currency : separator }
    return switch third {
    case 0x98, 0x99, 0x9B, 0xB2: apostrophe
    case 0x9C, 0x9E: openingQuote
    case 0x9D: closingQuote
    case 0xA6: sentenceMark
    case 0x93, 0x94: clauseMark
    case 0xB9: openingQuote
    case 0xBA: closingQuote
    default: separator
    }
  }
}
