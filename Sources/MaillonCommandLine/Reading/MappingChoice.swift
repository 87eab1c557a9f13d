import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// The mapping that `--map` asks for: a file, or columns named one by one.
enum MappingChoice {
  /// What asks for no mapping, not even for one that would be recognised.
  static let none = "none"

  /// Reads the mapping.
  ///
  /// - Parameters:
  ///   - arguments: what the user wrote after each `--map`.
  ///   - common: the options of the command.
  ///   - context: the world around; what is wrong with a mapping file is said there.
  /// - Returns: the mapping; nil where none is asked for.
  /// - Throws: `Failure` where it cannot be used.
  static func mapping(
    _ arguments: [String], _ common: CommonOptions, in context: Context
  ) throws -> Mapping? {
    guard let first = arguments.first, arguments != [none] else { return nil }
    if arguments.allSatisfy(Mapping.isAssignment) {
      do {
        return try Mapping(arguments: arguments)
      } catch MappingArgumentFailure.unknownRole(let role, let suggestion) {
        throw Failure(.roleUnknown(role, suggestion: suggestion), status: .misuse)
      } catch MappingArgumentFailure.noAssignment(let text) {
        throw Failure(.mappingUnreadable(text), status: .misuse)
      }
    }
    if arguments.count == 1, let preset = Preset(rawValue: first)?.mapping { return preset }
    guard arguments.count == 1, FileManager.default.fileExists(atPath: first) else {
      throw Failure(.mappingUnreadable(first), status: .misuse)
    }
    let reading = MappingReader.read(.file(first))
    let account = FileAccount(
      summary: FileSummary(file: first, format: nil, encounters: 0), problems: reading.problems)
    let error = context.terminal.error
    for line in CheckReport(files: [account]).problemLines(
      for: common.appearance(on: error, in: context))
    {
      error.write(line + "\n")
    }
    guard let mapping = reading.mapping else { throw Failure(.mappingUnusable(first)) }
    return mapping
  }
}
