import Foundation
import MaillonPresentation
import Testing

/// `RECORD_GOLDEN=1 swift test --filter GoldenReportTests` writes what comes out, and still fails.
@Suite struct GoldenReportTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")

  @Test(arguments: Language.allCases)
  func thePageIsAsItWas(language: Language) throws {
    let page = try SmallReport.data().html(language: language)
    let start = try #require(page.range(of: "<body>"))
    let end = try #require(page.range(of: "<script"))
    try expect(
      String(page[start.lowerBound..<end.lowerBound]), is: "report.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func theMarkdownIsAsItWas(language: Language) throws {
    let lines = try SmallReport.data().markdown(language: language)
    try expect(lines.joined(separator: "\n") + "\n", is: "report.\(language.rawValue).md")
  }

  private func expect(_ text: String, is name: String) throws {
    let file = GoldenReportTests.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.path)")
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let isSame = text.utf8.elementsEqual(expected.utf8)
    #expect(isSame, "\(name) has changed; look at it, then record it")
  }
}
