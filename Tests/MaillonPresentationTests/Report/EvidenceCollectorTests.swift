import MaillonCore
import MaillonPresentation
import Testing

@Suite struct EvidenceCollectorTests {
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

  private func collected(_ encounters: [Encounter]) -> EvidenceCollector {
    var collector = EvidenceCollector(classifier, by: .provider)
    for encounter in encounters { collector.add(encounter, id: encounter.id ?? "") }
    return collector
  }

  private let hotel = RankedUnit(name: "Hotel")

  @Test func wordsThatEarnedALevelAreMarked() throws {
    let text = "The clerk ignored me for a while."
    let evidence = collected([encounter("a", text, answers: [("attention", "broken")])])
      .evidence(of: [hotel])
    let quote = try #require(evidence[hotel]?.quotes.first)
    #expect(quote.level == .broken && quote.criteria == ["attention"])
    #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
    #expect(quote.pieces.map(\.text).joined() == text)
    #expect(evidence[hotel]?.criteria == [Counts(broken: 1), .zero])
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
    let forward = collected(encounters)
    let backward = collected(encounters.reversed())
    #expect(forward.evidence(of: [hotel]) == backward.evidence(of: [hotel]))
    #expect(forward.review(of: [hotel]) == backward.review(of: [hotel]))
    #expect((forward.evidence(of: [hotel])[hotel]?.quotes.count ?? 0) <= 24)
  }

  @Test func namesOfPeopleAreMaskedWhoeverWroteThem() throws {
    var first = encounter("a", "Sylvie Martin ignored me. Ask SYLVIE, or O-17!")
    first.staff = "Sylvie Martin"
    first.observer = "O-17"
    var second = encounter("b", "The adviser ignored me; Sylvie looked away.")
    second.staff = "adviser"
    let evidence = collected([second, first]).evidence(of: [hotel])
    let texts = (evidence[hotel]?.quotes ?? []).map(\.text)
    #expect(
      Set(texts) == [
        "[…] ignored me. Ask […], or […]!", "The adviser ignored me; […] looked away.",
      ])
    for quote in evidence[hotel]?.quotes ?? [] {
      #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
    }
  }

  @Test func spellingsOfOneNameAreOneUnit() {
    let collector = collected([
      encounter("a", nil, provider: "HOTEL", answers: [("warmth", "kept")]),
      encounter("b", nil, provider: "Hotel ", answers: [("warmth", "broken")]),
    ])
    #expect(
      collector.evidence(of: [hotel])[hotel]?.criteria == [.zero, Counts(broken: 1, kept: 1)])
  }

  @Test func whatNobodyCanReadWaitsForAPerson() {
    let queue = collected([encounter("a", "A visit.")]).review(of: [hotel])
    #expect(queue.total == 1 && queue.counts == [.undecided: 1])
    #expect(queue.items.first?.text == "A visit.")
    #expect(queue.items.first?.unit == hotel)
  }

  @Test func aLongNarrativeIsQuotedRoundTheWordsThatCount() throws {
    let padding = String(repeating: "and so on and on ", count: 60)
    let evidence = collected([encounter("a", padding + "he ignored me there " + padding)])
      .evidence(of: [hotel])
    let quote = try #require(evidence[hotel]?.quotes.first)
    #expect(quote.text.count < 330)
    #expect(quote.text.hasPrefix("… ") && quote.text.hasSuffix(" …"))
    #expect(quote.pieces.filter(\.isMarked).map(\.text) == ["ignored me"])
  }
}
