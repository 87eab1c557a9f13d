import MaillonCore
import MaillonIntake
import MaillonPresentation
import Testing

@Suite struct RubricPracticeTests {
  @Test(arguments: [Language.english, .french])
  func theStarterIsAGoodRubric(language: Language) throws {
    let text = StarterRubric.text(in: language)
    let reading = RubricReader.read(Array(text.utf8), file: "starter.xml")
    #expect(reading.problems.isEmpty)
    let rubric = try #require(reading.rubric)
    #expect(rubric.guidance.english?.hasPrefix("What we want") == true)
    #expect(rubric.criteria.allSatisfy { $0.guidance.french != nil && $0.guidance.english != nil })
    #expect(text.contains("Ce qui est jugé") == (language == .french))
    #expect(text.contains("What is judged") == (language == .english))
  }

  @Test func guidanceAndTargetsDifferWithoutAnotherVerdict() throws {
    let text = StarterRubric.text(in: .english)
    let other = text.replacing("target=\"0.95\"", with: "target=\"0.9\"", maxReplacements: 1)
      .replacing("look up, let them finish", with: "look up")
    let before = try #require(RubricReader.read(Array(text.utf8)).rubric)
    let after = try #require(RubricReader.read(Array(other.utf8)).rubric)
    let difference = RubricDifference(from: before, to: after)
    #expect(difference.judgesAlike)
    #expect(difference.changesWords)
    #expect(difference.targets.map(\.criterion) == ["attention"])
    #expect(difference.criteria.isEmpty)
  }

  @Test func verdictsAreComparedByCriterion() throws {
    var before = Rubric(id: "r", version: "1", criteria: [Criterion(id: "a"), Criterion(id: "b")])
    var after = before
    before.judgingHash = "1"
    after.criteria = [Criterion(id: "b"), Criterion(id: "c")]
    var shift = VerdictShift(from: before, to: after)
    var first = PackedLevels()
    first[0] = .broken
    first[1] = .kept
    var second = PackedLevels()
    second[0] = .exceeded
    shift.add(
      id: "1", provider: "p", before: Judgement(outcome: .broken, guess: nil, levels: first),
      after: Judgement(outcome: .exceeded, guess: nil, levels: second))
    #expect(shift.outcomesChanged == 1)
    #expect(shift.matrix[0] == [0, 0, 1, 0])
    #expect(shift.criteria.map(\.lost) == [1, 0, 0])
    #expect(shift.criteria.map(\.changed) == [0, 1, 0])
  }
}
