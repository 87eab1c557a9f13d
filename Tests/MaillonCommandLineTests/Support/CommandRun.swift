import Foundation
import MaillonCommandLine
import MaillonCore
import MaillonTestSupport

/// One run of the program inside the test process: what it wrote and how it ended.
struct CommandRun {
  let output: String
  let error: String
  let status: ExitStatus

  /// The root of the package, in which relative paths are read.
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where `shared` lies, beside the package; its tests are skipped where it is absent.
  static let shared = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")

  /// Makes relative paths those of the package, once for the process.
  private static let isAtPackageRoot: Bool = FileManager.default.changeCurrentDirectoryPath(
    packageRoot.path)

  /// Runs the program with a fixed clock and a poor environment, so that a run is the same everywhere.
  init(
    _ arguments: [String], environment: [String: String] = ["LANG": "C"], width: Int? = nil,
    isTerminal: Bool = false, timeZone: TimeZone = .gmt, secondOfDay: Int32 = 43_200
  ) {
    precondition(CommandRun.isAtPackageRoot)
    let output = BufferStream(isTerminal: isTerminal, columns: width)
    let error = BufferStream(isTerminal: isTerminal, columns: width)
    let context = Context(
      environment: environment, terminal: Terminal(output: output, error: error),
      timeZone: timeZone, newKey: { Array("a key for tests".utf8) }, stopwatch: { 0 }
    ) { Moment(day: Day(number: 20_500), secondOfDay: secondOfDay, offsetMinutes: 0) }
    let (placed, places) = TestEngine.placed(arguments)
    status = Maillon.run(placed, in: context)
    self.output = TestEngine.asFiles(output.text, places)
    self.error = TestEngine.asFiles(error.text, places)
  }

  /// Runs the program with the words of a line, split at blanks, quotes respected.
  init(line: String, folder: String = "", width: Int? = nil) {
    self.init(
      CommandRun.words(of: line.replacingOccurrences(of: "{folder}", with: folder)), width: width)
  }

  /// The words of a command line: split at blanks, double quotes keep blanks.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// A folder that lives as long as a test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("maillon-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// Writes a file into the folder.
  ///
  /// - Returns: its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes bytes into a file of the folder.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
