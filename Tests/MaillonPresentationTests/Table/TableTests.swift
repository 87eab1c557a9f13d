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

  @Test func columnsLeaveOnlyWhereNothingElseHelps() {
    var table = Table([
      Table.Column("Name", minimumWidth: 6), Table.Column("Bar", mayLeave: true),
      Table.Column("Baz", mayLeave: true),
    ])
    table.rows = [[Table.Cell(String(repeating: "n", count: 30)), "xxxx", "yyyy"]]
    func headings(_ width: Int) -> String {
      table.lines(for: Appearance(language: .english, width: width))[0]
    }
    #expect(headings(42).contains("Bar") && headings(42).contains("Baz"))
    #expect(headings(36).contains("Baz"))
    #expect(headings(35).contains("Bar") && !headings(35).contains("Baz"))
    #expect(headings(20) == "Name")
    for width in [10, 20, 30, 36, 40] {
      let lines = table.lines(for: Appearance(language: .english, width: width))
      #expect(lines.allSatisfy { DisplayWidth.columns($0) <= width })
    }
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
