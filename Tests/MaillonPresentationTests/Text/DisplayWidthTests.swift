import MaillonPresentation
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Hôtel des Arceaux", 17), ("e\u{301}te\u{301}", 3), ("北京饭店", 8), ("مطعم", 4), ("ﾊﾝｶｸ", 4),
    ("👩‍🍳", 2), ("", 0), ("한국", 4), ("●├┤┊▲", 5),
  ])
  func aTextTakesItsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test func controlCharactersAreShownAndNeverSent() {
    #expect(
      DisplayWidth.printable("a\u{1B}[31mb\u{7}\nc\u{202E}d\u{9B}") == "a␛[31mb␇ c\u{FFFD}d\u{FFFD}"
    )
  }

  @Test func aCutTextSaysSoAndFits() {
    #expect(DisplayWidth.truncated("Gare routière Saint-Éloi", to: 14) == "Gare routière…")
    #expect(DisplayWidth.truncated("北京饭店", to: 5) == "北京…")
    #expect(DisplayWidth.truncated("court", to: 5) == "court")
    #expect(DisplayWidth.truncated("court", to: 0) == "")
  }
}
