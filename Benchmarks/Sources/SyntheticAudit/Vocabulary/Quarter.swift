/// A quarter of a year, written `2025-T3`.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Reads `2025-T3` or `2025-Q3`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), (1970...9999).contains(year),
      let letter = parts[1].first, letter == "T" || letter == "Q",
      let number = Int(parts[1].dropFirst()), (1...4).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }

  package var written: String { "\(year)-T\(number)" }

  package var first: Day { Day(year: year, month: 3 * number - 2, day: 1) }

  /// The first day after the quarter.
  package var end: Day {
    number == 4
      ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: 3 * number + 1, day: 1)
  }

  /// A number that grows by one each quarter.
  package var ordinal: Int { year * 4 + number - 1 }
}
