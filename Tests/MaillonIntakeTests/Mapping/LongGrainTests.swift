import MaillonCore
import MaillonIntake
import Testing

@Suite("One row an answer")
struct LongGrainTests {
  private static func mapping(_ content: String) -> Mapping? {
    MappingReader.read(
      Array("<mapping xmlns=\"urn:maillon:mapping:1\" id=\"m\">\(content)</mapping>".utf8),
      file: "m.xml"
    ).mapping
  }

  private static let grain = """
    <grain><group><name>visit</name></group><question><name>q</name></question>
    <answer><name>a</name></answer></grain>
    """
  private static let columns = """
    <column role="id"><name>visit</name></column>
    <column role="provider"><name>shop</name></column><column role="observed"><name>day</name></column>
    <column role="narrative"><name>words</name></column>
    <column role="answer:Q12"><name>twice</name></column>
    <column role="answer:craft"><name>twice</name><name position="2">twice</name></column>
    """

  @Test func `rows of a group need not follow each other`() throws {
    let mapping = try #require(
      LongGrainTests.mapping(
        "<dialect time-zone=\"Europe/Paris\"/>" + LongGrainTests.grain
          + "<skip><name>live</name><when>no</when></skip>" + LongGrainTests.columns))
    let (encounters, report) = read(
      """
      visit,shop,day,q,a,live,row
      1,Kim,2025-07-03T22:30:00Z,words,Bien.,yes,1
      2,Lou,2025-01-03T22:30:00Z,words,Mal.,yes,2
      1,Kim,2025-07-03T22:30:00Z,twice,yes,yes,3
      1,Kim,2025-07-03T22:30:00Z,twice,kept,no,4
      2,Lou,2025-01-03T22:30:00Z,other,x,yes,5

      """, mapping: mapping)
    #expect(encounters.map(\.id) == ["1", "2"])
    #expect(encounters.map(\.narrative?.text) == ["Bien.", "Mal."])
    #expect(
      encounters.map(\.observed.description) == [
        "2025-07-04T00:30+02:00", "2025-01-03T23:30+01:00",
      ])
    #expect(encounters.map { $0.answers.map(\.question) } == [["Q12"], []])
    // What differs from row to row belongs to no encounter; what does not is kept.
    #expect(encounters.map { $0.extras.map(\.name) } == [["live"], ["live", "other"]])
    #expect((report.encounters, report.good, report.rejected, report.leftOut) == (2, 2, 0, 1))
  }

  @Test func `the long and the wide export give the same encounters`() throws {
    let long = try #require(LongGrainTests.mapping(LongGrainTests.grain + LongGrainTests.columns))
    let wide = try #require(LongGrainTests.mapping(LongGrainTests.columns))
    let first = read(
      "visit,shop,day,q,a\n7,Kim,2025-07-03,twice,yes\n7,Kim,2025-07-03,words,Bien.\n",
      mapping: long)
    let second = read(
      "visit,shop,day,twice,words\n7,Kim,2025-07-03,yes,Bien.\n", mapping: wide)
    #expect(first.encounters == second.encounters && first.encounters.count == 1)
  }

  @Test func `a bad row rejects its group alone`() throws {
    let mapping = try #require(
      LongGrainTests.mapping(LongGrainTests.grain + LongGrainTests.columns))
    let (encounters, report) = read(
      """
      visit,shop,day,q,a
      1,Kim,2025-02-30,words,Bien.
      2,Lou,2025-02-03,words,Mal.

      """, mapping: mapping)
    #expect(encounters.map(\.id) == ["2"])
    #expect(report.rejected == 1 && report.problems.map(\.code) == [.dateImpossible])
    #expect(report.problems.first?.line == 2)
  }

  @Test func `without its columns the file is rejected`() throws {
    let mapping = try #require(
      LongGrainTests.mapping(LongGrainTests.grain + LongGrainTests.columns))
    let report = read("visit,shop,day,question,a\n1,Kim,2025-02-03,words,x\n", mapping: mapping)
      .report
    #expect(report.isRejected && report.problems.map(\.field) == ["q"])
  }

  @Test func `a time zone that is none is said`() {
    let problems = MappingReader.read(
      Array(
        "<mapping xmlns=\"urn:maillon:mapping:1\" id=\"m\"><dialect time-zone=\"Paris\"/></mapping>"
          .utf8), file: "m.xml"
    ).problems
    #expect(problems.map(\.code) == [.mappingInvalid])
  }
}

extension LongGrainTests {
  @Test func `a group that goes on after a thousand others is told`() {
    let heading = "audit_id,item_id,Provider,created_at,label,response\n"
    func row(_ id: Int, _ label: String) -> String {
      "a\(id),\(id)\(label),P,2025-09-02,\(label),kept\n"
    }
    let others = (2...1_001).map { row($0, "attention") }.joined()
    let near = read(heading + row(1, "attention") + others.dropLast(0) + "", rubric: .builtIn)
    #expect(near.report.problems == [] && near.encounters.count == 1_001)
    let far = read(
      heading + row(1, "attention") + others + row(1, "warmth") + row(1, "craft"),
      rubric: .builtIn)
    #expect(far.report.problems.map(\.code) == [.groupReopened])
    #expect(far.report.problems.first?.line == 1_003 && far.report.problems.first?.found == "a1")
    #expect(far.encounters.count == 1_002 && far.report.rejected == 0)
  }

  @Test func `where one name is empty the next one counts`() throws {
    let (encounters, _) = read(
      """
      audit_id,item_id,created_at,label,response
      1,a,2025-09-01,Provider,Kim
      1,b,2025-09-01,Conducted on,2025-08-30
      1,c,2025-09-01,attention,kept
      2,a,2025-09-02,Client / Site,Lou
      2,b,2025-09-02,Date de la visite,31/08/2025
      2,c,2025-09-02,attention,broken
      3,a,2025-09-03,Prestataire,Max
      3,c,2025-09-03,attention,kept

      """, rubric: .builtIn)
    #expect(encounters.map(\.provider.name) == ["Kim", "Lou", "Max"])
    #expect(
      encounters.map(\.observed.day.description) == ["2025-08-30", "2025-08-31", "2025-09-03"])
  }
}
