import MaillonCore
import MaillonIntake
import Testing

@Suite("Dates as people write them")
struct DateReaderTests {
  @Test(arguments: [
    ("2025-07-03", "2025-07-03"), (" 2025-07-03 ", "2025-07-03"), ("2025/7/3", "2025-07-03"),
    ("2025-07-03T08:10", "2025-07-03T08:10"), ("2025-07-03 08:10:30", "2025-07-03T08:10:30"),
    ("2025-07-03T08:10:30.250+02:00", "2025-07-03T08:10:30+02:00"),
    ("2017-03-07T01:00:00+01:00", "2017-03-07T01:00+01:00"),
    ("2025-07-03T23:30:00Z", "2025-07-03T23:30+00:00"),
    ("2025-07-03T08:10-0330", "2025-07-03T08:10-03:30"), ("03/07/2025", "2025-07-03"),
    ("3/7/2025", "2025-07-03"), ("03.07.25", "2025-07-03"), ("03-07-2025", "2025-07-03"),
    ("31/12/2025 8h10", "2025-12-31T08:10"), ("31/12/2025 à 18h", "2025-12-31T18:00"),
    ("1er juillet 2025", "2025-07-01"), ("3 août 2025, 9:05", "2025-08-03T09:05"),
    ("12 déc. 2025", "2025-12-12"), ("3 July 2025", "2025-07-03"), ("2nd feb 2025", "2025-02-02"),
    ("3\u{A0}février\u{202F}2025", "2025-02-03"),
  ])
  func `the day is the day as written`(text: String, moment: String) {
    guard case .moment(let read) = DateReader().read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(read.description == moment)
  }

  @Test(arguments: ["2025-02-29", "31/06/2025", "2025-13-01", "00/01/2025", "2025-01-01T24:10"])
  func `what has the shape of a date but is none is impossible`(text: String) {
    #expect(DateReader().read(text) == .impossible)
  }

  @Test(arguments: [
    "", "hier", "2025", "2025-07", "2025-7-3", "20250703", "45841", "3 brumaire 2025", "03/07",
    "1/2/3/4",
    "03/07/2025 8", "2025-07-03 matin", "12345-01-01", "2025-07-03T08:10+", "1.2.345",
  ])
  func `what is no date is unreadable`(text: String) {
    #expect(DateReader().read(text) == .unreadable)
  }

  @Test func `the month comes first where somebody says so`() {
    let reader = DateReader(order: .monthFirst)
    guard case .moment(let moment) = reader.read("7/3/2025 2:05:00 PM") else {
      Issue.record("not read")
      return
    }
    #expect(moment.description == "2025-07-03T14:05")
    #expect(reader.read("31/12/2025") == .impossible)
    guard case .moment(let midnight) = reader.read("7/3/2025 12:05 am") else {
      Issue.record("not read")
      return
    }
    #expect(midnight.description == "2025-07-03T00:05")
  }
}
