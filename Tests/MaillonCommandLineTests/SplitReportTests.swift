import Foundation
import Testing

@Suite("Report in several pages")
struct SplitReportTests {
  private static let sheets = ["samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml"]

  @Test func `an index leads to a page for each provider`() throws {
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/audit"
    let run = CommandRun(["report", "-p", "2025-Q4", "--split", place] + SplitReportTests.sheets)
    #expect(run.status == .done && run.output.isEmpty)
    let files = Set(try FileManager.default.contentsOfDirectory(atPath: place))
    #expect(files.count == 14)
    let index = try String(contentsOfFile: "\(place)/index.html", encoding: .utf8)
    let links = Set(index.matches(of: /href="(u-[0-9]+\.html)"/).map { String($0.1) })
    #expect(links == files.subtracting(["index.html"]))
    #expect(!index.contains("href=\"#u-"))
    let page = try String(contentsOfFile: "\(place)/u-1.html", encoding: .utf8)
    #expect(page.contains("<h1>Électroménager Grandpré-Tasson</h1>"))
    // What is handed to one branch says nothing of another.
    #expect(!page.contains("Sonnaille"))
    for target in page.matches(of: /href="#([^"]+)"/) {
      #expect(page.contains("id=\"\(target.1)\""))
    }
  }

  @Test func `hundreds of providers are not drawn one by one`() throws {
    let folder = try TemporaryFolder()
    var sheet = "provider,touchpoint,broken,kept,exceeded\n"
    for number in 0..<400 { sheet += "P\(number),phone,\(number % 9),\(20 - number % 9),0\n" }
    let file = try folder.write(sheet, to: "tallies.csv")
    let run = CommandRun(["report", file])
    #expect(run.status == .done)
    #expect(run.output.contains("The first 80 and the last 80 are shown; 240 between them"))
    #expect(run.output.contains("<bdi>P399</bdi>"))
  }

  @Test func `misuse is told`() {
    #expect(CommandRun(["report", "--split", "x", "-o", "y.html"]).status == .misuse)
    #expect(CommandRun(["report", "--split", "x", "-f", "markdown"]).status == .misuse)
  }
}
