import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// Reads the files of a command line, and says what is wrong with them.
struct SheetFiles {
  /// What came of one file.
  struct Result {
    /// The file for people and machines.
    var account: FileAccount
    /// What the reader found.
    let report: SheetReport

    /// Whether the file held counts, not encounters.
    var isTallies: Bool { report.format == .tallies }
  }

  private var reader: SheetReader
  private let common: CommonOptions
  private let context: Context
  private let progress: ProgressLine?

  /// Prepares the reading.
  ///
  /// - Parameters:
  ///   - reading: how sheets are read.
  ///   - rubric: whose questions and criteria the sheets may speak of.
  ///   - common: the options of the command.
  ///   - allowsIncomplete: whether encounters without provider or date are taken too.
  ///   - showsProgress: whether it may be shown how far reading has come; not where results are
  ///     written meanwhile.
  ///   - context: the world around.
  /// - Throws: `Failure` where a mapping cannot be used.
  init(
    _ reading: ReadingOptions, rubric: Rubric, _ common: CommonOptions,
    allowsIncomplete: Bool = false, showsProgress: Bool = true, in context: Context
  ) throws {
    self.common = common
    self.context = context
    let mapping = try MappingChoice.mapping(reading.map, common, in: context)
    reader = SheetReader(
      rubric: rubric, mapping: mapping, wishes: reading.wishes, source: reading.source,
      allowsIncomplete: allowsIncomplete)
    reader.today = context.today
    reader.recognisesPresets = reading.map != [MappingChoice.none]
    progress = showsProgress ? ProgressLine(common, in: context) : nil
  }

  /// The files that arguments mean: folders and patterns are taken apart, and what is skipped is said.
  ///
  /// - Throws: `Failure` where the results would take the place of one.
  func files(_ arguments: [String]) throws -> [String] {
    let inputs = InputFiles(arguments)
    if let output = common.output, inputs.files.contains(where: { isSameFile($0, output) }) {
      throw Failure(.outputIsInput(output), status: .misuse)
    }
    let language = common.language(in: context)
    if !common.quiet {
      for note in inputs.skipped {
        let text = ReadingMessage.skipped(in: note.folder, note.names, count: note.count)
          .text(in: language)
        context.terminal.error.write(DisplayWidth.printable(text) + "\n")
      }
    }
    progress?.expect(inputs.files.count)
    return inputs.files
  }

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it; `-` is the standard input.
  ///   - tallies: takes the rows of tallies; nil where only encounters will do.
  ///   - encounters: takes the good encounters.
  /// - Returns: what was found. If the file is rejected, what was handed over does not count.
  /// - Throws: what the takers throw.
  func read(
    _ file: String, tallies: ((TallyRow) -> Void)? = nil,
    encounters: (Encounter) throws -> Void
  ) throws -> Result {
    try read(file, tallies: tallies, preparing: { $0.map { _ in } }) { encounter, _ in
      try encounters(encounter)
    }
  }

  /// Reads a file to its end, working something out of each encounter on the way.
  ///
  /// - Parameters:
  ///   - file: the file as the user named it; `-` is the standard input.
  ///   - tallies: takes the rows of tallies; nil where only encounters will do.
  ///   - rejects: takes the encounters that are rejected.
  ///   - prepare: what is worked out of encounters, on all cores.
  ///   - arriving: is shown what was worked out of some encounters before those are handed over.
  ///   - encounters: takes the good encounters with what was worked out of them.
  /// - Returns: what was found. If the file is rejected, what was handed over does not count.
  /// - Throws: what the takers throw.
  func read<Prepared: Sendable>(
    _ file: String, tallies: ((TallyRow) -> Void)? = nil,
    rejects: ((RejectedEncounter) throws -> Void)? = nil,
    preparing prepare: @escaping SheetPipeline<Prepared>.Preparation,
    arriving: (([Prepared]) throws -> Void)? = nil,
    encounters: (Encounter, Prepared) throws -> Void
  ) throws -> Result {
    progress?.begin(file)
    defer { progress?.end() }
    let report = try SheetPipeline(reader, preparing: prepare).read(
      SheetInput(argument: file), tallies: tallies, rejects: rejects,
      progress: progress.map { line in { line.update($0) } }, arriving: arriving,
      into: encounters)
    let account = FileAccount(report)
    VerboseNote.file(account.summary).say(common, in: context)
    return Result(account: account, report: report)
  }

  /// Says on the error stream what is wrong with files, and how many encounters stood in them more than once.
  func say(_ accounts: [FileAccount], repeated: Int = 0) {
    let error = context.terminal.error
    var lines = CheckReport(files: accounts).problemLines(
      for: common.appearance(on: error, in: context))
    if repeated > 0, !common.quiet {
      lines.append(ReadingMessage.repeated(repeated).text(in: common.language(in: context)))
    }
    guard !lines.isEmpty else { return }
    error.write(lines.joined(separator: "\n") + "\n")
  }
}

extension FileAccount {
  /// A file as its reader found it.
  init(_ report: SheetReport) {
    let summary = FileSummary(
      file: report.file, format: report.format?.rawValue, encoding: report.encoding,
      isEncodingGuessed: report.isEncodingGuessed, delimiter: report.delimiter,
      decimalMark: report.decimalMark?.rawValue, mapping: report.mapping,
      encounters: report.encounters, leftOut: report.leftOut)
    self.init(
      summary: summary, problems: report.problems, problemCounts: report.problemCounts,
      isRejected: report.isRejected)
    rejected = report.rejected
  }
}
