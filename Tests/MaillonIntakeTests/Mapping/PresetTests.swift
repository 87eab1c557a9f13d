import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("Presets")
struct PresetTests {
  private func export(_ name: String) -> (encounters: [Encounter], report: SheetReport) {
    let file = Place.package.appendingPathComponent("samples/exports/\(name).csv")
    return read(.file(file.path), rubric: .builtIn)
  }

  @Test(arguments: Preset.allCases)
  func `every preset is a mapping, and its sample imports with no flag`(preset: Preset) {
    #expect(MappingReader.read(preset.bytes, file: "").problems == [])
    #expect(preset.mapping?.id == preset.rawValue)
    let (encounters, report) = export(preset.rawValue)
    #expect(report.mapping == preset.rawValue)
    #expect(report.problems == [])
    #expect(encounters.count == 2)
  }

  @Test func `inspection items become encounters`() throws {
    let (encounters, report) = export("safetyculture-items")
    let first = try #require(encounters.first)
    #expect(first.id == "audit_7f01" && first.provider.name == "Le Pain d'Augustine")
    #expect(first.observed.description == "2025-09-02T08:00+00:00")
    #expect(first.observer == "O-17" && first.touchpoint == "in-person")
    #expect(
      first.answers == [
        Answer(question: "attention", value: "kept", comment: "Looked up at once."),
        Answer(question: "recognition", value: "exceeded"),
      ])
    #expect(first.extras.contains(Extra(name: "template_id", value: "template_9")))
    #expect(encounters.last?.answers.map(\.value) == ["broken", "n/a"])
    #expect(report.leftOut == 2)
  }

  @Test(.enabled(if: Place.hasShared, "../shared is not here"))
  func `the exporter's own mock output is understood`() throws {
    let file = Place.shared.appendingPathComponent("data/safetyculture/inspection_items.csv")
    let mock = read(.file(file.path), rubric: .builtIn)
    #expect(mock.report.mapping == "safetyculture-items")
    // The mock has a placeholder for every date, and nothing that could be judged.
    #expect(mock.report.encounters == 1 && !mock.report.isRejected)
    #expect(mock.report.problems.map(\.code) == [.dateUnreadable])
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacingOccurrences(of: "--date--", with: "2025-09-02T08:00:00Z")
      .replacingOccurrences(of: "Audit Title,,", with: "attention,kept,")
    let filled = read(text, rubric: .builtIn)
    #expect(filled.report.problems == [])
    #expect(filled.encounters.map(\.provider.name) == ["ABBA"])
    #expect(filled.encounters.map(\.observer) == ["Agnetha Fältskog"])
    #expect(filled.encounters.map(\.id) == ["audit_1"])
  }

  @Test func `a form in English reads as one in French`() throws {
    let first = try #require(export("google-forms-en").encounters.first)
    #expect(first.observed.description == "2025-09-12" && first.touchpoint == "in-person")
    #expect(first.reported?.description == "2025-09-12T18:42:10+02:00")
    #expect(
      first.answers == [
        Answer(question: "attention", value: "kept"), Answer(question: "warmth", value: "exceeded"),
      ])
    #expect(export("google-forms").encounters.map(\.touchpoint) == ["in-person", "phone"])
  }

  @Test func `lists of a KoboToolbox export are split`() throws {
    let (encounters, report) = export("kobo-csv")
    let first = try #require(encounters.first)
    #expect(first.id == "4f5e0a52-6f1b-4a0e-9c3d-0f6c1a2b3c4d")
    #expect(first.provider.site == "Spa" && first.observed.description == "2025-08-20")
    #expect(first.codedFindings.map(\.criterion) == ["craft", "recognition"])
    #expect(first.answers.map(\.question) == ["attention", "warmth"])
    #expect(report.leftOut == 1)
  }

  @Test func `French Excel needs no flag`() {
    let (encounters, report) = export("excel-fr")
    #expect(report.encoding == "Windows-1252")
    #expect(encounters.map(\.provider.name) == ["Boulangerie du Marché", "Optique Élysée"])
    #expect(encounters.map(\.waitMinutes) == [1.5, nil])
    #expect(encounters.map { $0.answers.map(\.value) } == [["kept"], ["broken"]])
  }

  @Test func `columns with Maillon's own names come first`() {
    let (encounters, report) = read(
      "provider,observed,narrative,Magasin,Jour\nKim,2025-07-03,Bien.,x,y\n")
    #expect(report.mapping == nil && encounters.map(\.provider.name) == ["Kim"])
  }
}
