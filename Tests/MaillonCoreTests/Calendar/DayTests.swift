import MaillonCore
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("1969-12-31", -1, 3),
    ("2025-07-03", 20_272, 4),
    ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func aDayHasItsNumberAndItsWeekday(text: String, number: Int32, weekday: Int) throws {
    let day = try #require(Day(iso: text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    let first = try #require(Day(iso: "1801-01-01"))
    for offset in 0..<146_097 {
      let day = first.advanced(by: offset)
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
  }

  @Test(arguments: [
    "2025-02-29", "2025-06-31", "2025-13-01", "2025-00-10", "2025-1-01", "0000-01-01", "2025-01-0x",
    "２０２５-01-01", "",
  ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(Day(iso: text) == nil)
  }
}
