import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// A survey of what customers want, on disk.
struct WantsFile {
  private let path: String

  /// Names a file.
  init(_ path: String) {
    self.path = path
  }

  /// Reads the file and says what is wrong with it.
  ///
  /// - Returns: The wants, and whether a part of the file could not be used.
  /// - Throws: `Failure` where nothing in it can be used.
  func wants(
    _ common: CommonOptions, in context: Context
  ) throws -> (wants: Wants?, isPartial: Bool) {
    guard let data = FileManager.default.contents(atPath: path) else {
      say([Problem(.fileUnreadable, file: path, found: "missing")], common, in: context)
      throw Failure(.fileNotRead(path))
    }
    let reading = WantsReader.read([UInt8](data), file: path, level: common.level)
    say(reading.problems, common, in: context)
    guard let wants = reading.wants else { throw Failure(.fileNotRead(path)) }
    return (wants, !reading.problems.isEmpty)
  }

  private func say(_ problems: [Problem], _ common: CommonOptions, in context: Context) {
    guard !problems.isEmpty else { return }
    let account = FileAccount(
      summary: FileSummary(file: path, format: "CSV", encounters: 0), problems: problems)
    let error = context.terminal.error
    let lines = CheckReport(files: [account]).problemLines(
      for: common.appearance(on: error, in: context))
    error.write(lines.joined(separator: "\n") + "\n")
  }
}
