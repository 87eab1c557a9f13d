/// Reads back what `ByteWriter` packed, from bytes that may be anything.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// Reads from the beginning of some bytes, which must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  /// How many bytes are left.
  var rest: Int { bytes.count - position }

  /// Reads one byte.
  mutating func byte() throws(ContentError) -> UInt8 {
    guard position < bytes.count else { throw .malformed }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads a number of seven bits a byte.
  mutating func number() throws(ContentError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw .malformed }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift <= 63 else { throw .malformed }
    }
  }

  /// Reads a number that may be negative.
  mutating func signed() throws(ContentError) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// Reads how many things follow, each of at least one byte.
  mutating func count() throws(ContentError) -> Int {
    try bounded(number())
  }

  /// Reads a text, or the word of the lexicon that is referred to.
  mutating func text(_ words: some WordSource) throws(ContentError) -> String {
    let header = try number()
    if header & 1 == 1 {
      guard let number = Int(exactly: header >> 1), let word = words.word(number) else {
        throw .wordMissing
      }
      return word
    }
    let count = try bounded(header >> 1)
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  /// Passes over a text, or a number of a word.
  mutating func skipText() throws(ContentError) {
    let header = try number()
    if header & 1 == 0 { position += try bounded(header >> 1) }
  }

  /// Reads a floating-point number.
  mutating func double() throws(ContentError) -> Double {
    switch try byte() {
    case 0: Double(bitPattern: try fixed(count: 8))
    case 1: Double(try signed())
    default: throw .malformed
    }
  }

  /// Reads a number of some bytes, lowest first.
  mutating func fixed(count: Int) throws(ContentError) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(try byte()) << UInt64(8 * index) }
    return value
  }

  private func bounded(_ number: UInt64) throws(ContentError) -> Int {
    guard let count = Int(exactly: number), count <= rest else { throw .malformed }
    return count
  }
}
