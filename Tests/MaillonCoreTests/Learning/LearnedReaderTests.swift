import MaillonCore
import Testing

/// What learned words add up to.
@Suite struct LearnedReaderTests {
  private static func guess(_ terms: [LearnedWords.Term], _ text: String) -> Level? {
    var rubric = Rubric(id: "r", version: "1", criteria: [Criterion(id: "care")])
    rubric.learned = [LearnedWords(language: "en", terms: terms)]
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 0)))
    encounter.narrative = Narrative(text: text, language: "en")
    return Classifier(rubric).classify(encounter).guess
  }

  private static func term(_ pattern: String, broken: Double, kept: Double = 0) -> LearnedWords.Term
  {
    LearnedWords.Term(
      pattern: pattern, criterion: nil,
      weights: LevelNumbers(broken: broken, kept: kept, exceeded: 0))
  }

  @Test func `weights that no one would learn never turn round`() {
    // Both are one term, for six letters count; finer than a tenth they are kept in hundredths.
    let terms = [Self.term("painful", broken: 300.01), Self.term("painfu*", broken: 300.01)]
    #expect(Self.guess(terms, "It was painful.") == .broken)
    let words = ["pain", "cold", "late", "rude", "lost"]
    let loud =
      words.map { Self.term($0, broken: 300.01) } + [Self.term("again", broken: 0, kept: 9)]
    #expect(Self.guess(loud, words.joined(separator: " ") + " again") == .broken)
  }

  @Test func `a term counts once, however often it stands`() {
    let terms = [Self.term("late", broken: 2), Self.term("fine", broken: 0, kept: 3)]
    #expect(Self.guess(terms, "late, late, late, fine") == .kept)
  }

  @Test(arguments: [
    ("2 minutes", Level.kept), ("15 minutes", .kept), ("16 minutes", .broken),
    ("59.5 minutes", .broken), ("60 minutes", .kept), ("16 hours", .kept),
  ])
  func `figures are told apart by how much they say`(text: String, level: Level) {
    let terms = [
      Self.term("{16..59} minute*", broken: 9), Self.term(".always", broken: 0, kept: 0.5),
    ]
    #expect(Self.guess(terms, text) == level)
  }

  @Test(arguments: ["0 of 3", "7 of 30", "1000000000000000000000 of 59", "12.5 of 6"])
  func `a figure may be any figure`(text: String) {
    let terms = [Self.term("{n} of", broken: 1), Self.term("of {n}", broken: 1)]
    #expect(Self.guess(terms + [Self.term("of", broken: 0, kept: 1.5)], text) == .broken)
    #expect(Self.guess(terms + [Self.term("of", broken: 0, kept: 1.5)], "one of them") == .kept)
  }
}
