import MaillonCore
import MaillonPresentation
import Testing

@Suite struct QuoteCollectorTests {
  private let classifier = Classifier(
    Rubric(
      id: "t", version: "1", criteria: [Criterion(id: "attention"), Criterion(id: "warmth")],
      cues: [
        Cue(
          id: "c1", language: "en", criterion: "attention", level: .broken,
          pattern: "ignored "
            + "me"),
        Cue(id: "c2", language: "en", criterion: "warmth", level: .exceeded, pattern: "with roses"),
      ]))

  private func encounter(
    _ id: String, _ text: String?, provider: String = "Hotel", answers: [(String, String)] = [],
    day: Int32 = 20_000
  ) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: provider), observed: Moment(day: Day(number: day)))
    encounter.id = id
    encounter.touchpoint = "in-person"
    encounter.narrative = text.map { Narrative(text: $0, language: "en") }
    encounter.answers = answers.map { Answer(question: $0.0, value: $0.1) }
    return encounter
  }

  private func quotes(_ encounters: [Encounter], showsNames: Bool = false) -> [EvidenceQuote] {
    var collector = QuoteCollector(showsNames: showsNames)
    for encounter in encounters {
      collector.learn(encounter.people)
      collector.add(
        QuotedEncounter(
          encounter, id: encounter.id ?? "", classifier.judge(encounter), by: classifier),
        unit: hotel)
    }
    return collector.quotes[hotel] ?? []
  }

  private let hotel = RankedUnit(name: "Hotel")

  @Test func wordsThatEarnedALevelAreMarked() throws {
    let text = "The clerk ignored me for a while."
    let quotes = quotes([encounter("a", text, answers: [("attention", "broken")])])
    let quote = try #require(quotes.first)
    #expect(quote.level == .broken && quote.criteria == ["attention"])
    #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
    #expect(quote.pieces.map(\.text).joined() == text)
  }

  @Test func theOrderOfTheSheetsChangesNothing() {
    var encounters: [Encounter] = []
    for index in 0..<30 {
      let answer = index % 3 == 0 ? "kept" : "broken"
      encounters.append(
        encounter(
          "F\(index)", "Visit \(index): she ignored me, then came with roses.",
          answers: [("attention", answer)], day: Int32(20_000 + index % 7)))
    }
    let forward = quotes(encounters)
    #expect(forward == quotes(encounters.reversed()))
    #expect(!forward.isEmpty && forward.count <= 24)
  }

  @Test func namesOfPeopleAreMaskedWhoeverWroteThem() throws {
    var first = encounter("a", "Sylvie Martin ignored me. Ask SYLVIE, or O-17!")
    first.staff = "Sylvie Martin"
    first.observer = "O-17"
    var second = encounter("b", "The adviser ignored me; Sylvie looked away.")
    second.staff = "adviser"
    let quotes = quotes([second, first])
    #expect(
      Set(quotes.map(\.text)) == [
        "[…] ignored me. Ask […], or […]!", "The adviser ignored me; […] looked away.",
      ])
    for quote in quotes {
      #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
    }
  }

  @Test func namesAreShownWhereTheyAreAskedFor() {
    var named = encounter("a", "Sylvie ignored me.")
    named.staff = "Sylvie"
    #expect(quotes([named], showsNames: true).map(\.text) == ["Sylvie ignored me."])
  }

  @Test func oneCriterionIsQuotedByItsOwnWords() throws {
    let both = QuotedEncounter(
      encounter(
        "a", "She ignored me, then came with roses.",
        answers: [("attention", "broken"), ("warmth", "broken")]), id: "a",
      Judgement(outcome: .broken, guess: .broken), by: classifier)
    let quote = try #require(both.quote(.broken, on: "attention"))
    #expect(quote.criteria == ["attention"])
    #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
    #expect(both.quote(.kept, on: "attention") == nil)
  }

  @Test func aLongNarrativeIsQuotedRoundTheWordsThatCount() throws {
    let padding = String(repeating: "and so on and on ", count: 60)
    let quotes = quotes([encounter("a", padding + "he ignored me there " + padding)])
    let quote = try #require(quotes.first)
    #expect(quote.text.count < 330)
    #expect(quote.text.hasPrefix("… ") && quote.text.hasSuffix(" …"))
    #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
  }
}
