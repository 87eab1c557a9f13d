/// Data embedded in a page as `<script type="application/json">`.
enum EmbeddedData {
  /// The JSON as it may stand inside a script element.
  ///
  /// `<`, `>`, `&` and everything that is not plainly shown only ever occur inside its strings,
  /// where they are
  /// written as escapes, scalar by scalar: nothing in the data can close the element or open a
  /// comment.
  ///
  /// - Parameter json: The data.
  /// - Returns: The markup.
  static func markup(_ json: JSON) -> Markup {
    var result = String.UnicodeScalarView()
    for scalar in json.compact.unicodeScalars {
      if isPlain(scalar) {
        result.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      }
    }
    return Markup(trusted: String(result))
  }

  /// Whether a character may stand for itself: no markup, no control, no change of direction, no
  /// noncharacter.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3C, 0x3E, 0x26: false
    case 0x20..<0x7F: true
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFDD0...0xFDEF:
      false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
