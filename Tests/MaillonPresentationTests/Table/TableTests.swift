import MaillonPresentation
import Testing

@Suite struct TableTests {
  private func table() -> Table {
    var table = Table([Table.Column("n", right: true), Table.Column("Name", minimumWidth: 6)])
    table.rows = [["1", "Café"], ["12", "北京饭店"], ["3", "Boulangerie Œillet"]]
    return table
  }

  @Test func cellsLineUpByColumnsNotByCharacters() {
    let lines = table().lines(for: Appearance(language: .english))
    #expect(lines == [" n  Name", " 1  Café", "12  北京饭店", " 3  Boulangerie Œillet"])
  }

  @Test func aNarrowPlaceCutsWhatMayBeCut() {
    let lines = table().lines(for: Appearance(language: .english, width: 12))
    #expect(lines == [" n  Name", " 1  Café", "12  北京饭店", " 3  Boulang…"])
    #expect(lines.allSatisfy { DisplayWidth.columns($0) <= 12 })
  }

  @Test func colourAddsNothingButColour() {
    var table = Table([Table.Column("a")])
    table.rows = [[Table.Cell("x", .better)]]
    let plain = table.lines(for: Appearance(language: .english))
    let painted = table.lines(for: Appearance(language: .english, usesColor: true))
    #expect(painted[1] == "\u{1B}[38;5;32mx\u{1B}[0m")
    #expect(plain[1] == "x")
  }
}
