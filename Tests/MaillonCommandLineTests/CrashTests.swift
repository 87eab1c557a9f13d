import Foundation
import MaillonCore
import MaillonLedger
import Testing

/// A program that is killed leaves the ledger as it was before the file that it was reading.
@Suite struct CrashTests {
  /// The program as built beside the tests; nil where it is not, and then the test is skipped, visibly.
  static let program: String? = {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    let besides = [
      folder,
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent(),
      CommandRun.packageRoot.appendingPathComponent(".build/debug"),
    ]
    return besides.compactMap { $0?.appendingPathComponent("maillon").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  @Test(.enabled(if: program != nil), arguments: [0.02, 0.06, 0.12, 0.2, 0.3])
  func aKilledImportLeavesWholeFilesOnly(seconds: Double) throws {
    let program = try #require(CrashTests.program)
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let first = try folder.write(CrashTests.sheet(rows: 200, prefix: "a"), to: "first.csv")
    let second = try folder.write(CrashTests.sheet(rows: 6_000, prefix: "b"), to: "second.csv")
    #expect(CommandRun(["import", "-q", "-l", ledger, first]).status == .done)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["import", "-q", "-l", ledger, second]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let encounters = try CrashTests.encounters(in: ledger)
    #expect(encounters == 200 || encounters == 6_200)
    // The next import completes it, and counts nothing twice.
    let again = CommandRun(["import", "-q", "-l", ledger, first, second])
    #expect(again.status == .done, "\(again.error)")
    #expect(try CrashTests.encounters(in: ledger) == 6_200)
  }

  private static func encounters(in path: String) throws -> Int {
    let ledger = try Ledger.open(path, .read, program: "test") {
      Moment(day: Day(number: 20_500))
    }
    return try ledger.coverage().encounters
  }

  private static func sheet(rows: Int, prefix: String) -> String {
    var text = "id,observed,provider,touchpoint,narrative\n"
    for row in 0..<rows {
      text +=
        "\(prefix)-\(row),2025-07-03,Boulangerie \(row % 40),phone,Bonjour et merci, sans plus.\n"
        .replacingOccurrences(of: "merci, sans", with: "merci sans")
    }
    return text
  }
}
