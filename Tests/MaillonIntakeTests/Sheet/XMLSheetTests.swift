import MaillonCore
import MaillonIntake
import Testing

private func sheet(_ content: String, attributes: String = "") -> String {
  "<sheet xmlns=\"urn:maillon:sheet:1\" xmlns:x=\"urn:x\"\(attributes)>\n\(content)\n</sheet>"
}

@Suite("XML sheets")
struct XMLSheetTests {
  @Test func `everything that a sheet can say is read`() throws {
    let (encounters, report) = read(
      sheet(
        """
          <encounter id="F-0112" observed="2025-07-03T08:10" reported="2025-07-04"
            touchpoint="in-person" visit="V-88" x:weather="rain">
            <provider sector="bakery" site="Namur"> Boulangerie  du Marché </provider>
            <x:note>seen <x:by>us</x:by></x:note>
            <observer>O-17</observer>
            <staff>vendeuse</staff>
            <wait minutes="3.5"/>
            <measure id="rings" value="4"/>
            <narrative xml:lang="fr"> Servi &amp; <![CDATA[<sans>]]> un regard. </narrative>
            <answer question="attention" value="broken"/>
            <answer question="Q12" value="yes"><comment>vite</comment></answer>
            <reflection kind="one-percent" xml:lang="fr">dire bonjour</reflection>
            <outcome by="coder-2" at="2025-07-05">broken</outcome>
            <finding criterion="attention" level="broken" by="coder-2" at="2025-07-05"/>
          </encounter>
        """, attributes: " wave=\"2025-T3\" source=\"réseau-nord\""))
    #expect(report.problems == [])
    let encounter = try #require(encounters.first)
    let day = try #require(Day(iso: "2025-07-03"))
    var expected = Encounter(
      provider: Provider(name: "Boulangerie  du Marché", site: "Namur", sector: "bakery"),
      observed: Moment(day: day, secondOfDay: 29_400))
    expected.id = "F-0112"
    expected.source = "réseau-nord"
    expected.wave = "2025-T3"
    expected.touchpoint = "in-person"
    expected.visit = "V-88"
    expected.observer = "O-17"
    expected.staff = "vendeuse"
    expected.reported = Moment(day: day.advanced(by: 1))
    expected.waitMinutes = 3.5
    expected.measures = [Measure(id: "rings", value: 4)]
    expected.narrative = Narrative(text: " Servi & <sans> un regard. ", language: "fr")
    expected.answers = [
      Answer(question: "attention", value: "broken"),
      Answer(question: "Q12", value: "yes", comment: "vite"),
    ]
    expected.reflections = [Reflection(kind: .onePercent, text: "dire bonjour", language: "fr")]
    let coded = Moment(day: day.advanced(by: 2))
    expected.codedOutcome = CodedOutcome(level: .broken, coder: "coder-2", coded: coded)
    expected.codedFindings = [
      CodedFinding(criterion: "attention", level: .broken, coder: "coder-2", coded: coded)
    ]
    expected.extras = [
      Extra(name: "@{urn:x}weather", value: "rain"),
      Extra(name: "{urn:x}note/{urn:x}by", value: "us"), Extra(name: "{urn:x}note", value: "seen"),
    ]
    #expect(encounter == expected)
    #expect(encounter.provenance.line == 2 && encounter.provenance.record == 1)
    #expect(report.format == .xml && report.encounters == 1 && report.good == 1)
  }

