import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("Submissions in XML")
struct SubmissionTests {
  private static let one = """
    <visite id="v" submissionDate="2025-08-21T08:00:00Z"><start>2025-08-20T10:02:11+02:00</start>
    <g><prestataire>Hôtel</prestataire><date>2025-08-19</date></g>
    <note><attention>tenue</attention></note><couleur>bleu</couleur>
    <meta><instanceID>uuid:1-2</instanceID></meta></visite>
    """

  @Test func `one submission is a file`() throws {
    let (encounters, report) = read(Self.one)
    let first = try #require(encounters.first)
    #expect(report.mapping == "odk-xml" && report.isMappingRecognised && report.problems == [])
    #expect(first.id == "1-2" && first.source == "kobo" && first.provider.name == "Hôtel")
    #expect(first.observed.description == "2025-08-19")
    #expect(first.reported?.description == "2025-08-21T08:00+00:00")
    #expect(first.answers == [Answer(question: "attention", value: "tenue")])
    #expect(first.extras.contains(Extra(name: "couleur", value: "bleu")))
    #expect(first.provenance.line == 1)
  }

  @Test func `without a day of its own the start counts`() {
    let text = Self.one.replacing("<date>2025-08-19</date>", with: "<date/>")
    #expect(read(text).encounters.first?.observed.description == "2025-08-20T10:02:11+02:00")
    let without = Self.one.replacing("<date>2025-08-19</date>", with: "")
    #expect(read(without).encounters.first?.observed.description == "2025-08-20T10:02:11+02:00")
  }

  @Test func `many submissions stand in a wrapper`() {
    let (encounters, report) = read(
      "<?xml version=\"1.0\"?><a><b>\(Self.one)\n\(Self.one.replacing("1-2", with: "3"))</b></a>")
    #expect(encounters.map(\.id) == ["1-2", "3"])
    #expect(report.problems == [] && report.encounters == 2)
  }

  @Test func `what stands beside submissions is told`() {
    let report = read("<a>\(Self.one)<media>photo.jpg</media></a>").report
    #expect(report.good == 1 && report.problems.map(\.code) == [.contentOutside])
    #expect(report.problems.first?.found == "media")
  }

  @Test func `each repetition is an encounter, joined by the submission`() {
    let repeats = ["kept", "broken"].map {
      "<contact><canal>phone</canal><attention>\($0)</attention></contact>"
    }.joined()
    let (encounters, _) = read(
      Self.one.replacing("<note><attention>tenue</attention></note>", with: repeats))
    #expect(encounters.map(\.id) == ["1-2/1", "1-2/2"])
    #expect(encounters.map(\.visit) == ["1-2", "1-2"])
    #expect(encounters.map { $0.answers.map(\.value) } == [["kept"], ["broken"]])
    #expect(encounters.map(\.provider.name) == ["Hôtel", "Hôtel"])
  }

  @Test func `of the branches of a form, the one that is filled in counts`() {
    let (encounters, report) = read(
      Self.one.replacing(
        "<note><attention>tenue</attention></note>",
        with: "<a><attention/></a><b><attention>rompue</attention></b>"))
    #expect(encounters.first?.answers.map(\.value) == ["rompue"])
    #expect(report.problems == [])
  }

  @Test func `one column may be named beside the preset`() throws {
    let mapping = try Mapping(arguments: ["site=couleur"])
    let (encounters, report) = read(Self.one, mapping: mapping)
    #expect(encounters.first?.provider.site == "bleu" && encounters.first?.id == "1-2")
    #expect(report.mapping == "odk-xml + site=couleur")
  }

  @Test func `other XML is read where a mapping says what a submission is`() throws {
    let mapping = try #require(
      MappingReader.read(
        Array(
          """
          <mapping xmlns="urn:maillon:mapping:1" id="m"><submission element="fiche"/>
          <column role="provider"><name>@lieu</name></column>
          <column role="observed"><name>quand</name></column>
          <column role="narrative"><name>mots</name></column></mapping>
          """.utf8), file: "m.xml"
      ).mapping)
    let (encounters, report) = read(
      "<x><fiche lieu='Gare'><quand>3.7.25</quand><mots>Bien.</mots></fiche></x>",
      mapping: mapping)
    #expect(encounters.map(\.provider.name) == ["Gare"] && report.problems == [])
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY e \"x\">]>" + one, ProblemCode.xmlDoctype),
    (String(one.dropLast(3)), .xmlMalformed),
    (one.replacing("bleu", with: String(repeating: "x", count: 1_000_001)), .limitExceeded),
    (
      one.replacing(
        "bleu", with: String(repeating: "<a>", count: 80) + String(repeating: "</a>", count: 80)),
      .limitExceeded
    ),
    (
      "<a>" + one
        + one.replacing(
          "<couleur>bleu</couleur>", with: (0..<17_000).map { "<q\($0)/>" }.joined()) + "</a>",
      .limitExceeded
    ),
  ])
  func `what is hostile is refused whole`(text: String, code: ProblemCode) {
    let (encounters, report) = read(text)
    #expect(encounters.isEmpty && report.isRejected && report.problems.map(\.code) == [code])
  }

  @Test func `a submission that lacks something is rejected alone`() {
    let bad = Self.one.replacing("<prestataire>Hôtel</prestataire>", with: "<prestataire/>")
    let (encounters, report) = read("<a>\(bad)\n\(Self.one)</a>")
    #expect(encounters.count == 1 && report.rejected == 1)
    #expect(report.problems.map(\.code) == [.fieldMissing])
    #expect(report.problems.first?.field == "g/prestataire")
  }
}
