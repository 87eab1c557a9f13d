import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("Presets")
struct PresetTests {
  private func export(_ name: String) -> (encounters: [Encounter], report: SheetReport) {
    let ending = name.hasSuffix("-xml") ? "xml" : "csv"
    let file = Place.package.appendingPathComponent("samples/exports/\(name).\(ending)")
    return read(.file(file.path), rubric: .builtIn)
  }

  @Test(arguments: Preset.allCases)
  func `every preset is a mapping, and its sample imports with no flag`(preset: Preset) {
    #expect(MappingReader.read(preset.bytes, file: "").problems == [])
    #expect(preset.mapping?.id == preset.rawValue)
    let (encounters, report) = export(preset.rawValue)
    #expect(report.mapping == preset.rawValue)
    #expect(report.problems == [])
    #expect(encounters.count == (preset == .odkXML ? 3 : 2))
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

extension PresetTests {
  /// What an encounter says, without where it stood and what else stood there.
  private func content(_ encounter: Encounter) -> Encounter {
    var content = encounter
    content.extras = []
    content.provenance =
      read("").encounters.first?.provenance ?? Provenance(file: "", line: 0, record: 0)
    return content
  }

  @Test func `the CSV and the XML of one submission are one encounter`() {
    let csv = read(
      """
      start;visite/prestataire;visite/observed;visite/canal;answers/attention;answers/met;recit;_uuid;_submission_time
      2025-08-20T10:02:11+02:00;Hôtel;2025-08-20;in-person;kept;craft recognition;Des roses.;u-1;2025-08-20T08:10:02
      2025-08-21T10:02:11+02:00;Gare;2025-08-21;phone;broken;;Rien.;u-2;2025-08-21T08:10:02

      """, mapping: Preset.koboCSV.mapping, rubric: .builtIn)
    let xml = read(
      """
      <s><v submissionDate="2025-08-20T08:10:02"><start>2025-08-20T10:02:11+02:00</start><visite>
      <prestataire>Hôtel</prestataire><observed>2025-08-20</observed><canal>in-person</canal></visite>
      <answers><attention>kept</attention><met>craft recognition</met></answers><recit>Des roses.</recit>
      <meta><instanceID>uuid:u-1</instanceID></meta></v>
      <v submissionDate="2025-08-21T08:10:02"><start>2025-08-21T10:02:11+02:00</start><visite>
      <prestataire>Gare</prestataire><observed>2025-08-21</observed><canal>phone</canal></visite>
      <answers><attention>broken</attention><met/></answers><recit>Rien.</recit>
      <meta><instanceID>uuid:u-2</instanceID></meta></v></s>
      """, rubric: .builtIn)
    #expect(csv.report.problems == [] && xml.report.problems == [])
    #expect(xml.encounters.count == 2)
    #expect(csv.encounters.map(content) == xml.encounters.map(content))
  }

  @Test func `the long and the wide export of one audit are the same encounters`() throws {
    let long = read(
      """
      audit_id,item_id,created_at,type,label,response,comment,inactive
      1,a,2025-09-02,textsingle,Client / Site,Hôtel,,false
      1,b,2025-09-02,datetime,Conducted on,2025-09-01T22:30:00Z,,false
      1,c,2025-09-02,list,attention,kept,Vu de loin.,false
      1,d,2025-09-02,list,craft,n/a,,false
      1,e,2025-09-02,list,warmth,broken,,true
      1,f,2025-09-02,textsingle,wait_minutes,"2,5",,false
      1,g,2025-09-02,textsingle,What happened,Bien.,,false
      2,a,2025-09-03,textsingle,Client / Site,Gare,,false
      2,c,2025-09-03,list,attention,broken,,false

      """, wishes: DialectWishes(timeZone: "Europe/Paris"), rubric: .builtIn)
    let wide = read(
      """
      id;provider;observed;attention;attention_comment;craft;wait_minutes;narrative;source
      1;Hôtel;02/09/2025 0:30+02:00;tenue;Vu de loin.;n/a;2,5;Bien.;safetyculture
      2;Gare;03/09/2025;rompue;;;;;safetyculture

      """, rubric: .builtIn)
    #expect(long.report.problems == [] && wide.report.problems == [])
    #expect(long.report.leftOut == 1 && long.report.decimalMark == .comma)
    func words(_ encounter: Encounter) -> Encounter {
      var plain = content(encounter)
      for index in plain.answers.indices {
        plain.answers[index].value =
          ["tenue": "kept", "rompue": "broken"][plain.answers[index].value]
          ?? plain.answers[index].value
      }
      return plain
    }
    #expect(long.encounters.map(words) == wide.encounters.map(words))
    #expect(wide.encounters.count == 2)
  }
}
