/// A calendar day, counted from 1 January 1970.
package struct Day: Hashable, Comparable, Sendable {
  package var number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The day of a Gregorian date, after Howard Hinnant's `days_from_civil`.
  ///
  /// - Parameters:
  ///   - year: The year, 0 or later.
  ///   - month: The month, 1 to 12.
  ///   - day: The day of the month, from 1.
  package init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// True on Sundays, when nobody visits.
  package var isSunday: Bool { (number + 4) % 7 == 0 }

  /// The date as `2025-07-03`, after Howard Hinnant's `civil_from_days`.
  package var written: String {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
