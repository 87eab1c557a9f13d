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
