/// Shows bytes that are not of the encoding, with a few of their neighbours.
enum InvalidBytes {
  /// The bytes from the first that does not fit on, at most eight, in hexadecimal.
  static func shown(_ bytes: UnsafeRawBufferPointer) -> String {
    var first = 0
    while first < bytes.count,
      UTF8Checker.isValid(UnsafeRawBufferPointer(rebasing: bytes[0...first]))
        || (bytes[first] >= 0xC2 && bytes[first] <= 0xF4 && first + 1 < bytes.count
          && bytes[first + 1] & 0xC0 == 0x80)
        || (bytes[first] & 0xC0 == 0x80 && first > 0 && bytes[first - 1] >= 0xC2)
    { first += 1 }
    let digits = Array("0123456789ABCDEF".utf8)
    return bytes[min(first, bytes.count)...].prefix(3).map { byte in
      String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }.joined(separator: " ")
  }
}
