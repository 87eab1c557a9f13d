import MaillonCore
import MaillonPresentation
import Testing

@Suite struct NumbersTests {
  @Test func eachLanguageWritesItsOwnPercent() {
    #expect(Numbers(.english).percent(0.814) == "81%")
    #expect(Numbers(.french).percent(0.814) == "81\u{202F}%")
    #expect(Numbers(.english).percent(.nan) == "–")
  }

  @Test func aChangeHasItsSign() {
    #expect(Numbers(.english).points(0.224) == "+22")
    #expect(Numbers(.english).points(-0.224) == "−22")
    #expect(Numbers(.english).points(-0.001) == "0")
  }

  @Test func thousandsAreGrouped() {
    #expect(Numbers(.english).integer(1_234_567) == "1,234,567")
    #expect(Numbers(.french).integer(-12_345) == "−12\u{202F}345")
    #expect(Numbers(.english).integer(999) == "999")
  }

  @Test func decimalsFollowTheLanguage() {
    #expect(Numbers(.french).decimal(1.25, decimals: 2) == "1,25")
    #expect(Numbers(.english).decimal(-0.001, decimals: 2) == "0.00")
  }

  @Test func aPeriodIsEchoedWithItsDates() throws {
    let quarter = try Period("2025T3")
    #expect(Dates(.english).period(quarter) == "2025 Q3 (1 July – 30 September 2025)")
    #expect(Dates(.french).period(quarter) == "2025 T3 (1er juillet – 30 septembre 2025)")
    #expect(Dates(.french).period(.all) == "toutes les dates")
    #expect(
      Dates(.english).period(try Period("2025-12-30..2026-01-02"))
        == "30 December 2025 – 2 January 2026")
    #expect(Dates(.english).period(try Period("wave:Autumn")) == "wave Autumn")
  }
}
