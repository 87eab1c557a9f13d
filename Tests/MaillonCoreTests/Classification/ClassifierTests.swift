import MaillonCore
import Testing

/// From evidence to verdict.
@Suite struct ClassifierTests {
  static func rubric() -> Rubric {
    func cue(_ criterion: String, _ level: Level, _ pattern: String) -> Cue {
      Cue(
        id: "en.\(criterion).\(level.word).\(pattern)", language: "en", criterion: criterion,
        level: level, pattern: pattern, weight: 2)
    }
    return Rubric(
      id: "r", version: "1",
      criteria: ["warmth", "promise", "ownership", "comfort"].map {
        Criterion(id: $0, isCritical: $0 != "comfort")
      },
      questions: [
        Question(
          id: "Q1", criterion: "warmth",
          meanings: [
            Question.Meaning(value: "yes", level: .kept),
            Question.Meaning(value: "no", level: .broken),
            Question.Meaning(value: "wow", level: .exceeded),
          ], weight: 2),
        Question(
          id: "Q2", criterion: "warmth", meanings: [Question.Meaning(value: "no", level: .broken)],
          isKnockout: true),
        Question(
          id: "Q3", criterion: "warmth",
          scale: Question.Scale(worst: 5, best: 1, keptFrom: 0.5, exceededFrom: 1)),
      ],
      measures: [
        MeasureRule(measure: "wait", criterion: "promise", keptUpTo: 10, brokenFrom: 20),
        MeasureRule(
          measure: "wait", criterion: "promise", touchpoint: "phone", keptUpTo: 3, brokenFrom: 10),
      ],
      cues: [
        cue("warmth", .broken, "rude"), cue("warmth", .kept, "polite"),
        cue("warmth", .exceeded, "hugged"), cue("promise", .broken, "late"),
        cue("ownership", .kept, "replaced it"), cue("comfort", .broken, "hard chair"),
      ])
  }

