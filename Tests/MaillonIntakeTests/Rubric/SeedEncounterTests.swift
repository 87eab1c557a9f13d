import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// The fourteen encounters of `samples/seed`: right outcome, right criterion, right words.
@Suite struct SeedEncounterTests {
  struct Expectation: Sendable, CustomTestStringConvertible {
    var id: String
    var outcome: Level
    var criterion: String
    var words: [String]
    var testDescription: String { id }
  }

  static let expectations: [Expectation] = [
    Expectation(id: "R-01", outcome: .broken, criterion: "promise", words: ["jamais envoyé"]),
    Expectation(
      id: "R-02", outcome: .broken, criterion: "attention",
      words: ["pas un regard", "ne m'a même pas vue"]),
    Expectation(id: "R-03", outcome: .broken, criterion: "warmth", words: ["sans un sourire"]),
    Expectation(
      id: "R-04", outcome: .broken, criterion: "attention",
      words: ["ne m'a pas regardée", "nez sur l'écran"]),
    Expectation(
      id: "R-05", outcome: .broken, criterion: "availability", words: ["24 minutes de Vivaldi"]),
    Expectation(
      id: "R-06", outcome: .broken, criterion: "availability", words: ["baisse le rideau"]),
    Expectation(
      id: "R-07", outcome: .exceeded, criterion: "recognition",
      words: ["plaisir de vous revoir", "mot écrit de sa main", "roses pour ma"]),
    Expectation(
      id: "R-08", outcome: .exceeded, criterion: "signature",
      words: ["déplie ses cartes", "présente « son » île"]),
    Expectation(
      id: "R-09", outcome: .exceeded, criterion: "ownership", words: ["Je suis à votre service"]),
    Expectation(
      id: "R-10", outcome: .exceeded, criterion: "availability", words: ["reçu à 23h30"]),
    Expectation(
      id: "R-11", outcome: .exceeded, criterion: "craft",
      words: ["expliqué sa recette", "avec passion"]),
    Expectation(
      id: "R-12", outcome: .exceeded, criterion: "signature", words: ["cité un philosophe"]),
    Expectation(
      id: "R-13", outcome: .exceeded, criterion: "ownership",
      words: ["fait asseoir", "prévenu l'accueil"]),
    Expectation(
      id: "R-14", outcome: .broken, criterion: "availability",
      words: ["sonne dans le vide", "personne ne décroche"]),
  ]

  static func encounters() throws -> [String: Encounter] {
    let url = CodedNarratives.root.appendingPathComponent("samples/seed/rencontres.csv")
    let records = CodedNarratives.records(try String(contentsOf: url, encoding: .utf8))
    let header = try #require(records.first)
    let narrative = try #require(header.firstIndex(of: "narrative"))
    let touchpoint = try #require(header.firstIndex(of: "touchpoint"))
    var encounters: [String: Encounter] = [:]
    for fields in records.dropFirst() {
      var encounter = Encounter(
        provider: Provider(name: fields[4]), observed: Moment(day: Day(number: 20_000)))
      encounter.touchpoint = fields[touchpoint]
      encounter.narrative = Narrative(text: fields[narrative], language: "fr")
      encounters[fields[0]] = encounter
    }
    return encounters
  }

  @Test("comes out as told", arguments: expectations)
  func comesOut(_ expected: Expectation) throws {
    let encounter = try #require(try Self.encounters()[expected.id])
    let verdict = BuiltIn.classifier.classify(encounter)
    #expect(verdict.outcome == expected.outcome)
    let finding = try #require(verdict.findings.first { $0.criterion == expected.criterion })
    #expect(finding.level == expected.outcome)
    let quoted = finding.evidence.map(\.text)
    for words in expected.words {
      #expect(quoted.contains { $0.contains(words) }, "\(words) not in \(quoted)")
    }
  }

  @Test("a wait of 24 minutes on the telephone breaks availability by itself")
  func waitAlone() throws {
    var encounter = Encounter(
      provider: Provider(name: "x"), observed: Moment(day: Day(number: 20_000)))
    encounter.touchpoint = "phone"
    encounter.waitMinutes = 24
    let verdict = BuiltIn.classifier.classify(encounter)
    #expect(verdict.outcome == .broken)
    #expect(verdict.findings.map(\.criterion) == ["availability"])
    #expect(verdict.findings.first?.evidence == [Evidence(kind: .measure, text: "wait=24")])
  }
}
