import Foundation
import MaillonCore
import MaillonLedger
import MaillonTestSupport
import Testing

/// A program that is killed leaves the ledger as it was before the file that it was reading.
@Suite(.enabled(if: TestEngine.isFile)) struct CrashTests {
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

  /// How many times the program is killed: a few in every run, hundreds by `make crash`.
  static let kills =
    ProcessInfo.processInfo.environment["MAILLON_CRASHES"].flatMap { Int($0) } ?? 12

  @Test(.enabled(if: program != nil))
  func killedAtAnyMomentOfAnyChangeTheLedgerIsWhole() throws {
    let program = try #require(CrashTests.program)
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let first = try folder.write(CrashTests.sheet(rows: 200, prefix: "a"), to: "first.csv")
    let second = try folder.write(CrashTests.sheet(rows: 3_000, prefix: "b"), to: "second.csv")
    #expect(CommandRun(["import", "-q", "-l", ledger, first]).status == .done)
    let rubric = CommandRun(["rubric", "show", "-l", ledger]).output
    let lenient = try folder.write(
      rubric.replacingOccurrences(of: "decide-from=\"0.6\"", with: "decide-from=\"0.5\""),
      to: "lenient.xml")
    let strict = try folder.write(rubric, to: "strict.xml")
    var seed: UInt64 = 20_260_216
    func random(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for kill in 0..<CrashTests.kills {
      let batches = try CrashTests.open(ledger).batches()
      let undoable = batches.last { $0.stands && $0.kind == .sheets && $0.number > 1 }?.number
      let change: [String] =
        switch kill % 6 {
        case 0: ["import", "-q", first, second]
        case 1: ["rubric", "use", random(2) == 0 ? lenient : strict]
        case 2:
          [
            "review", "code", "a-\(random(200))", "--outcome", "exceeded", "--by", "Z", "--why",
            "x",
          ]
        case 3: ["undo", "\(undoable ?? 99)"]
        case 4:
          ["log", "--provider", "P-1", "--touchpoint", "phone", "--narrative", "Pas un regard."]
        default: ["forget", "--observer", "O-\(random(20))"]
        }
      try CrashTests.run(
        program, change + ["-l", ledger], killedAfter: Double(random(400)) / 1_000)
      let survivor = try CrashTests.open(ledger)
      let findings = try survivor.findings()
      let logged = try survivor.batches().count { $0.stands && $0.kind == .log }
      let encounters = try survivor.coverage().encounters - logged
      #expect(findings.isEmpty, "\(kill) \(change): \(findings)")
      #expect([200, 3_200].contains(encounters), "\(kill) \(change): \(encounters)")
    }
    // Whatever was cut off, the next import completes it, and counts nothing twice.
    let again = CommandRun(["import", "-q", "-l", ledger, first, second])
    #expect(again.status == .done, "\(again.error)")
    let logged = try CrashTests.open(ledger).batches().count { $0.stands && $0.kind == .log }
    #expect(try CrashTests.encounters(in: ledger) == 3_200 + logged)
    #expect(CommandRun(["ledger", "check", "-l", ledger]).status == .done)
  }

  private static func run(
    _ program: String, _ arguments: [String], killedAfter seconds: Double
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func open(_ path: String) throws -> Ledger {
    try Ledger.open(path, .write, program: "test") { Moment(day: Day(number: 20_500)) }
  }

  private static func encounters(in path: String) throws -> Int {
    let ledger = try Ledger.open(path, .read, program: "test") {
      Moment(day: Day(number: 20_500))
    }
    return try ledger.coverage().encounters
  }

  private static func sheet(rows: Int, prefix: String) -> String {
    var text = "id,observed,provider,touchpoint,observer,narrative\n"
    for row in 0..<rows {
      text +=
        "\(prefix)-\(row),2025-07-03,Boulangerie \(row % 40),phone,O-\(row % 20),Bonjour et merci, sans plus.\n"
        .replacingOccurrences(of: "merci, sans", with: "merci sans")
    }
    return text
  }
}
