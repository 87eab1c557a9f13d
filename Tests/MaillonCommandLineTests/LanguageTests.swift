import Foundation
import Testing

/// What a person reads follows the language; what a machine reads does not.
@Suite("Languages")
struct LanguageTests {
  private static let tallies = """
    provider,touchpoint,broken,kept,exceeded
    Zinc,phone,2,8,0
    Étoile,phone,2,8,0
    Eau vive,phone,2,8,0
    Fort,phone,2,8,0
    Œillet,phone,0,1,0
    Noria,phone,0,1,0

    """

  private func places(_ names: [String], in text: String) -> [String] {
    names.compactMap { name in text.range(of: name).map { (name, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test(arguments: ["table", "markdown"], ["en", "fr"])
  func `level names stand by the alphabet for people`(format: String, language: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(LanguageTests.tallies, to: "tallies.csv")
    let level = ["Zinc", "Étoile", "Eau vive", "Fort"]
    let run = CommandRun(["rank", file, "-f", format, "--lang", language])
    #expect(places(level, in: run.output) == ["Eau vive", "Étoile", "Fort", "Zinc"])
    #expect(places(["Œillet", "Noria"], in: run.output) == ["Noria", "Œillet"])
    let report = CommandRun(["report", file, "--lang", language]).output
    #expect(places(level.map { "<bdi>\($0)" }, in: report).first == "<bdi>Eau vive")
  }

  @Test func `and by their bytes for machines`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(LanguageTests.tallies, to: "tallies.csv")
    for format in ["csv", "json"] {
      let run = CommandRun(["rank", file, "-f", format])
      #expect(
        places(["Zinc", "Étoile", "Eau vive", "Fort"], in: run.output)
          == ["Eau vive", "Fort", "Zinc", "Étoile"])
    }
  }

  @Test func `names of one period only stand by the alphabet`() throws {
    let folder = try TemporaryFolder()
    let before = try folder.write(
      "provider,touchpoint,broken,kept,exceeded\nA,phone,1,9,0\n", to: "a.csv")
    let after = try folder.write(LanguageTests.tallies + "A,phone,1,9,0\n", to: "b.csv")
    let run = CommandRun(["diff", before, after, "--all"])
    #expect(places(["Zinc", "Étoile", "Fort"], in: run.output) == ["Étoile", "Fort", "Zinc"])
  }

  @Test(arguments: [
    "rank samples/audit/2025-T4.xml --min 40",
    "diff samples/audit/2025-T3.csv samples/audit/2025-T4.xml",
    "check samples/broken/date-impossible.csv", "explain --problem date-impossible",
    "import --dry-run -l nowhere.maillon samples/broken/date-impossible.csv",
    "gap samples/audit/2025-T4.xml", "praise samples/audit/2025-T4.xml",
  ])
  func `JSON is the same whatever the language`(line: String) {
    let words = CommandRun.words(of: line) + ["-f", "json"]
    let english = CommandRun(words + ["--lang", "en"]).output
    #expect(english == CommandRun(words + ["--lang", "fr"]).output)
    #expect(english.contains("\"schema\""))
  }

  @Test func `the fields asked for are named in JSON`() throws {
    let run = CommandRun([
      "rank", "samples/audit/2025-T4.xml", "-f", "json", "--fields", "strength,rank_low,provider",
    ])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["fields"] as? [String] == ["strength", "rankLow", "provider"])
    let rows = try #require(json["standings"] as? [[String: Any]])
    #expect(rows.allSatisfy { Set($0.keys) == ["strength", "rankLow", "provider"] })
    let whole = CommandRun(["rank", "samples/audit/2025-T4.xml", "-f", "json"]).output
    #expect(!whole.contains("\"fields\""))
    let table = CommandRun(["rank", "samples/audit/2025-T4.xml", "--fields", "provider"])
    #expect(table.status == .misuse)
  }
}
