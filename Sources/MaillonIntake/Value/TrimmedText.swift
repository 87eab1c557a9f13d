extension UnsafeRawBufferPointer {
  /// Whether nothing but white space stands there, spaces that do not break among it.
  var isBlank: Bool {
    let range = trimmedRange
    return range.isEmpty
  }

  /// The text without white space around it.
  var trimmedText: String {
    String(decoding: UnsafeRawBufferPointer(rebasing: self[trimmedRange]), as: UTF8.self)
  }

  private var trimmedRange: Range<Int> {
    var start = 0
    var end = count
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if isSpace(at: start, count: 2, before: end) {
        start += 2
      } else if isSpace(at: start, count: 3, before: end) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if isSpace(at: end - 2, count: 2, before: end, from: start) {
        end -= 2
      } else if isSpace(at: end - 3, count: 3, before: end, from: start) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether a white space of two or three bytes stands somewhere: U+00A0, U+2000…U+200A, U+202F or U+3000.
  private func isSpace(at place: Int, count: Int, before end: Int, from start: Int = 0) -> Bool {
    guard place >= start, place + count <= end else { return false }
    guard count == 3 else { return self[place] == 0xC2 && self[place + 1] == 0xA0 }
    return switch (self[place], self[place + 1], self[place + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): true
    default: false
    }
  }
}

extension String {
  /// The text without white space around it, spaces that do not break among it.
  var trimmedOfSpaces: String {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).trimmedText }
  }
}
