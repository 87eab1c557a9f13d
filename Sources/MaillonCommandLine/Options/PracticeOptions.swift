import ArgumentParser
import MaillonCore
import MaillonPresentation

/// What thanks, plans, gaps and chains are drawn from.
struct PracticeOptions: ParsableArguments {
  @Argument(
    help: help(
      "Sheets to read instead of the ledger; - reads the standard input.",
      "Fiches à lire au lieu du registre ; - lit l’entrée standard.", value: "file"))
  var files: [String] = []

  @OptionGroup var observed: PeriodOption

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, json or markdown.", "table, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions
}

/// What customers want, as a file of the command line.
enum WantsArgument {
  /// Reads the file.
  ///
  /// - Parameters:
  ///   - path: The file; nil gives nil.
  ///   - common: The options of the command.
  ///   - context: The world around; what is wrong with the file is said there.
  /// - Returns: The wants, and whether a part of the file could not be used.
  /// - Throws: `Failure` where nothing in it can be used.
  static func wants(
    _ path: String?, _ common: CommonOptions, in context: Context
  ) throws -> (wants: Wants?, isPartial: Bool) {
    guard let path else { return (nil, false) }
    return try WantsFile(path).wants(common, in: context)
  }
}
