import MaillonCore
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025", "2025", "2025-01-01", "2025-12-31"),
    ("2025-Q3", "2025-Q3", "2025-07-01", "2025-09-30"),
    ("2025Q3", "2025-Q3", "2025-07-01", "2025-09-30"),
    ("2025T4", "2025-Q4", "2025-10-01", "2025-12-31"),
    ("2025t1", "2025-Q1", "2025-01-01", "2025-03-31"),
    ("2025-S1", "2025-S1", "2025-01-01", "2025-06-30"),
    ("2025H2", "2025-S2", "2025-07-01", "2025-12-31"),
    ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
    ("2025-W31", "2025-W31", "2025-07-28", "2025-08-03"),
    ("2026-W53", "2026-W53", "2026-12-28", "2027-01-03"),
    ("2025-07-15", "2025-07-15", "2025-07-15", "2025-07-15"),
    ("2025-07-01..2025-08-15", "2025-07-01..2025-08-15", "2025-07-01", "2025-08-15"),
    ("2025-07..2025-Q4", "2025-07-01..2025-12-31", "2025-07-01", "2025-12-31"),
  ])
  func aPeriodHasItsFirstAndLastDay(
    expression: String, label: String, from: String, to: String
  ) throws {
    let period = try Period(expression)
    #expect(period.label == label)
    #expect(period.from?.description == from)
    #expect(period.to?.description == to)
  }

  @Test func aPeriodMayBeOpenAtOneEnd() throws {
    #expect(try Period("2025-07..").to == nil)
    #expect(try Period("..2025-07").from == nil)
  }

  @Test(arguments: [
    ("2025", "2025-Q4", "2025-10-01..2025-12-31"), ("2025-Q3", "2025-Q4", nil),
    ("2025-09-15..2025-10-15", "2025-Q4", "2025-10-01..2025-10-15"),
    ("2025-09..", "2025-10-15..", "2025-10-15.."), ("..2025-09", "2025-09-30", "2025-09-30"),
    ("wave:a", "2025", nil),
  ])
  func periodsMayShareDays(first: String, second: String, shared: String?) throws {
    let (one, other) = (try Period(first), try Period(second))
    for days in [one.days(sharedWith: other), other.days(sharedWith: one)] {
      let expected = try shared.map { try Period($0) }
      #expect(days?.from == expected?.from)
      #expect(days?.to == expected?.to)
    }
    #expect(one.days(sharedWith: .all) == nil)
  }

  @Test func aWaveIsNamed() throws {
    let period = try Period("wave:Été 2025")
    #expect(period.wave == "Été 2025")
    #expect(period.from == nil)
  }

  @Test(arguments: [
    ("2026Q5", PeriodProblem.quarterOutOfRange("2026Q5")),
    ("2026S3", .halfOutOfRange("2026S3")),
    ("2026-13", .monthOutOfRange("2026-13")),
    ("2025-W53", .weekOutOfRange("2025-W53")),
    ("2026-06-31", .dayImpossible("2026-06-31", length: 30)),
    ("audit.csv", .notAPeriod("audit.csv")),
    ("2025.csv", .notAPeriod("2025.csv")),
    ("..", .notAPeriod("..")),
    ("wave:", .notAPeriod("wave:")),
    ("", .notAPeriod("")),
  ])
  func wrongWordsSayWhatIsWrong(expression: String, problem: PeriodProblem) {
    #expect(throws: problem) { try Period(expression) }
  }

  @Test func aPeriodThatEndsBeforeItBeginsIsRefused() throws {
    let from = try #require(Day(iso: "2025-08-01"))
    let to = try #require(Day(iso: "2025-07-31"))
    #expect(throws: PeriodProblem.reversed("2025-08..2025-07", from: from, to: to)) {
      try Period("2025-08..2025-07")
    }
  }

  @Test func aFileNameIsNotMeantAsAPeriod() {
    #expect(Period.isMeant(by: "2025"))
    #expect(Period.isMeant(by: "2026Q5"))
    #expect(!Period.isMeant(by: "./2025"))
    #expect(!Period.isMeant(by: "2025-T3.csv"))
  }
}
