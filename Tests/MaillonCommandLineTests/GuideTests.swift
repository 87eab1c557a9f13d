import Foundation
import Testing

@Suite("Guides")
struct GuideTests {
  private static let folder = CommandRun.packageRoot.appendingPathComponent("samples/guides")

  @Test(arguments: ["writing-a-rubric", "ecrire-une-grille"])
  func `the rubric of a guide judges as the guide says`(name: String) throws {
    let file = GuideTests.folder.appendingPathComponent("\(name).md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let parts = page.components(separatedBy: "```xml\n")
    try #require(parts.count == 2)
    let folder = try TemporaryFolder()
    let rubric = try folder.write(parts[1].components(separatedBy: "```")[0], to: "rubric.xml")
    let sheet = try folder.write(
      """
      id,provider,observed,Q1,Q2,wait_minutes,lang,narrative
      a,Kim,2025-01-01,yes,3,2,en,
      b,Kim,2025-01-01,non,5,2,fr,
      c,Kim,2025-01-01,oui,4,3,fr,Elle m'a raccompagnée jusqu'à la porte.
      d,Kim,2025-01-01,yes,3,15,en,
      e,Kim,2025-01-01,n/a,n/a,7,en,
      """, to: "sheet.csv")
    let run = CommandRun(["classify", sheet, "--rubric", rubric, "-f", "csv"])
    #expect(run.status == .done, "\(run.error)")
    let outcomes = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[2]
    }
    #expect(outcomes == ["kept", "broken", "exceeded", "broken", "undecided"])
  }

  @Test(arguments: [
    "reading-the-table", "lire-le-classement", "writing-a-rubric", "ecrire-une-grille",
  ])
  func `help prints a guide, in the language of the reader`(name: String) throws {
    let file = GuideTests.folder.appendingPathComponent("\(name).md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let isFrench = name.contains("-le-") || name.contains("-une-")
    let language = isFrench ? "fr" : "en"
    #expect(CommandRun(["help", name, "--lang", language]).output == page)
    #expect(CommandRun(["help", name, "--lang", isFrench ? "en" : "fr"]).output != page)
    #expect(CommandRun(["help", "--lang", language]).output.contains("  \(name)"))
  }

  @Test func `help knows what it does not know`() {
    let run = CommandRun(["help", "reading-the-tabel"])
    #expect(run.status == .misuse && run.output.isEmpty)
    #expect(run.error.contains("Did you mean reading-the-table?"))
    #expect(
      CommandRun(["help", "nonsense", "--lang", "fr"]).error.contains("ni commande ni guide"))
    #expect(CommandRun(["help", "rank"]).status == .done)
    #expect(CommandRun(["help"]).status == .done)
  }

  @Test func `README and samples lead to every guide`() throws {
    let readme = try String(
      contentsOf: CommandRun.packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
    for guide in try FileManager.default.contentsOfDirectory(atPath: GuideTests.folder.path) {
      #expect(readme.contains("samples/guides/\(guide)"))
    }
  }
}
