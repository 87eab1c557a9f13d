/// Text that is HTML or SVG already, every foreign word in it escaped.
///
/// Only what is of this type goes onto the page as it is; a `String` is always escaped.
struct Markup: Equatable, Sendable {
  /// The markup.
  private(set) var text: String

  /// No markup.
  static let empty = Markup(trusted: "")

  /// Takes markup that this program wrote itself.
  init(trusted text: String) {
    self.text = text
  }

  /// Makes any text into markup that shows it.
  init(escaping text: String) {
    self.text = Markup.escaped(text)
  }

  /// Adds markup at the end.
  static func += (left: inout Markup, right: Markup) {
    left.text += right.text
  }

  /// The text with everything escaped that HTML would take for more than text.
  ///
  /// It goes scalar by scalar: a `"` followed by a combining accent is one `Character` that equals
  /// no quotation
  /// mark, and would close an attribute all the same. Characters that a page may not hold become
  /// U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case _ where isForbidden(scalar.value): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether HTML forbids a character: controls other than blanks, and what Unicode says is none.
  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
