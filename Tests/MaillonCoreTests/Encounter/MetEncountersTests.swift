import MaillonCore
import Testing

@Suite("Which encounters were met before")
struct MetEncountersTests {
  private func encounter(
    _ provider: String, day: Int32, id: String? = nil, _ words: String = "w"
  ) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: provider), observed: Moment(day: Day(number: day)))
    encounter.id = id
    encounter.narrative = Narrative(text: words)
    return encounter
  }

  /// Which of some encounters are new, file by file.
  private func areNew(_ files: [[Encounter]]) -> [[Bool]] {
    var met = MetEncounters()
    return files.map { file in
      met.beginFile()
      return file.map { met.isNew($0) }
    }
  }

  @Test(
    "an id of one's own is the same encounter where provider or day agree, and used again where neither does"
  )
  func ids() {
    let files = [
      [
        encounter("Alpha", day: 1, id: "1"), encounter("ALPHA", day: 2, id: "1", "other words"),
      ],
      [
        encounter("Beta", day: 3, id: "1"), encounter("Beta", day: 4, id: "1"),
        encounter("Gamma", day: 3, id: "1"), encounter("Gamma", day: 9, id: "1"),
        encounter("Beta", day: 3, id: "2"),
      ],
    ]
    #expect(areNew(files) == [[true, false], [true, false, false, true, true]])
  }

  @Test("an id that is used again is told from an encounter that comes again")
  func usedIds() {
    var met = MetEncounters()
    met.beginFile()
    let meetings = [
      encounter("Alpha", day: 1, id: "1"), encounter("alpha ", day: 1, id: "1"),
      encounter("Beta", day: 2, id: "1"), encounter("Beta", day: 1, id: "2"),
    ].map { met.meet($0) }
    #expect(meetings == [.first, .again, .underUsedId, .first])
  }

  @Test("without an id, contents decide, and one file may hold them twice")
  func contents() {
    let same = encounter("Alpha", day: 1)
    let files = [[same, same], [same, same, same, encounter("Alpha", day: 1, "other words")]]
    #expect(areNew(files) == [[true, true], [false, false, true, true]])
  }
}
