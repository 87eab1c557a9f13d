/// UTF-16 without a byte order mark, known by where its NUL bytes stand.
enum WideText {
  /// The encoding that the first bytes of a file show; nil if they show none of two bytes.
  ///
  /// In text of Latin letters nearly every other byte is NUL: the odd ones in the little-endian form,
  /// the even ones in the other. Never two that belong together.
  static func encoding(of head: [UInt8]) -> TextEncoding? {
    let pairs = head.count / 2
    guard pairs >= 2 else { return nil }
    var low = 0
    var high = 0
    for pair in 0..<pairs {
      switch (head[2 * pair], head[2 * pair + 1]) {
      case (0, 0): return nil
      case (0, let letter) where isText(letter): low += 1
      case (let letter, 0) where isText(letter): high += 1
      default: break
      }
    }
    // Typographic quotes and dashes are the few that have no NUL.
    if high * 10 >= pairs * 8, low * 50 <= pairs { return .utf16LittleEndian }
    if low * 10 >= pairs * 8, high * 50 <= pairs { return .utf16BigEndian }
    return nil
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
