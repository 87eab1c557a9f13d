import MaillonCore
import MaillonIntake
import Testing

@Suite("XML as a tree")
struct XMLTreeTests {
  @Test func `a document becomes a tree with lines and paths`() throws {
    let document = "<a x='1'>\n<b>one</b><b xml:lang='fr'>deux</b></a>"
    let (root, problems) = XMLTree.read(Array(document.utf8), schema: nil, file: "a.xml")
    let element = try #require(root)
    #expect(problems.isEmpty)
    #expect(element.attributes == ["x": "1"])
    #expect(element.children("b").map(\.text) == ["one", "deux"])
    #expect(element.children("b").map(\.path) == ["/a/b[1]", "/a/b[2]"])
    #expect(element.child("b")?.line == 2)
    #expect(element.children.last?.language == "fr")
  }

  /// What the schema refuses, and what a person is told.
  struct Complaint: Sendable, CustomTestStringConvertible {
    let inside: String
    let code: ProblemCode
    let field: String
    var found: String?
    var expected: String?
    var suggestion: String?
    var testDescription: String { inside }
  }

  @Test(arguments: [
    Complaint(
      inside: "<encounter observed='July'><provider>P</provider></encounter>",
      code: .dateUnreadable, field: "/sheet/encounter[1]/@observed", found: "July"),
    Complaint(
      inside:
        "<encounter observed='2025-01-01'><provider>P</provider><wait minutes='-4'/></encounter>",
      code: .schemaInvalid, field: "/sheet/encounter[1]/wait/@minutes", found: "-4", expected: "≥ 0"
    ),
    Complaint(
      inside:
        "<encounter observed='2025-01-01'><provider>P</provider><wait minutes='x'/></encounter>",
      code: .schemaInvalid, field: "/sheet/encounter[1]/wait/@minutes", found: "x",
      expected: "xs:decimal"),
    Complaint(
      inside: "<encounter observed='2025-01-01'><provider>P</provider><wait/></encounter>",
      code: .fieldMissing, field: "/sheet/encounter[1]/wait/@minutes"),
    Complaint(
      inside: "<encounter observed='2025-01-01' colour='red'><provider>P</provider></encounter>",
      code: .attributeUnexpected, field: "/sheet/encounter[1]/@colour", found: "colour"),
    Complaint(
      inside: "<encounter observed='2025-01-01'/>",
      code: .fieldMissing, field: "/sheet/encounter[1]/provider", expected: "provider"),
    Complaint(
      inside: "<encounter observed='2025-01-01'><provider>P</provider><surprise/></encounter>",
      code: .elementUnexpected, field: "/sheet/encounter[1]/surprise", found: "surprise",
      expected: "observer, staff, wait, measure, narrative, answer, reflection, outcome, finding"),
    Complaint(
      inside:
        "<encounter observed='2025-01-01'><provider>P</provider><outcome>broke</outcome></encounter>",
      code: .schemaInvalid, field: "/sheet/encounter[1]/outcome", found: "broke",
      expected: "broken, kept, exceeded", suggestion: "broken"),
    Complaint(
      inside: "<encounter observed='2025-01-01'>x<provider>P</provider></encounter>",
      code: .textUnexpected, field: "/sheet/encounter[1]"),
  ])
  func `what the schema refuses is told without libxml2's English`(_ complaint: Complaint) throws {
    let document = "<sheet xmlns='urn:maillon:sheet:1'>\(complaint.inside)</sheet>"
    let (root, problems) = XMLTree.read(
      Array(document.utf8), schema: XMLSchema.sheet, file: "s.xml")
    #expect(root == nil)
    #expect(
      problems == [
        Problem(
          complaint.code, file: "s.xml", line: 1, field: complaint.field, found: complaint.found,
          expected: complaint.expected, suggestion: complaint.suggestion)
      ])
  }

  @Test(arguments: [
    ("<a><b></a>", "</a>", "</b>"), ("<a><b>", nil, "</b>"), ("<a>x & y</a>", "&", "&amp;"),
    ("<a><b c='d", nil, "</a>"), ("<a><b><!-- cut", nil, "</b>"), ("<a><b c", nil, "</a>"),
  ])
  func `what is not well-formed is told without words where it can be`(
    document: String, found: String?, expected: String?
  ) {
    let (root, problems) = XMLTree.read(Array(document.utf8), schema: nil, file: "a.xml")
    #expect(root == nil)
    #expect(problems.map(\.code) == [.xmlMalformed])
    #expect(problems.first?.found == found)
    #expect(problems.first?.expected == expected)
  }
}
