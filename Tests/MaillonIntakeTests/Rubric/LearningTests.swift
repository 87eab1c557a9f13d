import MaillonCore
import MaillonIntake
import Testing

/// Learning from coded narratives, and the text that it is written down as.
@Suite struct LearningTests {
  static let narratives: [CodedNarrative] = {
    let rows = (try? CodedNarratives.rows(inFile: "fr").prefix(90)) ?? []
    return rows.map {
      CodedNarrative(
        id: $0.id, language: $0.language, text: $0.text, outcome: $0.outcome,
        findings: $0.findings)
    }
  }()

  static var blank: Rubric {
    var rubric = Rubric.builtIn
    rubric.learned = []
    return rubric
  }

  static var options: Learner.Options {
    var options = Learner.Options()
    options.folds = 2
    options.steps = 15
    return options
  }

  static let learned = Learner(narratives, rubric: blank, options: options).learn()

  @Test("the same narratives give the same bytes")
  func reproducible() throws {
    let again = Learner(Self.narratives, rubric: Self.blank, options: Self.options).learn()
    let first = try #require(
      LearnedText.replaced(Self.learned.learned, in: Rubric.defaultBytes))
    #expect(LearnedText.replaced(again.learned, in: Rubric.defaultBytes) == first)
  }

  @Test("what is written is read back, and nothing else of the rubric changes")
  func roundTrip() throws {
    let bytes = try #require(
      LearnedText.replaced(Self.learned.learned, in: Rubric.defaultBytes))
    let reading = RubricReader.read(bytes, file: "learned.xml")
    #expect(reading.problems.isEmpty)
    let rubric = try #require(reading.rubric)
    #expect(rubric.learned == Self.learned.learned)
    #expect(rubric.cues == Rubric.builtIn.cues)
    #expect(rubric.judgingHash != Rubric.builtIn.judgingHash)
    let back = LearnedText.replaced(Rubric.builtIn.learned, in: bytes)
    #expect(back == Rubric.defaultBytes)
  }

  @Test("a narrative that was learned from is read as it was coded, mostly")
  func remembers() {
    let classifier = Classifier(Self.learned, decidesAll: true)
    let right = Self.narratives.count {
      JudgedNarrative($0, by: classifier).verdict.outcome == $0.outcome
    }
    #expect(right * 100 >= Self.narratives.count * 85)
  }

  @Test("words that are struck out no longer speak")
  func struckOut() throws {
    var rubric = Self.learned
    for place in rubric.learned.indices {
      rubric.learned[place].terms.removeAll { !$0.pattern.hasPrefix(".") }
    }
    let classifier = Classifier(rubric, decidesAll: true)
    for narrative in Self.narratives.prefix(10) {
      let evidence = JudgedNarrative(narrative, by: classifier).verdict.findings
        .flatMap(\.evidence)
      #expect(!evidence.isEmpty)
      #expect(
        evidence.allSatisfy { $0.cue?.hasPrefix("learned.") != true || $0.text == narrative.text })
    }
  }

  @Test("lines that cannot be read are told")
  func unreadable() throws {
    var text = String(decoding: Rubric.defaultBytes, as: UTF8.self)
    text = text.replacing(
      "    <terms>\n", with: "    <terms>\n      zéro 1 2 mot\n", maxReplacements: 1)
    let reading = RubricReader.read(Array(text.utf8), file: "wrong.xml")
    #expect(reading.rubric == nil)
    #expect(reading.problems.map(\.code) == [.valueUnknown])
  }

  @Test("the figures of an evaluation add up")
  func evaluation() {
    let judged = Learner(Self.narratives, rubric: Self.blank, options: Self.options)
      .verdicts(first: 60, folds: 3, decidesAll: true)
    let evaluation = Evaluation(judged, criteria: Self.blank.criteria.map(\.id))
    #expect(evaluation.count == 60)
    #expect(evaluation.confusion.joined().reduce(0, +) == 60)
    #expect(evaluation.coverage == 1)
    #expect(evaluation.precision == evaluation.accuracy)
    #expect((evaluation.alpha.low ?? 1) <= (evaluation.alpha.value ?? 0))
  }

  @Test("a rubric is linted")
  func lint() {
    var rubric = Self.blank
    rubric.cues.append(rubric.cues[0])
    rubric.cues[rubric.cues.count - 1].level = .exceeded
    rubric.questions.append(
      Question(
        id: "Q", criterion: rubric.criteria[0].id,
        text: LocalizedText(english: "Be friendly and answer within 10 seconds.")))
    let codes = RubricLint(rubric, spoken: nil).findings.map(\.code)
    #expect(codes.contains(.cueContradicts))
    #expect(codes.contains(.questionUnmapped))
    #expect(codes.contains(.exhortation))
    #expect(codes.contains(.stopwatch))
    #expect(!codes.contains(.cueSilent))
  }
}
