import Foundation
import MaillonTestSupport

/// One run of the program as a process of its own: what it wrote, how it ended, and what it took.
struct ProgramRun {
  let output: String
  let error: String
  /// The exit status; nil if a signal ended it.
  let status: Int32?
  /// The most memory that it held at a time, in bytes.
  let peakMemory: Int

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - meanwhile: What happens while it runs.
  /// - Throws: An error of files, where the program is not there or cannot be started.
  init(_ arguments: [String], meanwhile: () -> Void = {}) throws {
    guard let program = CrashTests.program else { throw CocoaError(.fileNoSuchFile) }
    let folder = try TemporaryFolder()
    let (outputFile, errorFile) = ("\(folder.path)/output", "\(folder.path)/error")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT, 0o600)
    let (placed, places) = TestEngine.placed(arguments)
    let words = ProgramRun.copies([program] + placed)
    let settings = ProgramRun.copies([
      "LANG=C", "TMPDIR=\(folder.path)", "SWIFT_BACKTRACE=enable=no",
    ])
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program, &actions, nil, words, settings) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    meanwhile()
    var ending: Int32 = 0
    var usage = rusage()
    var highWater = 0
    while wait4(process, &ending, WNOHANG, &usage) == 0 {
      highWater = max(highWater, ProgramRun.highWater(of: process))
      usleep(2_000)
    }
    let own = ProgramRun.highWater(of: getpid())
    status = ending & 0x7F == 0 ? ending >> 8 & 0xFF : nil
    // What wait4 says is no less than what the test process held when it began the other one. Above
    // that it is exact; else the high-water mark that was seen last stands for it.
    let said = usage.ru_maxrss * 1_024
    peakMemory = said > own || highWater == 0 ? said : highWater
    output = TestEngine.asFiles(ProgramRun.text(outputFile), places)
    error = TestEngine.asFiles(ProgramRun.text(errorFile), places)
  }

  /// Whether it never held as many bytes as that; under a sanitizer, which keeps books of its own, four times as many.
  func stays(below bytes: Int) -> Bool {
    let isSanitized = ProcessInfo.processInfo.environment["MAILLON_SANITIZER"] != nil
    return peakMemory < (isSanitized ? 4 * bytes : bytes)
  }

  /// Texts as C has them, and a nil behind them.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  private static func text(_ file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }

  /// The most memory that a running process held at a time, in bytes; 0 if it cannot be told.
  private static func highWater(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return 0 }
    return (Int(line.filter(\.isNumber)) ?? 0) * 1_024
  }
}
