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
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}

extension String {
  /// The text without white space around it, spaces that do not break among it.
  var trimmedOfSpaces: String {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).trimmedText }
  }
}
