import Foundation
import MaillonCore
import MaillonPresentation
import Testing

@Suite struct HostileNameTests {
  /// What strangers may call a provider, a touchpoint, or write.
  static let payloads = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)", "</title></desc></svg><script>alert(1)</script>",
    "\"\u{301} onmouseover=\"alert(1)\" x=\"", "<\u{338}b>", "{{html.body}}", "{{{html.data}}}",
    "javascript:alert(1)", "&lt;b&gt;", "a\u{0}b\u{1B}[31m\u{202E}c", "]]></style>", "\u{FFFE}",
  ]

  @Test(arguments: payloads)
  func nothingBreaksOut(payload: String) throws {
    let hostile = try SmallReport.data(
      names: [payload, "b\(payload)", "c", "d"], touchpoints: [payload, "phone", "delivery"],
      text: payload + payload)
    let page = hostile.html(language: .english)
    let reading = PageReading(page)
    #expect(reading.faults.isEmpty)
    let isSame = structure(reading) == HostileNameTests.expected
    #expect(isSame)
    #expect(!page.unicodeScalars.contains { [0, 0x1B, 0x202E, 0xFFFE].contains($0.value) })
  }

  @Test func aNameIsShownAsItIs() throws {
    let page = try SmallReport.data(names: ["<b>&\"'", "b", "c", "d"]).html(language: .english)
    #expect(page.contains("<bdi>&lt;b&gt;&amp;&quot;&#39;</bdi>"))
  }

  @Test func markdownTakesANameForText() throws {
    let lines = try SmallReport.data(names: ["a|b](x) *c* <i>", "b", "c", "d"])
      .markdown(language: .english)
    #expect(lines.contains { $0.contains("a\\|b\\](x) \\*c\\* \\<i\\>") })
    #expect(!lines.contains { $0.contains("<i>") })
  }

  @Test func theSpreadsheetOfTheTableHoldsNoFormula() throws {
    let page = try SmallReport.data(names: ["=1+1", "b", "c", "d"]).html(language: .french)
    let start = try #require(page.range(of: ";base64,"))
    let end = try #require(page.range(of: "\"", range: start.upperBound..<page.endIndex))
    let data = try #require(Data(base64Encoded: String(page[start.upperBound..<end.lowerBound])))
    let sheet = String(decoding: data, as: UTF8.self)
    #expect(sheet.unicodeScalars.first == "\u{FEFF}")
    #expect(sheet.contains(";\"'=1+1\";"))
  }

  /// What a page with harmless names is made of.
  private static let expected: [String] = {
    let tame = try? SmallReport.data(
      names: ["a", "b", "c", "d"], touchpoints: ["a", "phone", "delivery"], text: "aaaaaaa")
    return structure(PageReading(tame?.html(language: .english) ?? ""))
  }()

  private func structure(_ reading: PageReading) -> [String] {
    HostileNameTests.structure(reading)
  }

  /// Which elements with which attributes there are, in whatever order names put them; without the
  /// lines and labels
  /// that a picture finds room for.
  private static func structure(_ reading: PageReading) -> [String] {
    reading.elements.map { element in
      ([element.name] + element.attributes.keys.sorted()).joined(separator: " ")
    }.filter { !$0.hasPrefix("line") && !$0.hasPrefix("mark") && !$0.hasPrefix("text") }.sorted()
  }
}
