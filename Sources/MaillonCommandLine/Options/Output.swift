import ArgumentParser
import MaillonCore
import MaillonPresentation

/// A format of results.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case table, csv, json, ndjson, markdown, xml, html, sql

  /// The format that a file name asks for, if any.
  init?(fileName: String) {
    switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
    case "csv": self = .csv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "md", "markdown": self = .markdown
    case "xml": self = .xml
    case "html", "htm": self = .html
    case "sql": self = .sql
    case "txt": self = .table
    default: return nil
    }
  }

  /// How the names of files end that other programs read, and in which nothing of ours can stand.
  private static let foreignEndings: Set = [
    "doc", "docx", "odt", "ods", "pdf", "ppt", "pptx", "rtf", "xls", "xlsx",
  ]

  /// The ending of a file name that asks for a document of another program; nil where it does not.
  static func foreignEnding(of fileName: String) -> String? {
    guard let ending = fileName.split(separator: ".").last?.lowercased() else { return nil }
    return foreignEndings.contains(ending) ? ending : nil
  }
}

/// The format of commands that print a table, or JSON.
struct TableOrJSON: ParsableArguments {
  @Option(name: [.customShort("f"), .long], help: help("table or json.", "table ou json."))
  var format: Format?

  /// Where the results go.
  ///
  /// - Throws: `Failure` where another format is asked for.
  func output(_ common: CommonOptions, in context: Context) throws -> Output {
    try Output(common, asked: format, allowed: [.table, .json], in: context)
  }
}

/// Where a command's results go, in which format and with what look.
struct Output {
  /// The format.
  let format: Format
  /// The look of text for people in the results.
  let appearance: Appearance
  private let stream: any TextStream
  private let draft: DraftStream?

  /// Decides format and place.
  ///
  /// - Parameters:
  ///   - common: the options of the command.
  ///   - asked: the format asked for by `--format`, if any.
  ///   - allowed: what the command can write, the default first.
  ///   - context: the world around.
  /// - Throws: `Failure` where the format asked for is not among them.
  init(_ common: CommonOptions, asked: Format?, allowed: [Format], in context: Context) throws {
    let named = common.output.flatMap { Format(fileName: $0) }
    if asked == nil, let ending = common.output.flatMap({ Format.foreignEnding(of: $0) }) {
      throw Failure(
        .formatUnsupported(ending, allowed: allowed.map(\.rawValue)), status: .misuse)
    }
    let format = asked ?? named ?? allowed[0]
    guard allowed.contains(format) else {
      throw Failure(
        .formatUnsupported(format.rawValue, allowed: allowed.map(\.rawValue)), status: .misuse)
    }
    self.format = format
    let file = common.output == "-" ? nil : common.output
    draft = try file.map { DraftStream(try Draft($0)) }
    stream = draft ?? context.terminal.output
    appearance = common.appearance(on: stream, in: context)
  }

  /// Adds to the results.
  func write(_ text: String) {
    stream.write(text)
  }

  /// Adds bytes to the results.
  func write(_ bytes: [UInt8]) {
    stream.write(bytes)
  }

  /// Adds JSON to the results, laid out for reading.
  func write(_ json: JSON) {
    json.writeIndented { stream.write($0) }
  }

  /// Adds lines to the results.
  func write(lines: [String]) {
    guard !lines.isEmpty else { return }
    stream.write(lines.joined(separator: "\n") + "\n")
  }

  /// Writes a whole report in the format asked for, and puts the output file in place.
  ///
  /// - Throws: `Failure` where it cannot be written.
  func finish(with report: some PrintedReport) throws {
    switch format {
    case .json: write(report.json)
    default: write(lines: report.lines(for: appearance))
    }
    try finish()
  }

  /// Writes a whole report in the format asked for, and puts the output file in place.
  ///
  /// - Throws: `Failure` where it cannot be written.
  func finish(with report: some PastedReport) throws {
    switch format {
    case .json: write(report.json)
    case .markdown: write(lines: report.markdown(language: appearance.language))
    default: write(lines: report.lines(for: appearance))
    }
    try finish()
  }

  /// Puts the output file in place, whole or not at all.
  ///
  /// - Throws: `Failure` where it cannot be written.
  func finish() throws {
    try draft?.finish()
  }
}

/// A file on its way as a place that takes text.
private final class DraftStream: TextStream {
  let isTerminal = false
  let columns: Int? = nil
  private let draft: Draft
  private var thrown: (any Error)?

  init(_ draft: Draft) {
    self.draft = draft
  }

  func write(_ bytes: [UInt8]) {
    guard thrown == nil else { return }
    do {
      try draft.write(bytes)
    } catch {
      thrown = error
    }
  }

  func finish() throws {
    if let thrown { throw thrown }
    try draft.place()
  }
}
