import Foundation
import Testing

/// Names that mean something to a terminal, a browser, a database or a spreadsheet are names.
@Suite("Hostile names, the program run on them", .enabled(if: CrashTests.program != nil))
struct HostileWordsTests {
  private static let names = [
    "\u{1B}]0;owned\u{7}\u{1B}[31mRouge\u{1B}[2J", "<script>alert(1)</script>",
    "Robert'); DROP TABLE encounter;--", "=cmd|' /C calc'!A0", "@SUM(1)", "+1+1", "-2+3",
    "\u{202E}elbisivni", "a\u{85}b\u{9B}31m", "${HOME} `id` %n%s",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  /// Whether a terminal would do more than show the text.
  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func `they come out as names everywhere`() throws {
    let folder = try TemporaryFolder()
    var sheet = "id,observed,provider,touchpoint,observer,attention,narrative\n"
    for (index, name) in Self.names.enumerated() {
      for visit in 0..<6 {
        let cells = [
          "F-\(index)-\(visit)", "2025-07-0\(visit + 1)", name, "phone", name, "kept", name,
        ]
        sheet += cells.map(Self.quoted).joined(separator: ",") + "\n"
      }
    }
    // The file's own name is shown too.
    let file = try folder.write(sheet, to: "\u{1B}[31m<b>'; DROP TABLE file;--.csv")
    let ledger = ["-l", "\(folder.path)/audit.maillon"]
    let first = try ProgramRun(["import", file] + ledger)
    #expect(first.status == 0, "\(first.error)")
    #expect(Self.isHarmless(first.output) && Self.isHarmless(first.error))
    for arguments in [
      ["rank"], ["imports"], ["observers", "--names"], ["rank", "--format", "markdown"],
      ["imports", "--problems", "1"], ["explain", Self.names[2]],
    ] {
      let run = try ProgramRun(arguments + ledger)
      #expect(run.status == 0, "\(arguments): \(run.error)")
      #expect(Self.isHarmless(run.output + run.error), "\(arguments)")
      #expect(run.stays(below: HostileFileTests.mostMemory), "\(run.peakMemory)")
    }
    let table = try ProgramRun(["rank", "--width", "200"] + ledger)
    #expect(table.output.contains("Robert'); DROP TABLE encounter;--"))
    let page = "\(folder.path)/report.html"
    #expect(try ProgramRun(["report", "-o", page] + ledger).status == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(!html.contains("<script>alert") && html.contains("&lt;script&gt;alert"))
    #expect(try ProgramRun(["import", file] + ledger).output.contains("60 already known"))
  }
}
