extension Period {
  /// The period of the same length just before: the quarter before a quarter, the year before a year; for
  /// whole months as many months, else as many days.
  ///
  /// Nil for a wave, or a period that is open at either end.
  package var preceding: Period? {
    guard wave == nil, let from, let to, from <= to else { return nil }
    let (start, end) = (from.components, to.components)
    let isWhole =
      start.day == 1 && end.day == Day.length(ofMonth: end.month, year: end.year)
    let last = from.advanced(by: -1)
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    guard isWhole else {
      let first = last.advanced(by: Int(from.number) - Int(to.number))
      return Period(label: "\(first)..\(last)", from: first, to: last, wave: nil)
    }
    let number = start.year * 12 + start.month - 1 - months
    let (year, month) = (number / 12, number % 12 + 1)
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return Period(
      label: Period.label(year: year, month: month, months: months) ?? "\(first)..\(last)",
      from: first, to: last, wave: nil)
  }

  /// The name that whole months have as a year, a half, a quarter or a month; nil if they have none.
  private static func label(year: Int, month: Int, months: Int) -> String? {
    let text = String(year)
    let name = String(repeating: "0", count: max(0, 4 - text.count)) + text
    switch (months, (month - 1) % max(months, 1)) {
    case (12, 0): return name
    case (6, 0): return "\(name)-S\((month - 1) / 6 + 1)"
    case (3, 0): return "\(name)-Q\((month - 1) / 3 + 1)"
    case (1, _): return "\(name)-\(month < 10 ? "0" : "")\(month)"
    default: return nil
    }
  }
}
