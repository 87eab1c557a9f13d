/// Which mark stands before the decimals of a file's numbers.
package enum DecimalMark: String, Sendable {
  case point = "."
  case comma = ","
}

/// Reads numbers with the decimal mark of the file, and no other.
///
/// Nothing is guessed: `1,33` in a file with points is no number, and never 133.
struct NumberReader: Sendable {
  /// The mark.
  var mark: DecimalMark

  /// Reads a number; nothing if it is none.
  func read(_ bytes: UnsafeRawBufferPointer) -> Double? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end - start <= 40 else { return nil }
    let markByte: UInt8 = mark == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    var digits = 0
    var decimals: Int?
    for index in start..<end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if let count = decimals { decimals = count + 1 }
        plain.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard index == start else { return nil }
        plain.append(byte)
      case markByte:
        guard decimals == nil, digits > 0 else { return nil }
        decimals = 0
        plain.append(UInt8(ascii: "."))
      default: return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    return Double(String(decoding: plain, as: UTF8.self))
  }

  /// The decimal mark that a cell shows: digits, one point or comma, digits; nil if it shows none.
  static func mark(in bytes: UnsafeRawBufferPointer) -> DecimalMark? {
    var mark: DecimalMark?
    var digits = 0
    for byte in bytes where byte > 0x20 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if digits > 0 || mark != nil { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard mark == nil, digits > 0 else { return nil }
        mark = byte == UInt8(ascii: ".") ? .point : .comma
        digits = 0
      default: return nil
      }
    }
    return digits > 0 ? mark : nil
  }
}
