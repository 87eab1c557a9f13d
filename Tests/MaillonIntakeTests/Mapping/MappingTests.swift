import Foundation
import MaillonCore
import MaillonIntake
import Testing

private func mapping(_ content: String, attributes: String = "id=\"m\"") -> (
  mapping: Mapping?, problems: [Problem]
) {
  MappingReader.read(
    Array("<mapping xmlns=\"urn:maillon:mapping:1\" \(attributes)>\(content)</mapping>".utf8),
    file: "m.xml")
}

@Suite("Mappings")
struct MappingTests {
  private let export = """
    Quand;Qui;Ville;Ville;CP;Note;Motif
    2017-03-07T23:30:00+01:00;Kim;Thionville;THIONVILLE;57100;Très satisfaisant;NSP
    2017-03-07T01:00:00+01:00;KIM;Metz;METZ;57100;A améliorer;long
    2017-03-08;Kim;Metz;METZ;57100;Moyen;
    """

  @Test func `a foreign export becomes encounters`() throws {
    let read = mapping(
      """
      <dialect delimiter=";"/>
      <identity><role>provider</role><column><name>Code</name><name>CP</name></column><role>observed</role></identity>
      <constant role="touchpoint" value="phone"/>
      <null word="NSP" means="not-observed"/>
      <column role="provider"><name>Nom</name><name>qui</name></column>
      <column role="observed"><name>QUAND</name></column>
      <column role="site" template="{CP} {Ville#2}"/>
      <column role="outcome"><name>Note</name>
        <value from="Très satisfaisant" to="kept"/><value from="A améliorer" to="broken"/></column>
      <column role="answer:attention"><name>Motif</name><value from="long" to="broken"/></column>
      """, attributes: "id=\"m\" source=\"s\"")
    let mapping = try #require(read.mapping)
    let (encounters, report) = MaillonIntakeTests.read(export, mapping: mapping)
    #expect(encounters.map(\.id) == ["kim | 57100 | 2017-03-07", "kim | 57100 | 2017-03-07 | #2"])
    #expect(encounters.map(\.source) == ["s", "s"])
    #expect(encounters.map(\.provider.site) == ["57100 THIONVILLE", "57100 METZ"])
    #expect(encounters.map(\.observed.day.description) == ["2017-03-07", "2017-03-07"])
    #expect(encounters.map { $0.codedOutcome?.level } == [.kept, .broken])
    #expect(encounters.map(\.touchpoint) == ["phone", "phone"])
    #expect(encounters.map { $0.answers.map(\.value) } == [["not observed"], ["broken"]])
    #expect(
      encounters.first?.extras == [
        Extra(name: "Ville", value: "Thionville"), Extra(name: "Ville (2)", value: "THIONVILLE"),
        Extra(name: "CP", value: "57100"),
      ])
    #expect(report.mapping == "m")
    #expect((report.encounters, report.good, report.rejected) == (3, 2, 1))
    let problem = try #require(report.problems.first)
    #expect(report.problems.count == 1)
    #expect(problem.code == .valueUnknown && problem.found == "Moyen" && problem.field == "Note")
    #expect(problem.expected == "Très satisfaisant, A améliorer")
  }

  @Test func `one column may be named by an argument`() throws {
    let mapping = try Mapping(arguments: ["provider=lieu, wait_minutes=Durée"])
    let (encounters, report) = MaillonIntakeTests.read(
      "date,lieu,durée,prestataire\n2025-07-03,Gare,2.5,x\n", mapping: mapping)
    #expect(encounters.first?.provider.name == "Gare")
    #expect(encounters.first?.waitMinutes == 2.5)
    #expect(report.problems.map(\.code) == [.columnRepeated])
    #expect(Mapping.isAssignment("provider=lieu"))
    #expect(!Mapping.isAssignment("mappings/a=b.xml"))
    #expect(!Mapping.isAssignment("mapping.xml"))
  }

  @Test func `an argument that is no mapping says why`() {
    #expect(throws: MappingArgumentFailure.noAssignment("lieu")) {
      try Mapping(arguments: ["lieu"])
    }
    #expect(throws: MappingArgumentFailure.unknownRole("providr", suggestion: "provider")) {
      try Mapping(arguments: ["providr=lieu"])
    }
  }

  @Test(arguments: [
    ("<column role=\"provider\"/>", ProblemCode.mappingInvalid),
    ("<column role=\"provider\" template=\"Paris\"/>", .mappingInvalid),
    ("<column role=\"providr\"><name>a</name></column>", .schemaInvalid),
    ("<colum/>", .elementUnexpected),
    ("<dialect delimiter=\"x\"/>", .schemaInvalid),
  ])
  func `a broken mapping says what is wrong`(content: String, code: ProblemCode) {
    let (mapping, problems) = mapping(content)
    #expect(mapping == nil)
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.line == 1)
  }

  @Test(.enabled(if: Place.hasShared, "../shared is not here"))
  func `both real exports import with one mapping`() throws {
    let file = Place.package.appendingPathComponent("samples/mappings/alim-confiance.xml").path
    let (mapping, problems) = MappingReader.read(.file(file))
    #expect(problems == [])
    let alim = try #require(mapping)
    let data = Place.shared.appendingPathComponent("data/alim-confiance")
    let april = MaillonIntakeTests.read(
      .file(data.appendingPathComponent("2017-04-11.csv").path), mapping: alim)
    let june = MaillonIntakeTests.read(
      .file(data.appendingPathComponent("2017-06-07.csv").path), mapping: alim)
    #expect(april.report.problems == [] && june.report.problems == [])
    #expect(april.report.encounters == 1_706 && april.report.good == 1_706)
    #expect(june.report.encounters == 8_970 && june.report.good == 8_970)
    #expect(Set(april.encounters.compactMap(\.id)).count == 1_706)
    #expect(Set(june.encounters.compactMap(\.id)).count == 8_970)
    let broken = april.encounters.count { $0.codedOutcome?.level == .broken }
    #expect(broken == 58)
    let known = Set(april.encounters.compactMap(\.id)).intersection(
      june.encounters.compactMap(\.id))
    #expect(known.count > 1_550 && known.count < 1_706)
    #expect(june.encounters.first?.extras.contains { $0.name == "Numero_inspection" } == true)
  }
}
