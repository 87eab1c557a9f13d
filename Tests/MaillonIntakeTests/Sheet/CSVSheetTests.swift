import Foundation
import MaillonCore
import MaillonIntake
import Testing

@Suite("CSV sheets")
struct CSVSheetTests {
  @Test func `everything that a row can say is read`() throws {
    let (encounters, report) = read(
      """
      id,observed,reported,provider,site,sector,touchpoint,visit,observer,staff,wave,source,wait_minutes,lang,narrative,feeling,one_percent,ideal,outcome,outcome_by,outcome_at,findings,attention,Q12,Q12_comment,rings,weather
      F-0112,2025-07-03T08:10,2025-07-04, Boulangerie du Marché ,Namur,bakery,Sur place,V-88,O-17,vendeuse,2025-T3,réseau,3.5,fr," Servi ""sans""
      un regard. ",fâché,dire bonjour,un sourire,rompue,coder-2,2025-07-05,attention:broken; craft:tenue,Rompue,yes,vite,4,rain
      """)
    #expect(report.problems.map(\.code) == [.columnUnknown])
    let encounter = try #require(encounters.first)
    let day = try #require(Day(iso: "2025-07-03"))
    var expected = Encounter(
      provider: Provider(name: "Boulangerie du Marché", site: "Namur", sector: "bakery"),
      observed: Moment(day: day, secondOfDay: 29_400))
    expected.id = "F-0112"
    expected.source = "réseau"
    expected.wave = "2025-T3"
    expected.touchpoint = "in-person"
    expected.visit = "V-88"
    expected.observer = "O-17"
    expected.staff = "vendeuse"
    expected.reported = Moment(day: day.advanced(by: 1))
    expected.waitMinutes = 3.5
    expected.measures = [Measure(id: "rings", value: 4)]
    expected.narrative = Narrative(text: " Servi \"sans\"\nun regard. ", language: "fr")
    expected.answers = [
      Answer(question: "attention", value: "Rompue"),
      Answer(question: "Q12", value: "yes", comment: "vite"),
    ]
    expected.reflections = [
      Reflection(kind: .feeling, text: "fâché", language: "fr"),
      Reflection(kind: .onePercent, text: "dire bonjour", language: "fr"),
      Reflection(kind: .ideal, text: "un sourire", language: "fr"),
    ]
    let coded = Moment(day: day.advanced(by: 2))
    expected.codedOutcome = CodedOutcome(level: .broken, coder: "coder-2", coded: coded)
    expected.codedFindings = [
      CodedFinding(criterion: "attention", level: .broken, coder: "coder-2", coded: coded),
      CodedFinding(criterion: "craft", level: .kept, coder: "coder-2", coded: coded),
    ]
    expected.extras = [Extra(name: "weather", value: "rain")]
    #expect(encounter == expected)
    #expect(encounter.provenance.line == 2 && encounter.provenance.record == 1)
  }

