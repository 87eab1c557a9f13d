import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon diff`: two periods of the ledger, or two files.
struct Diff: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "What changed between two periods, and what is only noise.",
        "Ce qui a changé entre deux périodes, et ce qui n’est que du bruit."),
      discussion: words(
        """
        What parses as a period is one; write ./2025 for a file of that name.

          maillon diff 2025-Q3 2025-Q4
          maillon diff july.csv september.csv --all
        """,
        """
        Ce qui se lit comme une période en est une ; écrivez ./2025 pour un fichier de ce nom.

          maillon diff 2025T3 2025T4
          maillon diff juillet.csv septembre.csv --all
        """))
  }

  @Argument(help: help("A period, or a file.", "Une période, ou un fichier."))
  var before: String

  @Argument(help: help("A period, or a file.", "Une période, ou un fichier."))
  var after: String

  @Flag(help: help("List what moved within chance too.", "Lister aussi ce qui est dans le hasard."))
  var all = false

  @Flag(
    help: help(
      "Exit with 1 where something moved beyond chance.",
      "Finir par 1 si quelque chose a bougé au-delà du hasard."))
  var exitCode = false

  @Option(
    help: help(
      "How to tell change from chance: paired (the model), coupled (also on one touchpoint) or fisher.",
      "Comment distinguer du hasard : paired (le modèle), coupled (aussi sur un seul point de contact) ou fisher.",
      value: "test"))
  var test: ComparisonTest = .paired

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, csv, json or markdown.", "table, csv, json ou markdown."))
  var format: Format?

  @OptionGroup var fields: FieldOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .csv, .markdown], in: context)
    let sides = try ComparedSides(before, after, judging, reading, common, in: context)
    var report = sides.report(judging, common, test: test, showsAll: all)
    report.fields = fields.fields
    try fields.check(output.format) { report.fieldNames(inJSON: $0) }
    switch output.format {
    case .json: output.write(report.json)
    case .csv: output.write(report.csv())
    case .markdown:
      output.write(lines: report.markdown(language: common.language(in: context)))
    default: output.write(lines: report.lines(for: output.appearance))
    }
    try output.finish()
    if exitCode, sides.status == .done, report.isChanged { return .found }
    return sides.status
  }
}
