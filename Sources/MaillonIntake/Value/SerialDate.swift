import MaillonCore

/// A number of days as spreadsheets keep dates, with the time of day behind the decimal mark.
struct SerialDate {
  private let days: Int
  private let secondOfDay: Int

  /// Reads digits, with decimals behind a point or comma; nothing if it is anything else.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var days = 0
    var digits = 0
    var fraction = 0.0
    var weight = 0.1
    var isFraction = false
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end - start <= 24 else { return nil }
    for byte in bytes[start..<end] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        if isFraction {
          fraction += Double(digit) * weight
          weight /= 10
        } else {
          guard digits < 7 else { return nil }
          days = days * 10 + digit
          digits += 1
        }
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard !isFraction, digits > 0 else { return nil }
        isFraction = true
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    let seconds = Int((fraction * 86_400).rounded())
    self.days = days + seconds / 86_400
    secondOfDay = seconds % 86_400
    hasTime = isFraction
  }

  private let hasTime: Bool

  /// The last day of the year 9999, which no spreadsheet goes beyond.
  private static let last = 2_958_465

  /// The moment; nothing if there is no such day.
  ///
  /// Excel counts 29 February 1900, which never was, as its day 60 (ECMA-376 part 1, 18.17.4.1).
  func moment(since1904: Bool) -> Moment? {
    let first: Day?
    if since1904 {
      first = Day(year: 1904, month: 1, day: 1)
    } else {
      guard days > 0, days != 60 else { return nil }
      first = Day(year: 1899, month: 12, day: days < 60 ? 31 : 30)
    }
    guard let first, days <= SerialDate.last else { return nil }
    let day = Day(number: first.number + Int32(days))
    return hasTime ? Moment(day: day, secondOfDay: Int32(secondOfDay)) : Moment(day: day)
  }
}
