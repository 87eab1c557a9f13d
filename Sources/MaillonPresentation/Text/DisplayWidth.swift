/// How many columns of a terminal a text takes, and how it is made safe to send there.
package enum DisplayWidth {
  /// The number of columns.
  ///
  /// Combining marks and joiners take none; East Asian wide and full-width characters and emoji take two
  /// (Unicode Standard Annex 11).
  ///
  /// - Parameter text: a text without control characters (see `printable`).
  /// - Returns: its columns.
  package static func columns(_ text: String) -> Int {
    var total = 0
    var followsJoiner = false
    for scalar in text.unicodeScalars {
      if scalar.value == 0x200D {
        followsJoiner = true
        continue
      }
      if !followsJoiner { total += columns(scalar) }
      followsJoiner = false
    }
    return total
  }

  /// The text with control characters shown, not sent: `ESC` becomes `␛`, direction overrides `�`.
  package static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard isControl(scalar) else {
        result.append(scalar)
        continue
      }
      switch scalar.value {
      case 0x0A, 0x0D, 0x09, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      default: result.append("\u{FFFD}")
      }
    }
    return String(result)
  }

  /// The text cut to a number of columns, with an ellipsis where something is missing.
  package static func truncated(_ text: String, to limit: Int, ellipsis: String = "…") -> String {
    guard columns(text) > limit else { return text }
    let room = max(0, limit - columns(ellipsis))
    var used = 0
    var result = ""
    for character in text {
      let width = columns(String(character))
      guard used + width <= room else { break }
      used += width
      result.append(character)
    }
    return limit < columns(ellipsis) ? "" : result + ellipsis
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F,
      0xFEFF:
      true
    default: false
    }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x1160...0x11FF: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
