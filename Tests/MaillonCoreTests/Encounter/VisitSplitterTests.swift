import MaillonCore
import Testing

@Suite("One visit, several touchpoints")
struct VisitSplitterTests {
  private let splitter = VisitSplitter(
    rubric: Rubric(
      id: "r", version: "1", criteria: [Criterion(id: "attention")],
      questions: [
        Question(id: "Q1", criterion: "attention", touchpoint: "phone"),
        Question(id: "Q2", criterion: "attention", touchpoint: "billing"),
        Question(id: "Q3", criterion: "attention"),
      ]))

  private func form(
    touchpoint: String = "unspecified", _ questions: [String], id: String? = "F-1",
    narrative: String? = nil
  ) throws -> Encounter {
    let day = try #require(Day(year: 2025, month: 7, day: 3))
    var form = Encounter(provider: Provider(name: "P"), observed: Moment(day: day))
    form.id = id
    form.touchpoint = touchpoint
    form.observer = "O-1"
    form.answers = questions.map { Answer(question: $0, value: "kept") }
    form.narrative = narrative.map { Narrative(text: $0) }
    return form
  }

  private func shape(_ encounters: [Encounter]) -> [String] {
    encounters.map { encounter in
      let answers = encounter.answers.map(\.question).joined(separator: ",")
      return "\(encounter.id ?? "-") \(encounter.touchpoint) \(encounter.visit ?? "-") \(answers)"
    }
  }

  @Test func `answers go to their touchpoint, the rest stays`() throws {
    let parts = splitter.split(
      try form(touchpoint: "in-person", ["Q1", "Q2", "Q3"], narrative: "Bien."))
    #expect(
      shape(parts) == [
        "F-1 in-person F-1 Q3", "F-1/phone phone F-1 Q1", "F-1/billing billing F-1 Q2",
      ])
    #expect(parts.map { $0.narrative != nil } == [true, false, false])
    #expect(parts.allSatisfy { $0.observer == "O-1" })
  }

  @Test func `nothing to judge stays behind alone`() throws {
    let parts = splitter.split(try form(["Q1", "Q2"]))
    #expect(shape(parts) == ["F-1/phone phone F-1 Q1", "F-1/billing billing F-1 Q2"])
  }

  @Test func `a form about one touchpoint is about that one`() throws {
    #expect(shape(splitter.split(try form(["Q1"], narrative: "Bien."))) == ["F-1 phone - Q1"])
    #expect(
      shape(splitter.split(try form(touchpoint: "phone", ["Q1", "Q3"]))) == ["F-1 phone - Q1,Q3"])
  }

  @Test func `without an id, the visit is the same each time`() throws {
    let once = splitter.split(try form(["Q1", "Q2"], id: nil))
    let again = splitter.split(try form(["Q1", "Q2"], id: nil))
    #expect(once.count == 2)
    #expect(once.first?.visit?.count == 12)
    #expect(once == again)
  }
}
