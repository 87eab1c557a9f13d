import MaillonCore

/// Reads the lines of learned words: three numbers (broken, kept, exceeded), then the words.
enum LearnedTermReader {
  /// What came of reading.
  struct Reading {
    var terms: [LearnedWords.Term] = []
    /// The lines that cannot be read.
    var unreadable: [String] = []
  }

  /// Reads the text of one `<terms>`.
  static func terms(in text: [UInt8], criterion: String?) -> Reading {
    var reading = Reading()
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        read(UnsafeBufferPointer(rebasing: bytes[start..<end]), criterion, into: &reading)
        start = end + 1
      }
    }
    return reading
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ criterion: String?, into reading: inout Reading
  ) {
    var index = 0
    func skip() {
      while index < line.count, line[index] <= 0x20 { index += 1 }
    }
    skip()
    guard index < line.count else { return }
    func fail() { reading.unreadable.append(String(decoding: line, as: UTF8.self)) }
    var numbers = (0.0, 0.0, 0.0)
    for place in 0..<3 {
      skip()
      guard let number = number(in: line, at: &index) else { return fail() }
      switch place {
      case 0: numbers.0 = number
      case 1: numbers.1 = number
      default: numbers.2 = number
      }
    }
    skip()
    var end = line.count
    while end > index, line[end - 1] <= 0x20 { end -= 1 }
    guard end > index else { return fail() }
    reading.terms.append(
      LearnedWords.Term(
        pattern: String(decoding: line[index..<end], as: UTF8.self), criterion: criterion,
        weights: LevelNumbers(broken: numbers.0, kept: numbers.1, exceeded: numbers.2)))
  }

  /// A decimal number without an exponent, followed by a space.
  private static func number(
    in line: UnsafeBufferPointer<UInt8>, at index: inout Int
  ) -> Double? {
    var isNegative = false
    if index < line.count, line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "+") {
      isNegative = line[index] == UInt8(ascii: "-")
      index += 1
    }
    var digits = 0.0
    var count = 0
    var divisor = 1.0
    var isFraction = false
    while index < line.count, line[index] > 0x20 {
      let byte = line[index]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 15 {
        digits = digits * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { divisor *= 10 }
        count += 1
      } else {
        return nil
      }
      index += 1
    }
    guard count > 0 else { return nil }
    return (isNegative ? -digits : digits) / divisor
  }
}
