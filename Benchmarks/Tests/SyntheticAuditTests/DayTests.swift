import SyntheticAudit
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11_016), (2025, 7, 1, 20_270), (2025, 12, 31, 20_453),
  ])
  func daysAreCountedFromTheEpochAndBack(year: Int, month: Int, day: Int, number: Int) {
    let date = Day(year: year, month: month, day: day)
    #expect(date.number == number)
    #expect(date.written == "\(year)-\(padded(month, to: 2))-\(padded(day, to: 2))")
  }

  @Test func sundaysAreKnown() {
    #expect(Day(year: 2025, month: 7, day: 6).isSunday)
    #expect(!Day(year: 2025, month: 7, day: 7).isSunday)
  }

  @Test(arguments: ["2025-T3", "2025-Q3"])
  func quartersAreRead(text: String) {
    #expect(Quarter(text)?.written == "2025-T3")
  }

  @Test(arguments: ["", "2025", "2025-T5", "2025-X3", "T3-2025", "2025-T3-1"])
  func whatIsNoQuarterIsRefused(text: String) {
    #expect(Quarter(text) == nil)
  }
}