  static func encounter(
    _ text: String? = nil, answers: [(String, String)] = [], wait: Double? = nil,
    touchpoint: String = "in-person"
  ) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 0)))
    encounter.narrative = text.map { Narrative(text: $0, language: "en") }
    encounter.answers = answers.map { Answer(question: $0.0, value: $0.1) }
    encounter.waitMinutes = wait
    encounter.touchpoint = touchpoint
    return encounter
  }

  static func verdict(_ encounter: Encounter) -> Verdict {
    Classifier(rubric()).classify(encounter)
  }

  @Test(
    "answers decide their criterion",
    arguments: [
      ([("Q1", "yes")], .kept), ([("Q1", " YES ")], .kept), ([("Q1", "no")], .broken),
      ([("Q1", "wow")], .exceeded), ([("Q1", "wow"), ("Q2", "no")], .broken),
      ([("Q1", "yes"), ("Q3", "5")], .kept), ([("Q1", "no"), ("Q3", "1")], .broken),
      ([("Q1", "wow"), ("Q3", "5")], .kept), ([("Q3", "1")], .exceeded),
      ([("Q3", "2,5")], .kept), ([("warmth", "tenue")], .kept),
      ([("warmth", "dépassée")], .exceeded),
      ([("warmth", "n/a")], nil), ([("Q1", "perhaps")], nil), ([("Q3", "9")], nil),
      ([("Q1", "n/a"), ("Q2", "no")], .broken),
    ] as [([(String, String)], Level?)])
  func answers(_ answers: [(String, String)], _ level: Level?) {
    let verdict = Self.verdict(Self.encounter(answers: answers))
    #expect(verdict.outcome == level)
    #expect(verdict.findings.map(\.level) == (level.map { [$0] } ?? []))
  }

  @Test(
    "waits decide by touchpoint",
    arguments: [
      (5, "in-person", .kept), (15, "in-person", nil), (20, "in-person", .broken),
      (5, "phone", nil), (3, "phone", .kept), (10, "phone", .broken),
    ] as [(Double, String, Level?)])
  func waits(_ minutes: Double, _ touchpoint: String, _ level: Level?) {
    #expect(Self.verdict(Self.encounter(wait: minutes, touchpoint: touchpoint)).outcome == level)
  }

  @Test(
    "words decide where nothing else speaks",
    arguments: [
      ("He was rude.", .broken), ("She was polite.", .kept), ("She hugged us.", .exceeded),
      ("It came late.", .broken), ("It came late. She replaced it.", .kept),
      ("A Tuesday.", nil), ("", nil),
    ] as [(String, Level?)])
  func words(_ text: String, _ level: Level?) {
    #expect(Self.verdict(Self.encounter(text)).outcome == level)
  }

  @Test("a failure put right is recovered, and stays a finding")
  func recovery() {
    let verdict = Self.verdict(Self.encounter("It came late. She replaced it."))
    #expect(verdict.isRecovered)
    #expect(verdict.findings.map(\.criterion) == ["promise", "ownership"])
    #expect(verdict.findings.map(\.level) == [.broken, .kept])
  }

  @Test("nothing to go on is undecided, and a person is asked")
  func undecided() {
    let verdict = Self.verdict(Self.encounter("A Tuesday."))
    #expect(verdict.outcome == nil)
    #expect(verdict.guess == nil)
    #expect(verdict.review == [.undecided])
  }

  @Test("answers go before words, and a contradiction is noticed")
  func conflict() {
    let rude = Self.verdict(Self.encounter("He was rude.", answers: [("Q1", "yes")]))
    #expect(rude.outcome == .kept)
    #expect(rude.review == [.factualConflict])
    let hugged = Self.verdict(Self.encounter("She hugged us.", answers: [("Q1", "yes")]))
    #expect(hugged.review == [.toneConflict])
    let silent = Self.verdict(Self.encounter("A Tuesday.", answers: [("Q1", "yes")]))
    #expect(silent.review == [])
  }

  @Test("words add what nobody asked about")
  func addition() {
    let verdict = Self.verdict(Self.encounter("It came late.", answers: [("Q1", "yes")]))
    #expect(verdict.outcome == .broken)
    #expect(verdict.findings.map(\.criterion) == ["warmth", "promise"])
  }

  @Test("a person's codes go before everything")
  func coded() {
    var encounter = Self.encounter("He was rude.", answers: [("Q1", "no")], wait: 30)
    encounter.codedFindings = [CodedFinding(criterion: "warmth", level: .kept, coder: "A")]
    encounter.codedOutcome = CodedOutcome(level: .exceeded)
    let verdict = Self.verdict(encounter)
    #expect(verdict.outcome == .exceeded)
    #expect(verdict.confidence == 1)
    #expect(verdict.findings.first?.evidence.map(\.kind) == [.coded])
  }

  @Test("what is not critical does not break the encounter")
  func notCritical() {
    #expect(Self.verdict(Self.encounter("Polite, on a hard chair.")).outcome == .kept)
    let answered = Self.encounter(answers: [("comfort", "broken"), ("warmth", "kept")])
    #expect(Self.verdict(answered).outcome == .kept)
  }

  @Test("the fast path agrees with the whole verdict")
  func agreement() {
    let classifier = Classifier(Self.rubric())
    for text in [nil, "He was rude.", "It came late. She replaced it.", "polite but rude", "x"] {
      for answers in [[], [("Q1", "yes")], [("promise", "broken")]] {
        for wait in [nil, 5, 30] as [Double?] {
          let encounter = Self.encounter(text, answers: answers, wait: wait)
          let verdict = classifier.classify(encounter)
          let judgement = classifier.judge(encounter)
          #expect(judgement.outcome == verdict.outcome)
          #expect(judgement.guess == verdict.guess)
          #expect(judgement.isRecovered == verdict.isRecovered)
          #expect(judgement.needsReview == !verdict.review.isEmpty)
          for (index, criterion) in classifier.rubric.criteria.enumerated() {
            let finding = verdict.findings.first { $0.criterion == criterion.id }
            #expect(judgement.levels[index] == finding?.level)
          }
          #expect(verdict.findings.allSatisfy { !$0.evidence.isEmpty })
        }
      }
    }
  }

  @Test("a narrative without a language is read in the one it is written in")
  func language() {
    var encounter = Self.encounter("He was rude to the man and I left.")
    encounter.narrative?.language = nil
    #expect(Self.verdict(encounter).outcome == .broken)
    encounter.narrative?.language = "nl"
    #expect(Self.verdict(encounter).outcome == nil)
  }

  @Test func `cues of one's own are heard in notes that state no language`() {
    var encounter = Self.encounter("clerk rude, soup cold, bread stale, chairs wobbly, music loud")
    encounter.narrative?.language = nil
    #expect(Self.verdict(encounter).findings.map(\.level) == [.broken])
  }
}
