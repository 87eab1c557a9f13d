import MaillonPresentation
import Testing

@Suite struct TextWrappingTests {
  @Test func aLongSentenceIsBrokenAtBlanks() {
    #expect(
      TextWrapping.lines("  un deux trois quatre", width: 12, indentation: 4)
        == ["  un deux", "    trois", "    quatre"])
  }

  @Test func nothingIsBrokenWhereNothingLimitsTheWidth() {
    #expect(TextWrapping.lines("un deux trois", width: nil) == ["un deux trois"])
    #expect(
      TextWrapping.lines("anticonstitutionnellement", width: 5) == ["anticonstitutionnellement"])
  }
}
