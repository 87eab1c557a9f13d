import Foundation
import MaillonCore

/// Reads days and times as people write them.
///
/// ISO first (`2025-07-03`, `2025-07-03T08:10:30+02:00`, a space for the T), then day, month and year
/// with slashes, dots or hyphens (`31/12/2025`, `31.12.25`), then with the month's French or English
/// name (`1er juillet 2025`, `jeudi 3 juillet 2025`, `July 3, 2025`), each with or without a time
/// (`08:10`, `8h10`). The day is the day as written: an offset never moves it. Only a `Z` does, where
/// somebody names the time zone. Numbers of days are dates only where somebody says so.
package struct DateReader: Sendable {
  /// What comes first in a date of three numbers that does not begin with the year, or what a number
  /// alone stands for.
  package enum Order: String, CaseIterable, Sendable {
    /// The day, as in Europe.
    case dayFirst = "day-first"
    /// The month, as in the United States.
    case monthFirst = "month-first"
    /// The day; and a number alone is one of Excel's: days since the end of 1899.
    case excel
    /// The day; and a number alone is one of Excel's for old Macintoshes: days since 1904.
    case excel1904 = "excel-1904"
  }

  /// What became of a text.
  package enum Reading: Equatable, Sendable {
    /// It is this moment.
    case moment(Moment)
    /// It has the shape of a date, but there is no such day or time.
    case impossible
    /// It is no date.
    case unreadable
  }

  /// What comes first in a date of three numbers that does not begin with the year.
  package var order: Order

  /// Where times with a `Z` were observed; nil to take their day as it is written.
  package var zone: TimeZone?

  /// Creates a reader.
  package init(order: Order = .dayFirst, zone: TimeZone? = nil) {
    self.order = order
    self.zone = zone
  }

  /// Reads a text; white space around it does not matter.
  package func read(_ text: String) -> Reading {
    var text = text
    return text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }

  /// Reads a text given as UTF-8.
  package func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    if order == .excel || order == .excel1904, let serial = SerialDate(bytes) {
      return serial.moment(since1904: order == .excel1904).map { .moment($0) } ?? .impossible
    }
    var scanner = DateScanner(bytes)
    scanner.skipSpaces()
    guard let (day, isShaped) = readDay(&scanner) else { return .unreadable }
    guard scanner.skipTimeMark() else {
      guard scanner.isAtEnd, isShaped else { return .unreadable }
      return day.map { .moment(Moment(day: $0)) } ?? .impossible
    }
    if scanner.isAtEnd { return day.map { .moment(Moment(day: $0)) } ?? .impossible }
    return readTime(&scanner, day: day)
  }

  /// The day, nil in the pair if there is no such day; no pair if the text has not the shape.
  private func readDay(_ scanner: inout DateScanner) -> (day: Day?, isShaped: Bool)? {
    if scanner.skipWeekday() { scanner.skipSpaces() }
    if let month = scanner.month() { return readAmericanDay(&scanner, month: month) }
    guard let (first, digits) = scanner.number(most: 4) else { return nil }
    if digits == 4 {
      guard let mark = scanner.mark(of: "-/."), let (month, monthDigits) = scanner.number(most: 2),
        scanner.mark(of: "-/.") == mark, let (day, dayDigits) = scanner.number(most: 2),
        mark != UInt8(ascii: "-") || (monthDigits == 2 && dayDigits == 2)
      else { return nil }
      return (Day(year: first, month: month, day: day), true)
    }
    guard digits <= 2 else { return nil }
    if let mark = scanner.mark(of: "/.-") {
      guard let (second, secondDigits) = scanner.number(most: 2), secondDigits > 0,
        scanner.mark(of: "/.-") == mark, let (year, yearDigits) = scanner.number(most: 4),
        yearDigits == 2 || yearDigits == 4
      else { return nil }
      // A year of two digits is of this century: sheets are of our days.
      let fullYear = yearDigits == 2 ? 2000 + year : year
      let (day, month) = order == .monthFirst ? (second, first) : (first, second)
      return (Day(year: fullYear, month: month, day: day), true)
    }
    scanner.skipOrdinal()
    scanner.skipSpaces()
    guard let month = scanner.month() else { return nil }
    scanner.skipSpaces()
    guard let (year, yearDigits) = scanner.number(most: 4), yearDigits == 4 else { return nil }
    return (Day(year: year, month: month, day: first), true)
  }

  /// The rest of `July 3, 2025`.
  private func readAmericanDay(
    _ scanner: inout DateScanner, month: Int
  ) -> (day: Day?, isShaped: Bool)? {
    scanner.skipSpaces()
    guard let (day, _) = scanner.number(most: 2) else { return nil }
    scanner.skipOrdinal()
    _ = scanner.mark(of: ",")
    scanner.skipSpaces()
    guard let (year, yearDigits) = scanner.number(most: 4), yearDigits == 4 else { return nil }
    return (Day(year: year, month: month, day: day), true)
  }

  private func readTime(_ scanner: inout DateScanner, day: Day?) -> Reading {
    guard let (hour, hourDigits) = scanner.number(most: 2), hourDigits > 0,
      scanner.mark(of: ":hH") != nil
    else { return .unreadable }
    var minute = 0
    var second = 0
    if let (value, digits) = scanner.number(most: 2) {
      guard digits == 2 else { return .unreadable }
      minute = value
      if scanner.mark(of: ":") != nil {
        guard let (value, digits) = scanner.number(most: 2), digits == 2 else { return .unreadable }
        second = value
        if scanner.mark(of: ".,") != nil {
          guard scanner.number(most: 12) != nil else { return .unreadable }
        }
      }
    }
    var hourOfDay = hour
    scanner.skipSpaces()
    if let half = scanner.halfOfDay() {
      guard (1...12).contains(hour) else { return .impossible }
      hourOfDay = hour % 12 + (half == UInt8(ascii: "p") ? 12 : 0)
    }
    scanner.skipSpaces()
    guard let offset = scanner.offset() else { return .unreadable }
    guard scanner.isAtEnd else { return .unreadable }
    guard let day, (0...23).contains(hourOfDay), (0...59).contains(minute),
      (0...59).contains(second), (-840...840).contains(offset.minutes ?? 0)
    else { return .impossible }
    let moment = Moment(
      day: day, secondOfDay: Int32(hourOfDay * 3600 + minute * 60 + second),
      offsetMinutes: offset.minutes.map(Int16.init))
    return .moment(scanner.isUniversal ? local(moment) : moment)
  }

  /// A moment of universal time as the clocks of the zone showed it.
  private func local(_ moment: Moment) -> Moment {
    guard let zone, let second = moment.secondOfDay else { return moment }
    let elapsed = Int(moment.day.number) * 86_400 + Int(second)
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(elapsed))) / 60 * 60
    let shifted = elapsed + offset
    let secondOfDay = (shifted % 86_400 + 86_400) % 86_400
    return Moment(
      day: Day(number: Int32((shifted - secondOfDay) / 86_400)),
      secondOfDay: Int32(secondOfDay), offsetMinutes: Int16(offset / 60))
  }
}
