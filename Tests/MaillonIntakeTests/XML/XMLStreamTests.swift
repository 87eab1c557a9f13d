import Foundation
import MaillonIntake
import Testing

/// Writes down what it hears.
private final class Scribe: XMLHandler {
  var heard: [String] = []
  var problems: [XMLProblem] = []
  var textBytes = 0

  func start(_ element: XMLStart) {
    let attributes = element.attributes.map { "\($0.qualifiedName.qualified)=\($0.text)" }
    heard.append(
      (["<\(element.name.local)"] + attributes).joined(separator: " ") + ">@\(element.line)")
  }

  func end(_ name: XMLName) { heard.append("</\(name.local)>") }

  func text(_ bytes: UnsafeRawBufferPointer) {
    textBytes += bytes.count
    let text = String(decoding: bytes, as: UTF8.self)
    if !text.allSatisfy(\.isWhitespace) { heard.append(text) }
  }

  func problem(_ problem: XMLProblem) { problems.append(problem) }
}

/// Reads a document in bites of the given size.
private func read(
  _ document: Data, bite: Int = 7, schema: XMLSchema? = nil, limits: XMLLimits = XMLLimits(),
  children: [String] = []
) throws -> (scribe: Scribe, isWhole: Bool) {
  let scribe = Scribe()
  let stream = XMLStream(
    schema: schema, limits: limits, namespace: children.isEmpty ? nil : "urn:maillon:sheet:1",
    children: children, handler: scribe)
  var goesOn = true
  try document.withUnsafeBytes { bytes in
    var offset = 0
    while goesOn, offset < bytes.count {
      let end = min(offset + bite, bytes.count)
      goesOn = try stream.feed(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
      offset = end
    }
  }
  return (scribe, goesOn ? try stream.finish() : false)
}

private func sheet(_ content: String, attributes: String = "") -> Data {
  Data("<sheet xmlns=\"urn:maillon:sheet:1\"\(attributes)>\(content)</sheet>".utf8)
}

private func encounter(observed: String = "2025-07-03", inside: String = "") -> String {
  "<encounter observed=\"\(observed)\"><provider>P</provider>\(inside)</encounter>\n"
}

@Suite("XML as a stream")
struct XMLStreamTests {
  @Test func `elements, attributes, text and CDATA come in order with the line of the tag`() throws
  {
    let document = Data(
      "<a>\n<b x='1'\n  y='&amp;é&amp;#38;&#38;'>one<![CDATA[ <two> ]]></b><c xmlns='urn:c'/></a>"
        .utf8)
    let (scribe, isWhole) = try read(document, bite: 1_000)
    #expect(isWhole)
    #expect(
      scribe.heard == [
        "<a>@1", "<b x=1 y=&é&#38;&>@2", "one", " <two> ", "</b>", "<c>@3", "</c>", "</a>",
      ])
  }

  @Test func `CDATA also arrives while a schema validates`() throws {
    let document = sheet(encounter(inside: "<narrative><![CDATA[5 < 6]]></narrative>"))
    let (scribe, isWhole) = try read(document, schema: XMLSchema.sheet)
    #expect(isWhole && scribe.problems.isEmpty)
    #expect(scribe.heard.joined().contains("5 < 6"))
  }

  @Test func `a schema error carries its line and path, and reading goes on`() throws {
    let document = sheet(
      "\n" + encounter() + encounter(observed: "July") + encounter(inside: "<nonsense/>")
        + encounter(inside: "<wait minutes='-4'/>"))
    let (scribe, isWhole) = try read(document, schema: XMLSchema.sheet, children: ["encounter"])
    #expect(isWhole)
    let places = scribe.problems.map { "\($0.line) \($0.path)" }
    #expect(places.contains("3 /sheet/encounter[2]"))
    #expect(places.contains("4 /sheet/encounter[3]/nonsense"))
    #expect(places.contains("5 /sheet/encounter[4]/wait"))
  }

  @Test func `after an unexpected child of the root, validation goes on`() throws {
    let document = sheet(
      encounter() + "<surprise><wait/></surprise><nowhere xmlns=''/>" + encounter(observed: "July")
        + encounter(inside: "<nonsense/>"))
    let (scribe, isWhole) = try read(document, schema: XMLSchema.sheet, children: ["encounter"])
    #expect(isWhole)
    #expect(scribe.problems.count { $0.kind == .unexpectedChild } == 2)
    let paths = scribe.problems.filter { $0.kind == .invalid }.map(\.path)
    #expect(Set(paths) == ["/sheet/encounter[2]", "/sheet/encounter[3]/nonsense"])
    #expect(!scribe.heard.contains { $0.hasPrefix("<surprise") })
  }

  @Test func `without the list of children, an unexpected child fails the document`() throws {
    let document = sheet(encounter() + "<surprise/>" + encounter(observed: "July"))
    let (scribe, isWhole) = try read(document, schema: XMLSchema.sheet)
    #expect(!isWhole)
    #expect(scribe.problems.map(\.kind) == [.invalidRoot])
    #expect(!scribe.heard.contains { $0.contains("July") })
  }

  @Test(arguments: [
    "<wrong/>", "<sheet/>",
    "<sheet xmlns='urn:maillon:sheet:1' speed='1'><encounter observed='2025-01-01'/></sheet>",
    "<sheet xmlns='urn:maillon:sheet:1'>words</sheet>",
  ])
  func `a wrong root fails the document`(document: String) throws {
    let (scribe, isWhole) = try read(Data(document.utf8), schema: XMLSchema.sheet)
    #expect(!isWhole)
    #expect(scribe.problems.last?.kind == .invalidRoot)
  }

  @Test(arguments: [
    "<!DOCTYPE sheet><sheet/>",
    "<!DOCTYPE sheet SYSTEM 'http://127.0.0.1:1/x.dtd'><sheet/>",
    "<!DOCTYPE s [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><s>&b;</s>",
    "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><s>&x;</s>",
    "<!DOCTYPE s [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><s/>",
    "<s>&eacute;</s>",
  ])
  func `document types and entities are refused at once`(document: String) throws {
    for bite in [1, 4, 1_000] {
      let (scribe, isWhole) = try read(Data(document.utf8), bite: bite)
      #expect(!isWhole)
      #expect(scribe.problems.map(\.kind) == [.doctype])
      #expect(scribe.textBytes == 0)
    }
  }

  @Test func `depth, text, attributes, names and silence are limited`() throws {
    var limits = XMLLimits()
    limits.depth = 10
    limits.text = 100
    limits.attribute = 100
    limits.name = 20
    limits.token = 100_000
    let long = String(repeating: "x", count: 200)
    for document in [
      String(repeating: "<a>", count: 11), "<a>\(long)</a>", "<a b='\(long)'/>", "<a \(long)='b'/>",
      "<\(long)/>", "<a><!--" + String(repeating: "x", count: 300_000),
    ] {
      let (scribe, isWhole) = try read(Data(document.utf8), bite: 1 << 16, limits: limits)
      #expect(!isWhole)
      #expect(scribe.problems.map(\.kind) == [.limit], "\(document.prefix(20))")
    }
  }

  @Test func `UTF-16 and Latin-1 are read as the document states`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>été</a>"
    let wide = try #require(text.data(using: .utf16))
    #expect(try read(wide, bite: 5).scribe.heard.joined().contains("été"))
    let narrow = try #require(
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>été</a>".data(using: .isoLatin1))
    #expect(try read(narrow).scribe.heard.joined().contains("été"))
  }

  @Test(arguments: [
    "", " ", "<a>", "<a></b>", "<a><b></a>", "<a/><b/>", "<a>\u{0}</a>", "<a b=c/>",
  ])
  func `what is not well-formed is not whole`(document: String) throws {
    let (scribe, isWhole) = try read(Data(document.utf8))
    #expect(!isWhole)
    #expect(scribe.problems.map(\.kind) == [.malformed])
  }

  @Test func `bytes that are not UTF-8 are not whole`() throws {
    let (scribe, isWhole) = try read(
      Data([0x3C, 0x61, 0x3E, 0xE9, 0x74, 0xE9, 0x3C, 0x2F, 0x61, 0x3E]))
    #expect(!isWhole)
    #expect(scribe.problems.map(\.kind) == [.encoding], "\(scribe.problems)")
  }

  @Test func `a throwing handler stops the reading and its error comes out`() throws {
    struct Enough: Error {}
    final class Impatient: XMLHandler {
      var starts = 0
      func start(_ element: XMLStart) throws {
        starts += 1
        if starts == 2 { throw Enough() }
      }
      func end(_ name: XMLName) {}
      func text(_ bytes: UnsafeRawBufferPointer) {}
      func problem(_ problem: XMLProblem) {}
    }
    let handler = Impatient()
    let stream = XMLStream(schema: nil, handler: handler)
    let document = Data("<a><b/><c/><d/></a>".utf8)
    #expect(throws: Enough.self) {
      try document.withUnsafeBytes { _ = try stream.feed($0) }
    }
    #expect(handler.starts == 2)
  }
}
