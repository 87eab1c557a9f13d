import MaillonCore
import MaillonIntake
import Testing

/// Rubrics from XML, good and bad.
@Suite struct RubricReaderTests {
  static func rubric(_ body: String) -> [UInt8] {
    Array(
      """
      <rubric xmlns="urn:maillon:rubric:1" id="r" version="1">
      \(body)
      </rubric>
      """.utf8)
  }

  static let criterion = #"<criteria><criterion id="care"/></criteria>"#

  @Test("the built-in rubric is complete")
  func builtIn() {
    let reading = RubricReader.read(Rubric.defaultBytes)
    #expect(reading.problems == [])
    let rubric = Rubric.builtIn
    #expect(rubric == reading.rubric)
    #expect(rubric.id == "maillon-default")
    #expect(
      rubric.criteria.map(\.id) == [
        "attention", "warmth", "availability", "promise", "ownership", "recognition", "craft",
        "signature",
      ])
    #expect(rubric.criteria.allSatisfy { $0.isCritical && $0.target != nil })
    for criterion in rubric.criteria {
      #expect(criterion.title.english?.isEmpty == false)
      #expect(criterion.title.french?.isEmpty == false)
      #expect(criterion.guidance.english?.isEmpty == false)
      #expect(criterion.guidance.french?.isEmpty == false)
      for language in ["fr", "en"] {
        for level in Level.allCases {
          #expect(
            rubric.cues.contains {
              $0.criterion == criterion.id && $0.level == level && $0.language == language
            }, "\(language) \(criterion.id) \(level)")
        }
      }
    }
    #expect(rubric.contentHash.count == 64)
    #expect(rubric.judgingHash.count == 64)
  }

  @Test("everything in a rubric is read")
  func whole() throws {
    let bytes = Self.rubric(
      """
      <title xml:lang="fr">Grille</title>
      <touchpoints><touchpoint id="kiosk" service="automated"/></touchpoints>
      <criteria>
        <criterion id="care" kind="basic" half="product" nature="fact" critical="false"
          target="0.9" kept-from="0.7"><title xml:lang="en">Care</title></criterion>
      </criteria>
      <questions>
        <question id="Q1" criterion="care" touchpoint="kiosk" weight="2" knock-out="true">
          <text xml:lang="fr">Bien ?</text>
          <answer value="oui" means="kept"/><answer value="s/o" means="not-applicable"/>
        </question>
        <question id="Q2" criterion="care"><scale worst="5" best="1" exceeded-from="1"/></question>
      </questions>
      <measures><measure field="rings" criterion="care" unit="rings" kept-up-to="3"/></measures>
      <outcome recovery="care"/>
      <weighing cue="1.5"><finding broken="-1" kept="-2"/></weighing>
      <list id="people" xml:lang="en">man wom*</list>
      <cues xml:lang="en" criterion="care" level="broken">
        <cue id="one" weight="0.5" speech="inside" denied="speaks">@people left</cue>
      </cues>
      """)
    let reading = RubricReader.read(bytes)
    #expect(reading.problems == [])
    let rubric = try #require(reading.rubric)
    #expect(rubric.title.french == "Grille")
    #expect(rubric.touchpoints == [Touchpoint(id: "kiosk", isAutomated: true)])
    #expect(
      rubric.criteria == [
        Criterion(
          id: "care", title: LocalizedText(english: "Care"), kind: .basic, half: .product,
          nature: .fact, isCritical: false, target: 0.9, keptLimit: 0.7)
      ])
    #expect(rubric.questions.map(\.isKnockout) == [true, false])
    #expect(rubric.questions[0].meanings.map(\.level) == [.kept, nil])
    #expect(
      rubric.questions[1].scale
        == Question.Scale(worst: 5, best: 1, keptFrom: 0.5, exceededFrom: 1))
    #expect(rubric.measures.map(\.keptUpTo) == [3])
    #expect(rubric.rule.recoveryCriterion == "care")
    #expect(rubric.weighing.cue == 1.5)
    #expect(rubric.weighing.finding == LevelNumbers(broken: -1, kept: -2, exceeded: 0))
    #expect(rubric.cues.map(\.id) == ["en.care.broken.one"])
    #expect(rubric.cues.map(\.speech) == [.inside])
    #expect(rubric.cues.map(\.ignoresNegation) == [true])
  }

  @Test(
    "what is wrong is said with its line",
    arguments: [
      (#"<criteria/>"#, ProblemCode.fieldMissing, 0),
      (
        #"<criteria><criterion id="a"/><criterion id="a"/></criteria>"#, .schemaInvalid, 2
      ),
      (criterion + #"<outcome recovery="cars"/>"#, .valueUnknown, 2),
      (
        criterion + #"<measures><measure field="wait" criterion="car"/></measures>"#,
        .valueUnknown, 2
      ),
      (
        criterion
          + #"<measures><measure field="w" criterion="care" kept-up-to="9" broken-from="3"/></measures>"#,
        .valueUnknown, 2
      ),
      (
        criterion + #"<cues xml:lang="fr" level="kept"><cue id="x">(a | b</cue></cues>"#,
        .schemaInvalid, 2
      ),
      (
        criterion + #"<cues xml:lang="fr" level="kept"><cue id="x">@nobody</cue></cues>"#,
        .schemaInvalid, 2
      ),
      (
        criterion + #"<cues xml:lang="nl" level="kept"><cue id="x">a</cue></cues>"#,
        .valueUnknown, 2
      ),
      (criterion + #"<nonsense/>"#, .schemaInvalid, 2),
      (#"<criteria><criterion/></criteria>"#, .schemaInvalid, 2),
      (#"<criteria>"#, .xmlMalformed, 3),
    ] as [(String, ProblemCode, Int)])
  func wrong(_ body: String, _ code: ProblemCode, _ line: Int) {
    let reading = RubricReader.read(Self.rubric(body))
    #expect(reading.rubric == nil)
    #expect(reading.problems.contains { $0.code == code && ($0.line ?? 0) == line })
  }

  @Test("more than 31 criteria do not fit")
  func tooMany() {
    let criteria = (0..<32).map { #"<criterion id="c\#($0)"/>"# }.joined()
    let reading = RubricReader.read(Self.rubric("<criteria>\(criteria)</criteria>"))
    #expect(reading.rubric == nil)
    #expect(reading.problems.map(\.code) == [.limitExceeded])
  }

  @Test("an empty file is said to be empty")
  func empty() {
    #expect(RubricReader.read([UInt8]()).problems.map(\.code) == [.fileEmpty])
  }

  @Test("titles and targets change the content, not the judging")
  func hashes() throws {
    func read(_ attributes: String, title: String) throws -> Rubric {
      let body =
        "<criteria><criterion id=\"care\" \(attributes)><title>\(title)</title></criterion></criteria>"
      return try #require(RubricReader.read(Self.rubric(body)).rubric)
    }
    let first = try read(#"target="0.5""#, title: "A")
    let second = try read(#"target="0.6""#, title: "B")
    let third = try read(#"critical="false""#, title: "A")
    #expect(first.contentHash != second.contentHash)
    #expect(first.judgingHash == second.judgingHash)
    #expect(first.judgingHash != third.judgingHash)
  }
}
