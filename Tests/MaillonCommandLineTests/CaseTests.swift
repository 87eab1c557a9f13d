import Foundation
import Testing

/// Every folder of `Cases/` is a case: `arguments` holds command lines, run one after the other in the same empty
/// `{folder}`; `stdout`, `stderr` and `exit` hold what they write and how they end.
///
/// `RECORD_CASES=1 swift test --filter CaseTests` writes what comes out, and still fails, so that nobody records unseen.
@Suite struct CaseTests {
  static let folder = CommandRun.packageRoot.appendingPathComponent(
    "Tests/MaillonCommandLineTests/Cases")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test(arguments: names)
  func aCaseGivesWhatItSays(name: String) throws {
    let place = CaseTests.folder.appendingPathComponent(name)
    let temporary = try TemporaryFolder()
    var output = ""
    var error = ""
    var exit = ""
    let lines = try String(contentsOf: place.appendingPathComponent("arguments"), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let run = CommandRun(line: String(line), folder: temporary.path)
      output += run.output
      error += run.error
      exit += "\(run.status.rawValue)\n"
    }
    try expect(output, is: "stdout", in: place, temporary)
    try expect(error, is: "stderr", in: place, temporary)
    try expect(exit, is: "exit", in: place, temporary)
  }

  private func expect(
    _ text: String, is name: String, in place: URL, _ temporary: TemporaryFolder
  ) throws {
    let file = place.appendingPathComponent(name)
    let actual = text.replacingOccurrences(of: temporary.path, with: "{folder}")
    if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.path)")
      return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(actual == expected, "\(file.path)")
  }
}