  @Test func `XML and CSV of the same encounters have the same fingerprints`() {
    let csv = read(
      """
      observed;prestataire;lieu;secteur;canal;attente_minutes;langue;récit;attention;Q12;one_percent
      2025-07-03;BOULANGERIE DU MARCHÉ;Namur;bakery;sur place;3,5;fr;"Servi sans
      un regard.";Rompue;yes;dire bonjour
      2025-07-04;Gare;;rail;téléphone;12;fr;Guichet fermé.;tenue;;
      """)
    let xml = read(
      """
      <sheet xmlns="urn:maillon:sheet:1">
      <encounter observed="2025-07-03" touchpoint="in-person" id="a"><provider site="Namur" sector="bakery">Boulangerie du Marché</provider>
        <observer>O</observer><wait minutes="3.50"/><narrative xml:lang="fr">
          Servi sans un regard.
        </narrative><answer question="Q12" value="yes"/><answer question="attention" value="broken"/>
        <reflection kind="one-percent">dire bonjour</reflection></encounter>
      <encounter observed="2025-07-04" touchpoint="phone"><provider sector="rail">Gare</provider>
        <wait minutes="12"/><narrative>Guichet fermé.</narrative><answer question="attention" value="kept"/></encounter>
      </sheet>
      """)
    #expect(csv.report.problems == [] && xml.report.problems == [])
    #expect(
      csv.encounters.map { Fingerprint(of: $0) } == xml.encounters.map { Fingerprint(of: $0) })
    #expect(csv.encounters.count == 2)
  }

  @Test func `every problem of a row is told, with line, heading and value`() {
    let (encounters, report) = read(
      """
      date,prestataire,attente,attention,craft,issue

      2025-07-03,P,3,tenue,,
      2025-06-31,"P
      Q",-4,tenu,,
      hier,P,"8,5,0",keeept,,
      2025-07-03,,,,sans objet,brokn
      2025-07-03,P,,,,
      2025-07-03,P,1,,,,surplus
      2025-07-03,P,1
      ,,,,,
      2025-07-03,P,1,,,,
      """)
    #expect(encounters.map(\.provenance.line) == [3, 10, 12])
    #expect((report.encounters, report.good, report.rejected) == (8, 3, 5))
    let told = report.problems.map {
      "\($0.line ?? 0) \($0.record ?? 0) \($0.code.rawValue) \($0.field ?? "-") \($0.found ?? "-")"
    }
    #expect(
      told == [
        "4 2 date-impossible date 2025-06-31", "4 2 number-out-of-range attente -4",
        "6 3 date-unreadable date hier", "6 3 number-unreadable attente 8,5,0",
        "6 3 value-unknown attention keeept", "7 4 value-unknown issue brokn",
        "7 4 field-missing prestataire -", "8 5 nothing-to-judge - -",
        "9 6 row-ragged - 7", "10 7 row-short - 3",
      ])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the separator is found by the heading`(separator: String) {
    let rows = [
      ["date", "provider", "narrative"], ["2025-07-03", "P", "a; b, c | d\te"],
      ["2025-07-04", "Q", "a"],
    ]
    let text = rows.map { row in
      row.map { "\"\($0)\"" }.joined(separator: separator)
    }.joined(separator: "\r\n")
    let (encounters, report) = read(text)
    #expect(report.delimiter == separator)
    #expect(encounters.map(\.provider.name) == ["P", "Q"])
    #expect(encounters.first?.narrative?.text == "a; b, c | d\te")
  }

  @Test(arguments: ["\u{A0}", "\u{202F}\u{2009}", " \u{3000} "])
  func `a name of nothing but spaces is missing`(name: String) {
    let (encounters, report) = read(
      "date,provider,wait_minutes\n2025-07-03,\(name),1\n2025-07-03,\(name)é\(name),1\n")
    #expect(encounters.map(\.provider.name) == ["é"])
    #expect(report.problems.map(\.code) == [.fieldMissing])
  }

  @Test func `a line sep= and titles above the heading are passed over`() {
    let (encounters, report) = read(
      "sep=;\r\nAudit;2025;;\r\n\r\ndate;prestataire;attente;note\r\n03/07/2025;P;1,5;x\r\n")
    #expect(encounters.map(\.waitMinutes) == [1.5])
    #expect(encounters.first?.observed.description == "2025-07-03")
    #expect(encounters.first?.provenance.line == 5)
    #expect(report.problems.map(\.code) == [.columnUnknown])
    #expect(report.problems.first?.line == 4)
  }

  @Test func `a row of answers is not taken for the heading`() {
    let (encounters, _) = read("date,provider,attention,craft\n2025-07-03,P,kept,kept\n")
    #expect(encounters.count == 1)
  }

  @Test(arguments: [
    ("date;provider;wait\n2025-07-03;P;2,5\n", 2.5, DecimalMark.comma),
    ("date;provider;wait\n2025-07-03;P;2\n2025-07-03;P;2.5\n", 2.5, .point),
    ("date,provider,wait\n2025-07-03,P,2.5\n", 2.5, .point),
    ("date,provider,wait\n2025-07-03,P,\"2,5\"\n", 2.5, .comma),
    ("date;provider;wait\n2025-07-03;P;2\n", 2, .comma),
  ])
  func `the decimal mark is the file's`(text: String, value: Double, mark: DecimalMark) {
    let (encounters, report) = read(text)
    #expect(report.decimalMark == mark)
    #expect(encounters.last?.waitMinutes == value)
  }

  @Test func `a number with the other mark is a problem and never a guess`() {
    let (encounters, report) = read(
      "date;provider;wait\n2025-07-03;P;2,5\n2025-07-03;P;1.33\n2025-07-03;P;1.000\n")
    #expect(encounters.count == 1)
    #expect(report.problems.map(\.code) == [.numberUnreadable, .numberUnreadable])
  }

  @Test(arguments: [
    (String.Encoding.utf8, "UTF-8", false), (.windowsCP1252, "Windows-1252", true),
    (.utf16, "UTF-16LE", false), (.utf16BigEndian, "UTF-16BE", false),
  ])
  func `the encoding is found and announced`(
    encoding: String.Encoding, name: String, isGuessed: Bool
  ) throws {
    let text = "date;prestataire;récit\n2025-07-03;Café de l’Écluse;Goûté à l’œil : 3 €\n"
    var bytes = Array(try #require(text.data(using: encoding)))
    if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
    let (encounters, report) = read(bytes)
    #expect(report.encoding == name && report.isEncodingGuessed == isGuessed)
    #expect(encounters.first?.provider.name == "Café de l’Écluse")
    #expect(encounters.first?.narrative?.text == "Goûté à l’œil : 3 €")
  }

  @Test func `a byte order mark before a quoted heading is no part of it`() {
    let (encounters, _) = read("\u{FEFF}\"date\",\"provider\",\"wait\"\n2025-07-03,P,1\n")
    #expect(encounters.count == 1)
  }

  @Test func `a few bytes that are not UTF-8 reject their rows only`() {
    var bytes = Array("date,provider,narrative\n2025-07-03,Café,été à la plage\n2025-07-03,P,".utf8)
    bytes += [0xE9, 0x74, 0xE9] + Array("\n2025-07-04,Œillet,forêt\n".utf8)
    let (encounters, report) = read(bytes)
    #expect(encounters.map(\.provider.name) == ["Café", "Œillet"])
    #expect(report.problems.map(\.code) == [.encodingInvalid])
    #expect(report.problems.first?.found == "E9 74 E9")
    #expect(report.problems.first?.line == 3)
  }

  @Test func `a quote that never closes costs its line only`() {
    let (encounters, report) = read(
      "date,provider,narrative\n2025-07-03,P,a\n2025-07-03,P,\"b\n2025-07-04,P,c\n2025-07-05,P,d\n")
    #expect(encounters.map(\.narrative?.text) == ["a", "c", "d"])
    #expect(report.problems.map(\.code) == [.quoteUnclosed])
    #expect(report.problems.first?.line == 3)
    #expect((report.encounters, report.rejected) == (4, 1))
  }

  @Test func `a missing column rejects the file and says what there is`() {
    let (encounters, report) = read("date;lieu;note\n2025-07-03;P;1\n")
    #expect(encounters.isEmpty && report.isRejected)
    let problem = report.problems.first { $0.code == .columnMissing }
    #expect(problem?.field == "provider" && problem?.found == "date; lieu; note")
    #expect(problem?.expected == "provider, prestataire")
  }

  @Test func `repeated and unknown columns are kept and told once`() {
    let (encounters, report) = read(
      "date,provider,provider,note,note,attension\n2025-07-03,P,Q,1,2,kept\n2025-07-03,P,Q,1,2,kept\n"
    )
    #expect(encounters.isEmpty)
    let told = report.problems.map {
      "\($0.code.rawValue) \($0.field ?? "") \($0.suggestion ?? "")"
    }
    #expect(
      told == [
        "column-repeated provider ", "column-unknown note ", "column-repeated note ",
        "column-unknown attension attention", "nothing-to-judge  ", "nothing-to-judge  ",
      ])
    let (kept, _) = read("date,provider,provider,note,note,wait\n2025-07-03,P,Q,1,2,1\n")
    #expect(
      kept.first?.extras == [
        Extra(name: "provider (2)", value: "Q"), Extra(name: "note", value: "1"),
        Extra(name: "note (2)", value: "2"),
      ])
  }

  @Test func `columns are explained with their first values`() {
    let (_, report) = read("date,prestataire,attention,x\n2025-07-03,P,kept,1\n2025-07-04,P,,2\n")
    #expect(
      report.columns.map { "\($0.heading) \($0.role) \($0.basis) \($0.samples)" } == [
        "date observed alias [\"2025-07-03\", \"2025-07-04\"]",
        "prestataire provider alias [\"P\"]",
        "attention answer:attention rubric [\"kept\"]", "x extra unknown [\"1\", \"2\"]",
      ])
  }

  @Test func `a form about several touchpoints splits`() {
    var rubric = smallRubric
    rubric.questions += [
      Question(id: "T1", criterion: "attention", touchpoint: "phone"),
      Question(id: "T2", criterion: "attention", touchpoint: "in-person"),
    ]
    let (encounters, report) = read(
      "id,date,provider,T1,T2\nF-1,2025-07-03,P,kept,broken\nF-2,2025-07-03,P,kept,\n",
      rubric: rubric)
    #expect(encounters.map(\.touchpoint) == ["phone", "in-person", "phone"])
    #expect(encounters.map(\.visit) == ["F-1", "F-1", nil])
    #expect(encounters.map(\.provenance.record) == [1, 2, 3])
    #expect(report.encounters == 3 && report.good == 3)
  }

  @Test func `narratives alone may be read for judging`() {
    let (encounters, report) = read(
      "id,lang,narrative,outcome\nn-1,fr,Rien à dire.,kept\n", allowsIncomplete: true)
    #expect(encounters.map(\.id) == ["n-1"])
    #expect(report.problems == [])
  }
}
