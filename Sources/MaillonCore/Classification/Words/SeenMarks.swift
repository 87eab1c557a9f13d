/// What the scanner sees of a narrative besides its words.
struct SeenMarks {
  /// How many figures stand in it.
  var figures = 0
  /// Whether any word stands in quoted speech.
  var hasQuotedWords = false
  private(set) var hasQuestion = false
  private(set) var hasExclamation = false
  private(set) var hasColon = false
  private(set) var hasSemicolon = false
  /// Whether it trails off somewhere: `...`, `…`.
  private(set) var hasEllipsis = false

  /// Notes a mark that ends a sentence, by its first byte and the byte that follows.
  @inline(__always)
  mutating func noteEnd(_ byte: UInt8, before next: UInt8) {
    // The one mark beyond ASCII that ends a sentence is `…`.
    if byte >= 0x80 || byte == UInt8(ascii: ".") && next == byte { hasEllipsis = true }
    note(byte)
  }

  /// Notes the first byte of a mark.
  @inline(__always)
  mutating func note(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"): hasQuestion = true
    case UInt8(ascii: "!"): hasExclamation = true
    case UInt8(ascii: ":"): hasColon = true
    case UInt8(ascii: ";"): hasSemicolon = true
    default: break
    }
  }
}
