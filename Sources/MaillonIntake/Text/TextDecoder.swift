/// Turns the bytes of a text file into UTF-8, piece by piece.
///
/// What is not of the encoding comes out as the byte FF, which is never UTF-8: so that whoever reads
/// the row can reject it, and only it.
struct TextDecoder {
  private let source: SheetSource
  private let encoding: TextEncoding
  private var offset: Int
  private var raw: [UInt8]
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?
  /// Whether the file could be read to its end.
  private(set) var didFail = false

  private static let invalid: UInt8 = 0xFF

  /// Creates a decoder that begins after the byte order mark.
  init(_ source: SheetSource, survey: TextSurvey) {
    self.source = source
    encoding = survey.encoding
    offset = survey.markSize
    raw = encoding == .utf8 ? [] : [UInt8](repeating: 0, count: 1 << 16)
  }

  /// Writes the next bytes, at least one unless the file is at its end; how many there are.
  ///
  /// - Parameter target: At least 256 kB.
  /// - Returns: How many bytes were written.
  mutating func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    switch encoding {
    case .utf8:
      guard let count = source.read(at: offset, into: target) else {
        didFail = true
        return 0
      }
      offset += count
      return count
    case .windows1252: return readBytes(into: target)
    case .utf16LittleEndian, .utf16BigEndian: return readPairs(into: target)
    }
  }

  private mutating func readRaw() -> Int {
    let at = offset
    let count = raw.withUnsafeMutableBytes { source.read(at: at, into: $0) }
    guard let count else {
      didFail = true
      return 0
    }
    offset += count
    return count
  }

  private mutating func readBytes(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = readRaw()
    var written = 0
    for index in 0..<count {
      let byte = raw[index]
      if byte < 0x80 {
        target[written] = byte
        written += 1
      } else {
        let scalar = byte < 0xA0 ? TextDecoder.windows1252[Int(byte - 0x80)] : UInt32(byte)
        TextDecoder.write(scalar, into: target, at: &written)
      }
    }
    return written
  }

  private mutating func readPairs(into target: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    while written == 0 {
      let count = readRaw()
      if count == 0 {
        // Half a character at the end.
        if highSurrogate != nil || !pending.isEmpty {
          target[written] = TextDecoder.invalid
          written += 1
        }
        highSurrogate = nil
        pending = []
        return written
      }
      for index in 0..<count {
        guard let first = pending.first else {
          pending.append(raw[index])
          continue
        }
        pending.removeAll(keepingCapacity: true)
        let second = raw[index]
        let unit =
          encoding == .utf16LittleEndian
          ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second)
        write(unit, into: target, at: &written)
      }
    }
    return written
  }

  private mutating func write(
    _ unit: UInt16, into target: UnsafeMutableRawBufferPointer, at written: inout Int
  ) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        TextDecoder.write(scalar, into: target, at: &written)
        return
      }
      target[written] = TextDecoder.invalid
      written += 1
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF:
      target[written] = TextDecoder.invalid
      written += 1
    default: TextDecoder.write(UInt32(unit), into: target, at: &written)
    }
  }

  private static func write(
    _ scalar: UInt32, into target: UnsafeMutableRawBufferPointer, at written: inout Int
  ) {
    func put(_ byte: UInt32) {
      target[written] = UInt8(truncatingIfNeeded: byte)
      written += 1
    }
    switch scalar {
    case 0..<0x80: put(scalar)
    case 0x80..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case 0xFFFF_FFFF: put(UInt32(invalid))
    case 0x800..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  /// What Windows-1252 has from 80 to 9F; five places are empty.
  private static let windows1252: [UInt32] = [
    0x20AC, .max, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, .max, 0x017D, .max,
    .max, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, .max, 0x017E, 0x0178,
  ]
}