  @Test func `a bad encounter is rejected alone`() throws {
    let good =
      "<encounter observed=\"2025-07-03\"><provider>P</provider><wait minutes=\"1\"/></encounter>\n"
    let (encounters, report) = read(
      sheet(
        good
          + "<encounter observed=\"2025-06-31\"><provider>P</provider><wait minutes=\"1\"/></encounter>\n"
          + good
          + "<encounter observed=\"2025-07-03\"><provider>P</provider><wait minutes=\"-4\"/></encounter>\n"
          + "<encouter observed=\"2025-07-03\"><provider>P</provider></encouter>\n"
          + "<encounter observed=\"2025-07-03\"><provider>P</provider></encounter>\n" + good
          + "<encounter observed=\"2025-07-03\"><provider>P</provider><answer question=\"craft\" value=\"keept\"/></encounter>\n"
          + good))
    #expect(encounters.map(\.provenance.line) == [2, 4, 8, 10])
    #expect(encounters.map(\.provenance.record) == [1, 3, 7, 9])
    #expect((report.encounters, report.good, report.rejected) == (9, 4, 5))
    #expect(!report.isRejected)
    let told = report.problems.map {
      "\($0.line ?? 0) \($0.record ?? 0) \($0.code.rawValue) \($0.field ?? "") \($0.found ?? "")"
    }
    #expect(
      told == [
        "3 2 date-impossible /sheet/encounter[2]/@observed 2025-06-31",
        "5 4 schema-invalid /sheet/encounter[4]/wait/@minutes -4",
        "6 5 element-unexpected /sheet/encouter[1] encouter",
        "7 6 nothing-to-judge /sheet/encounter[5] ",
        "9 8 value-unknown /sheet/encounter[7]/answer/@value keept",
      ])
    #expect(report.problems.last?.suggestion == "kept")
  }

  @Test(arguments: ["&#160;", "&#x202F; \u{3000}"])
  func `a name of nothing but spaces is missing`(name: String) {
    let rest = "<wait minutes=\"1\"/></encounter>"
    let (encounters, report) = read(
      sheet(
        "<encounter observed=\"2025-07-03\"><provider>\(name)</provider>\(rest)"
          + "<encounter observed=\"2025-07-03\"><provider>\(name)P\(name)</provider>\(rest)"))
    #expect(encounters.map(\.provider.name) == ["P"])
    #expect(report.problems.map(\.code) == [.fieldMissing])
    #expect(report.problems.first?.field == "/sheet/encounter[1]/provider")
  }

  @Test func `a file that breaks off is rejected whole`() {
    let (encounters, report) = read(
      "<sheet xmlns=\"urn:maillon:sheet:1\"><encounter observed=\"2025-07-03\"><provider>P</provider>"
        + "<wait minutes=\"1\"/></encounter><encounter")
    #expect(encounters.isEmpty)
    #expect(report.isRejected && report.good == 0 && report.rejected == report.encounters)
    #expect(report.problems.map(\.code) == [.xmlMalformed])
  }

  @Test func `doubtful answers are taken and told`() {
    let (encounters, report) = read(
      sheet(
        """
        <encounter observed="2025-07-03"><provider>P</provider>
          <answer question="Q12" value="perhaps"/><answer question="attention" value="Sans objet"/>
          <answer question="atention" value="kept"/><answer question="craft" value=""/>
        </encounter>
        """))
    #expect(encounters.first?.answers.map(\.value) == ["perhaps", "Sans objet", "kept"])
    #expect(report.problems.map(\.code) == [.answerUnknown, .questionUnknown])
    #expect(report.problems.last?.suggestion == "attention")
  }

  @Test func `the language of texts is inherited`() {
    let (encounters, _) = read(
      sheet(
        """
        <encounter observed="2025-07-03"><provider>P</provider><narrative>a</narrative></encounter>
        <encounter observed="2025-07-03" xml:lang="en"><provider>P</provider><narrative>a</narrative>
          <reflection kind="ideal" xml:lang="de">b</reflection></encounter>
        """, attributes: " xml:lang=\"fr\""))
    #expect(encounters.map { $0.narrative?.language } == ["fr", "en"])
    #expect(encounters.last?.reflections.first?.language == "de")
  }

  @Test func `touchpoints may bear the rubric's titles, and one without is told`() {
    let (encounters, report) = read(
      sheet(
        """
        <encounter observed="2025-07-03" touchpoint="Téléphone"><provider>P</provider><wait minutes="1"/></encounter>
        <encounter observed="2025-07-03" touchpoint="drone"><provider>P</provider><wait minutes="1"/></encounter>
        <encounter observed="2025-07-03"><provider>P</provider><wait minutes="1"/></encounter>
        """))
    #expect(encounters.map(\.touchpoint) == ["phone", "drone", "unspecified"])
    #expect(report.problems.map(\.code) == [.touchpointMissing])
  }

  @Test func `content outside of encounters is told`() {
    let (encounters, report) = read(
      sheet(
        "<x:meta><x:deep/></x:meta><encounter observed=\"2025-07-03\"><provider>P</provider><wait minutes=\"1\"/></encounter>",
        attributes: " x:a=\"1\""))
    #expect(encounters.count == 1)
    #expect(report.problems.map(\.code) == [.contentOutside, .contentOutside])
  }
}
