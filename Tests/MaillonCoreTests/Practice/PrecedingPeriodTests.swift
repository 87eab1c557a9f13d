import MaillonCore
import Testing

@Suite struct PrecedingPeriodTests {
  @Test(arguments: [
    ("2025-Q4", "2025-Q3"), ("2025-Q1", "2024-Q4"), ("2025", "2024"), ("2025-S1", "2024-S2"),
    ("2025-01", "2024-12"), ("2025-03-01..2025-04-30", "2025-01-01..2025-02-28"),
    ("2025-07-08..2025-07-14", "2025-07-01..2025-07-07"), ("2025-07-15", "2025-07-14..2025-07-14"),
  ])
  func thePeriodBefore(period: String, before: String) throws {
    let found = try Period(period).preceding?.label
    #expect(found == before)
  }

  @Test func openPeriodsAndWavesHaveNone() throws {
    #expect(Period.all.preceding == nil)
    let wave = try Period("wave:x")
    let open = try Period("2025..")
    #expect(wave.preceding == nil)
    #expect(open.preceding == nil)
  }
}
