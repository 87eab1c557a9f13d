import Foundation
import Testing

/// README's examples are run: what a `console` block shows is what the program prints.
///
/// The ledger `audit.maillon` of the examples lies in a folder that all blocks share. `RECORD_CASES=1` writes the blocks
/// anew, and fails.
@Suite struct ReadmeTests {
  private static let file = CommandRun.packageRoot.appendingPathComponent("README.md")

  @Test func examplesPrintWhatTheReadmeShows() throws {
    let readme = try String(contentsOf: ReadmeTests.file, encoding: .utf8)
    let folder = try TemporaryFolder()
    var rewritten: [Substring] = []
    var isInBlock = false
    var examples = 0
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" || (isInBlock && line == "```") {
        isInBlock.toggle()
        rewritten.append(line)
      } else if isInBlock {
        guard line.hasPrefix("$ maillon ") else { continue }
        examples += 1
        rewritten.append(line)
        let command = line.dropFirst("$ maillon ".count)
          .replacingOccurrences(of: "-l audit.maillon", with: "-l \(folder.path)/audit.maillon")
          .replacingOccurrences(of: "-o audit.", with: "-o \(folder.path)/audit.")
        let run = CommandRun(line: command)
        let output = (run.error + run.output)
          .replacingOccurrences(of: "\(folder.path)/", with: "")
        rewritten += output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      } else {
        rewritten.append(line)
      }
    }
    #expect(examples >= 5)
    let actual = rewritten.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
      try actual.write(to: ReadmeTests.file, atomically: true, encoding: .utf8)
      Issue.record("recorded README.md")
      return
    }
    #expect(actual == readme)
  }
}
