/// Packs numbers and texts into bytes.
struct ByteWriter {
  /// What was packed so far.
  private(set) var bytes: [UInt8] = []

  /// Starts anew, keeping the space.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends one byte.
  mutating func write(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends bytes.
  mutating func write(_ slice: ArraySlice<UInt8>) {
    bytes.append(contentsOf: slice)
  }

  /// Ends an encounter with the checksum of its bytes.
  mutating func seal() {
    write(fixed: UInt64(EncounterCoder.checksum(bytes)), count: 4)
  }

  /// Appends a number, seven bits a byte, lowest first (LEB128).
  mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a number that may be negative, small magnitudes short (zigzag).
  mutating func write(signed: Int64) {
    write(number: UInt64(bitPattern: (signed << 1) ^ (signed >> 63)))
  }

  /// Appends a text as its length and bytes, or as the number of a word.
  mutating func write(text: String) {
    write(number: UInt64(text.utf8.count) << 1)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a reference to a word of the lexicon.
  mutating func write(word: Int) {
    write(number: UInt64(word) << 1 | 1)
  }

  /// Appends a floating-point number exactly, whole ones short.
  mutating func write(double: Double) {
    if let whole = Int64(exactly: double), double.sign == .plus || whole != 0,
      whole.magnitude < 1 << 53
    {
      write(1)
      write(signed: whole)
    } else {
      write(0)
      write(fixed: double.bitPattern, count: 8)
    }
  }

  /// Appends the lowest bytes of a number, lowest first.
  mutating func write(fixed number: UInt64, count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}
