import Foundation
import MaillonCore
import MaillonLedger
import MaillonTestSupport
import Testing

/// Whatever happens to the disk, the folder, the file or the neighbours: a clear message, exit 2, and nothing lost.
@Suite(.serialized, .enabled(if: TestEngine.isFile)) struct TrustTests {
  /// Whether this process may mount file systems; where it may not, those tests are skipped, visibly.
  static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(), mount("tmpfs", "size=3m", on: folder.path) else {
      return false
    }
    unmount(folder.path)
    return true
  }()

  private static func run(_ tool: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static func mount(_ kind: String, _ options: String, on folder: String) -> Bool {
    run("/bin/mount", ["-t", kind, "-o", options, kind, folder])
  }

  private static func unmount(_ folder: String) {
    _ = run("/bin/umount", [folder])
  }

  private static func sheet(_ rows: Int, _ prefix: String) -> String {
    "id,observed,provider,touchpoint,narrative\n"
      + (0..<rows).map {
        "\(prefix)-\($0),2025-07-03,Boulangerie \($0 % 40),phone,Bonjour et merci numéro \($0 * 7919).\n"
      }.joined()
  }

  private func encounters(_ ledger: String) throws -> Int {
    let opened = try Ledger.open(TestEngine.place(of: ledger), .read, program: "test") {
      Moment(day: Day(number: 0))
    }
    #expect(try opened.findings().isEmpty)
    return try opened.coverage().encounters
  }

  @Test(.enabled(if: canMount))
  func aFullDiskTakesTheFileBack() throws {
    let folder = try TemporaryFolder()
    #expect(TrustTests.mount("tmpfs", "size=3m", on: folder.path))
    defer { TrustTests.unmount(folder.path) }
    let elsewhere = try TemporaryFolder()
    let small = try elsewhere.write(TrustTests.sheet(100, "a"), to: "small.csv")
    let large = try elsewhere.write(TrustTests.sheet(12_000, "b"), to: "large.csv")
    let ledger = "\(folder.path)/audit.maillon"
    #expect(CommandRun(["import", "-q", "-l", ledger, small]).status == .done)
    let full = CommandRun(["import", "-q", "-l", ledger, large])
    #expect(full.status == .failed)
    #expect(full.error.contains("no room left"), "\(full.error)")
    #expect(try encounters(ledger) == 100)
    let code = CommandRun([
      "review", "code", "a-1", "--outcome", "kept", "--by", "Z", "--why", "x", "-l", ledger,
    ])
    #expect(code.status == .done || code.error.contains("no room left"), "\(code.error)")
    // A backup that finds no room leaves nothing behind.
    _ = try folder.write([UInt8](repeating: 0, count: 1_200_000), to: "ballast")
    let backup = CommandRun(["ledger", "backup", "\(folder.path)/copy.maillon", "-l", ledger])
    #expect(backup.status == .failed)
    #expect(backup.error.contains("no room left"), "\(backup.error)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["audit.maillon", "ballast"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/ballast")
    #expect(try encounters(ledger) == 100)
  }

  @Test(.enabled(if: canMount))
  func aFolderThatCannotBeWrittenToIsReadOnly() throws {
    let folder = try TemporaryFolder()
    #expect(TrustTests.mount("tmpfs", "size=8m", on: folder.path))
    defer { TrustTests.unmount(folder.path) }
    let elsewhere = try TemporaryFolder()
    let small = try elsewhere.write(TrustTests.sheet(100, "a"), to: "small.csv")
    let ledger = "\(folder.path)/audit.maillon"
    #expect(CommandRun(["import", "-q", "-l", ledger, small]).status == .done)
    #expect(TrustTests.run("/bin/mount", ["-o", "remount,ro", folder.path]))
    for arguments in [
      ["import", "-q", small], ["undo", "1"], ["forget", "--observer", "x"],
      ["review", "appeal", "a-1", "--by", "Z", "--why", "x"],
      ["ledger", "backup", "\(folder.path)/copy.maillon"],
    ] {
      let run = CommandRun(arguments + ["-l", ledger])
      #expect(run.status == .failed, "\(arguments)")
      #expect(run.error.contains("cannot be written"), "\(arguments): \(run.error)")
    }
    #expect(CommandRun(["rank", "-l", ledger]).status == .done)
    #expect(CommandRun(["ledger", "check", "-l", ledger]).status == .done)
    let copy = "\(elsewhere.path)/copy.maillon"
    #expect(CommandRun(["ledger", "backup", copy, "-l", ledger]).status == .done)
    #expect(try encounters(copy) == 100)
  }

  @Test func twoWritersAndAReaderDoNotDisturbOneAnother() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let small = try folder.write(TrustTests.sheet(100, "a"), to: "small.csv")
    #expect(CommandRun(["import", "-q", "-l", ledger, small]).status == .done)
    let writer = try Ledger.open(TestEngine.place(of: ledger), .write, program: "test") {
      Moment(day: Day(number: 0))
    }
    let key = try #require(try writer.judging())
    let batch = try MaillonLedger.Import(
      into: writer, judging: Judge(key: key) { _ in Judgement(outcome: nil, guess: nil) })
    try batch.begin(file: "b.csv")
    let second = CommandRun(["undo", "1", "-l", ledger])
    #expect(second.status == .failed)
    #expect(second.error.contains("in use"), "\(second.error)")
    #expect(CommandRun(["rank", "-l", ledger]).status == .done)
    #expect(CommandRun(["ledger", "check", "-l", ledger]).status == .done)
    let copy = "\(folder.path)/copy.maillon"
    #expect(CommandRun(["ledger", "backup", copy, "-l", ledger]).status == .done)
    batch.rollBack()
    #expect(try encounters(copy) == 100)
    #expect(CommandRun(["undo", "1", "-l", ledger]).status == .done)
  }

  @Test func aLedgerThatIsNewerCutShortOrWrongSaysSo() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    let small = try folder.write(TrustTests.sheet(2_000, "a"), to: "small.csv")
    #expect(CommandRun(["import", "-q", "-l", ledger, small]).status == .done)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: ledger)))

    // The version stands at offset 60 of the header (SQLite's file format, 1.3).
    var newer = bytes
    newer[63] = 99
    // In the middle of a page of contents.
    var flipped = bytes
    let content = try #require(
      bytes.firstRange(of: Array("Bonjour et merci numéro 791900".utf8))?.lowerBound)
    flipped[content] ^= 1
    for (wrong, words) in [
      (newer, "newer maillon"), (Array(bytes.prefix(bytes.count / 2)), "damaged"),
      (flipped, "revision"),
    ] {
      let path = try folder.write(wrong, to: "wrong.maillon")
      let check = CommandRun(["ledger", "check", "-l", path])
      #expect(check.status == .failed)
      #expect((check.error + check.output).contains(words), "\(check.error)\(check.output)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(wrong))
    }
  }
}
