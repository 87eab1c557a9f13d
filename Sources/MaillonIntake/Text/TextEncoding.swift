/// How a text file writes its characters.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// Reads a name as people write it: `utf-8`, `cp1252`, `latin-1`; nothing if it is none of ours.
  ///
  /// Latin-1 is read as Windows-1252, of which it is a part.
  package init?(name: String) {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch letters {
    case "utf8", "utf8bom", "utf8sig", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "win1252", "ansi", "latin1", "iso88591", "iso885915":
      self = .windows1252
    default: return nil
    }
  }
}

/// What is known of a text file after one look at all of its bytes.
struct TextSurvey {
  /// The encoding.
  var encoding: TextEncoding
  /// Whether it is a guess, to be announced: nothing in the file says so.
  var isGuessed = false
  /// The bytes of the byte order mark.
  var markSize = 0
  /// Whether NUL bytes stand in it (in UTF-16: whether NUL characters may).
  var hasNul = false
  /// Whether bytes stand in it that are none of the encoding's.
  var hasInvalid = false

  /// How many places that are not UTF-8 stand for each that is one by chance.
  private static let leastPerChance = 20

  /// Looks at all bytes.
  ///
  /// A byte order mark decides, or NULs in every other byte (UTF-16). Else it is UTF-8 if all of it
  /// is, and also if some is and some is not: then rows that are not are rejected one by one, because
  /// read as something else the others would be spoilt without a word. Only where next to nothing
  /// beyond ASCII is UTF-8 is it Windows-1252, in which two letters make such a sequence by chance.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - wanted: The encoding, where the user says so.
  init(_ source: SheetSource, encoding wanted: TextEncoding? = nil) {
    let head = source.head(4_096)
    var marked: TextEncoding?
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      (marked, markSize) = (.utf8, 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      (marked, markSize) = (.utf16LittleEndian, 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      (marked, markSize) = (.utf16BigEndian, 2)
    }
    if let wanted {
      if wanted != marked { markSize = 0 }
      encoding = wanted
      if wanted == .utf16LittleEndian, marked == .utf16BigEndian {
        (encoding, markSize) = (.utf16BigEndian, 2)
      }
    } else if let wide = marked == nil ? WideText.encoding(of: head) : nil {
      encoding = wide
      isGuessed = true
    } else {
      encoding = marked ?? .utf8
    }
    guard encoding == .utf8 || encoding == .windows1252 else {
      hasNul = true
      hasInvalid = true
      return
    }
    var checker = UTF8Checker()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 8)
    defer { buffer.deallocate() }
    var offset = markSize
    while let count = source.read(at: offset, into: buffer), count > 0 {
      checker.check(UnsafeRawBufferPointer(rebasing: buffer[0..<count]))
      offset += count
    }
    checker.finish()
    hasNul = checker.nulBytes > 0
    guard encoding == .utf8 else {
      hasInvalid = true
      return
    }
    hasInvalid = checker.invalid > 0
    if wanted == nil, marked == nil, hasInvalid,
      checker.invalid >= checker.sequences * TextSurvey.leastPerChance
    {
      encoding = .windows1252
      isGuessed = true
    }
  }
}

/// Counts what is UTF-8 and what is not, piece by piece.
struct UTF8Checker {
  /// Well-formed sequences of more than one byte.
  private(set) var sequences = 0
  /// Places that are not UTF-8.
  private(set) var invalid = 0
  /// NUL bytes.
  private(set) var nulBytes = 0
  private var needed = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Looks at the next bytes.
  mutating func check(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    let count = bytes.count
    while index < count {
      if needed == 0, index + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Eight ASCII bytes at once, none of them NUL.
        let highBits: UInt64 = 0x8080_8080_8080_8080
        if word & highBits == 0, (word &- 0x0101_0101_0101_0101) & ~word & highBits == 0 {
          index += 8
          continue
        }
      }
      check(bytes[index])
      index += 1
    }
  }

  /// Says that no more bytes follow.
  mutating func finish() {
    if needed > 0 { invalid += 1 }
    needed = 0
  }

  // Unicode 16, table 3-7: well-formed UTF-8 byte sequences.
  private mutating func check(_ byte: UInt8) {
    if needed > 0 {
      if byte >= lowest, byte <= highest {
        needed -= 1
        (lowest, highest) = (0x80, 0xBF)
        if needed == 0 { sequences += 1 }
        return
      }
      invalid += 1
      needed = 0
      (lowest, highest) = (0x80, 0xBF)
    }
    switch byte {
    case 0: nulBytes += 1
    case 0x01...0x7F: break
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, lowest) = (2, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: needed = 2
    case 0xED: (needed, highest) = (2, 0x9F)
    case 0xF0: (needed, lowest) = (3, 0x90)
    case 0xF1...0xF3: needed = 3
    case 0xF4: (needed, highest) = (3, 0x8F)
    default: invalid += 1
    }
  }

  /// Whether bytes are UTF-8 throughout.
  static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var checker = UTF8Checker()
    checker.check(bytes)
    checker.finish()
    return checker.invalid == 0
  }
}
