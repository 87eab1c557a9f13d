import Foundation
import MaillonPresentation
import Testing

/// What people see at several widths, in both languages, with colour and without: one file a command holds them all.
///
/// `RECORD_CASES=1 swift test --filter AppearanceTests` writes them anew, and fails.
@Suite("Appearances")
struct AppearanceTests {
  private static let folder = CommandRun.packageRoot.appendingPathComponent(
    "Tests/MaillonCommandLineTests/Appearances")
  private static let sheets = ["samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml"]

  static let commands: [(name: String, line: String)] = [
    ("rank", "rank samples/audit/2025-T3.csv samples/audit/2025-T4.xml -p 2025-Q4"),
    (
      "rank-versus",
      "rank samples/audit/2025-T3.csv samples/audit/2025-T4.xml -p 2025-Q4 --versus 2025-Q3"
    ),
    ("diff", "diff samples/audit/2025-T3.csv samples/audit/2025-T4.xml"),
    ("import", "import --dry-run -l {folder}/a.maillon samples/broken/date-impossible.csv"),
    ("check", "check samples/broken/value-unknown.csv samples/broken/schema-invalid.xml"),
    (
      "explain",
      "explain \"Lutherie d'Aubépin\" samples/audit/2025-T3.csv samples/audit/2025-T4.xml"
    ),
  ]

  @Test(arguments: commands)
  func `a command looks as it should`(command: (name: String, line: String)) throws {
    let folder = try TemporaryFolder()
    var shown = ""
    for width in [80, 120] {
      for language in ["en", "fr"] {
        for color in ["never", "always"] {
          let options = "--lang \(language) --color \(color)"
          let words = CommandRun.words(of: command.line + " " + options)
            .map { $0.replacingOccurrences(of: "{folder}", with: folder.path) }
          let run = CommandRun(words, width: width, isTerminal: true)
          let text = (run.output + run.error).replacingOccurrences(
            of: folder.path, with: "{folder}")
          shown += "$ \(options)   # \(width) columns\n" + text + "\n"
          expectToFit(text, in: width, command.name)
        }
      }
    }
    let file = AppearanceTests.folder.appendingPathComponent("\(command.name).txt")
    if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
      try shown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.path)")
      return
    }
    #expect(shown == (try? String(contentsOf: file, encoding: .utf8)), "\(file.path)")
  }

  private func expectToFit(_ text: String, in width: Int, _ name: String) {
    for line in text.split(separator: "\n") {
      let plain = line.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
      // One word, or a command to copy, is never broken.
      guard plain.contains("  "), !plain.contains("maillon ") else { continue }
      #expect(DisplayWidth.columns(String(plain)) <= width, "\(name): \(plain)")
    }
  }

  @Test(arguments: [50, 60, 80, 120, 200], ["en", "fr"])
  func `names of every script line up`(width: Int, language: String) throws {
    let run = CommandRun(
      ["rank", "Tests/MaillonCommandLineTests/Appearances/names.csv", "--lang", language],
      environment: ["COLUMNS": "\(width)"])
    let rows = run.output.split(separator: "\n").filter {
      $0.firstMatch(of: #/^ *[1-5]=? +[1-5](–[1-5])? .*%/#) != nil
    }
    #expect(rows.count == 5, "\(run.output)")
    let edges = rows.map { row in
      row.firstIndex(of: "%").map { DisplayWidth.columns(String(row[..<$0])) }
    }
    #expect(Set(edges).count == 1, "\(run.output)")
    for row in rows { #expect(DisplayWidth.columns(String(row)) <= width) }
  }

  @Test func `colour and control characters never reach a pipe`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "provider,observed,attention\n\"Kim \u{1B}[31mred\u{7}\",2025-01-01,kept\n", to: "a.csv")
    for words in [["rank", file], ["check", file], ["explain", "Kim \u{1B}[31mred\u{7}", file]] {
      let run = CommandRun(words, environment: ["LANG": "C", "TERM": "xterm"])
      #expect(!(run.output + run.error).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
