import MaillonCore
import MaillonIntake
import Testing

@Suite struct WantsReaderTests {
  private static func read(_ text: String) -> WantsReader.Reading {
    WantsReader.read(Array(text.utf8), file: "wants.csv")
  }

  @Test func sumsInAFrenchSpreadsheet() {
    let reading = WantsReaderTests.read(
      "\u{FEFF}Critère;Importance\nattention;12,5\nchaleur;37,5 %\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.wants?.wants.map(\.name) == ["attention", "chaleur"])
    #expect(reading.wants?.wants.map(\.importance) == [0.5, 1.5])
  }

  @Test func oneRowARespondent() {
    let reading = WantsReaderTests.read("respondent,channel,a,b\nR1,shop,1,3\nR2,phone,20,60\n")
    #expect(reading.wants?.respondents == 2)
    #expect(reading.wants?.wants.map(\.name) == ["a", "b"])
    #expect(reading.leftOut == ["respondent", "channel"])
  }

  @Test func badCellsAreProblemsAndTheRestIsTaken() {
    let reading = WantsReaderTests.read("criterion,importance\na,1\nb,many\n,3\na,2\nc,2\n")
    #expect(reading.wants?.wants.map(\.name) == ["a", "c"])
    #expect(reading.problems.map(\.code) == [.numberUnreadable, .fieldMissing, .idRepeated])
  }

  @Test func nothingIsNoSurvey() {
    #expect(WantsReaderTests.read("").problems.map(\.code) == [.fileEmpty])
    #expect(WantsReaderTests.read("x\ny\n").wants == nil)
  }
}
