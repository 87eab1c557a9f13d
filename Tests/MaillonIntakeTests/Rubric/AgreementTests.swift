import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// How the built-in rubric agrees with the hand-coded narratives; floors a little below what it reaches.
///
/// The narratives that it has learned from are counted apart from the frozen third, of which only
/// totals are ever shown.
@Suite struct AgreementTests {
  static func agreement(_ rows: [CodedNarratives.Row]) -> Agreement {
    let classifier = BuiltIn.classifier
    var agreement = Agreement()
    for row in rows { agreement.add(row, classifier.classify(row.encounter)) }
    return agreement
  }

  @Test("agrees with the narratives it has learned from", arguments: ["fr", "en"])
  func open(_ language: String) throws {
    let agreement = Self.agreement(try CodedNarratives.rows(language).filter { !$0.isFrozen })
    print("\(language), read: \(agreement.line)")
    #expect(agreement.accuracy >= 0.85)
    #expect(agreement.findings >= 0.55)
    #expect(agreement.precision >= 0.92)
  }

  @Test("agrees with the frozen third")
  func frozen() throws {
    var rows: [CodedNarratives.Row] = []
    for language in ["fr", "en"] {
      let frozen = try CodedNarratives.rows(language).filter(\.isFrozen)
      print("\(language), frozen: \(Self.agreement(frozen).line)")
      rows += frozen
    }
    #expect(rows.count == 93)
    let agreement = Self.agreement(rows)
    #expect(agreement.accuracy >= 0.76)
    #expect(agreement.findings >= 0.43)
    #expect(agreement.precision >= 0.84)
    #expect(agreement.coverage >= 0.33)
  }

  @Test("the outcome rule makes every coded outcome out of the coded findings")
  func rule() throws {
    let classifier = BuiltIn.classifier
    for row in try CodedNarratives.rows("fr") + CodedNarratives.rows("en") {
      var encounter = row.encounter
      encounter.narrative = nil
      encounter.codedFindings = row.findings.map { CodedFinding(criterion: $0, level: $1) }
      #expect(classifier.classify(encounter).outcome == row.outcome, "\(row.id)")
    }
  }

  @Test("every finding cites words that stand where it says")
  func spans() throws {
    let classifier = BuiltIn.decidingClassifier
    for row in try CodedNarratives.rows("fr") + CodedNarratives.rows("en") {
      let verdict = classifier.classify(row.encounter)
      let scalars = Array(row.text.unicodeScalars)
      for finding in verdict.findings {
        #expect(!finding.evidence.isEmpty)
        for evidence in finding.evidence {
          let start = try #require(evidence.start)
          let end = try #require(evidence.end)
          try #require(start >= 0 && start < end && end <= scalars.count)
          let quoted = String(String.UnicodeScalarView(scalars[start..<end]))
          #expect(Array(quoted.utf8) == Array(evidence.text.utf8))
        }
      }
    }
  }

  @Test("the fast path agrees with the whole verdict on every narrative")
  func fastPath() throws {
    let classifier = BuiltIn.classifier
    for row in try CodedNarratives.rows("fr") + CodedNarratives.rows("en") {
      let verdict = classifier.classify(row.encounter)
      let judgement = classifier.judge(row.encounter)
      #expect(judgement.outcome == verdict.outcome)
      #expect(judgement.guess == verdict.guess)
      #expect(judgement.isRecovered == verdict.isRecovered)
    }
  }
}
