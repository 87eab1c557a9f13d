import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon rank`: the league table.
struct Rank: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Who is most consistent, and how sure that is.",
        "Qui est le plus constant, et à quel point c’est sûr."),
      discussion: words(
        """
        Ranks the encounters of the ledger, or of the files given (sheets or tallies), which need no ledger.

          maillon rank -p 2025-Q4
          maillon rank -p 2025-Q4 --versus 2025-Q3
          maillon rank samples/audit/* --unit sector
          maillon rank tallies.csv --format json --fields provider,strength,low,high
          maillon rank --adjust observers
          maillon rank -p 2025 --course
        """,
        """
        Classe les rencontres du registre, ou celles des fichiers donnés (fiches ou décomptes), sans registre.

          maillon rank -p 2025T4
          maillon rank -p 2025T4 --versus 2025T3
          maillon rank samples/audit/* --unit sector
          maillon rank decomptes.csv --format json --fields provider,strength,low,high
          maillon rank --adjust observers
          maillon rank -p 2025 --course
        """))
  }

  @Argument(
    help: help(
      "Sheets or tallies to rank without a ledger; - reads the standard input.",
      "Fiches ou décomptes à classer sans registre ; - lit l’entrée standard.", value: "file"))
  var files: [String] = []

  @OptionGroup var observed: PeriodOption

  @Option(
    help: help(
      "An earlier period, to mark what changed since.",
      "Une période antérieure, pour marquer ce qui a changé depuis.", value: "period"))
  var versus: String?

  @Flag(
    help: help(
      "Show how service went over time beside the score: the last encounters, and whether it went up or down.",
      "Montrer à côté du score comment le service a évolué : les dernières rencontres, et s’il monte ou descend."
    ))
  var course = false

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var ranking: RankingOptions

  @Option(
    help: help("Show only the first n rows.", "Ne montrer que les n premières lignes.", value: "n"))
  var top: Int?

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, csv, json or markdown.", "table, csv, json ou markdown."))
  var format: Format?

  @OptionGroup var fields: FieldOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if versus != nil, ranking.by != .chain {
      throw ValidationError(
        words(
          "--versus compares chain strength: leave out --by \(ranking.by.rawValue).",
          "--versus compare la solidité de la chaîne : retirez --by \(ranking.by.rawValue)."))
    }
    if versus != nil, observed.period == nil || files.contains("-") {
      throw ValidationError(
        words(
          "--versus needs -p for the later period, and no standard input.",
          "--versus demande -p pour la période la plus récente, et pas d’entrée standard."))
    }
    if course, files.contains("-") {
      throw ValidationError(
        words(
          "--course reads twice, which standard input cannot be.",
          "--course lit deux fois, ce que l’entrée standard ne permet pas."))
    }
    if let top, top < 1 {
      throw ValidationError(words("--top needs at least 1.", "--top demande au moins 1."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .csv, .markdown], in: context)
    let period = try observed.resolved()
    let audit = try Audit(files: files, reading, common, in: context)
    var report = try ranking.report(
      of: audit, judging, period, level: common.level, showsNames: common.names)
    report.top = top
    report.fields = fields.fields
    if let versus {
      report.versus = try ranking.versus(
        try PeriodArgument.period(versus), of: audit, judging, period, level: common.level)
    }
    if course {
      report.courses = try audit.tallyWithHistory(
        judging.selection(period), judging.counting
      ).history.courses
    }
    try fields.check(output.format) { report.fieldNames(inJSON: $0) }
    switch output.format {
    case .json: output.write(report.json)
    case .csv: output.write(report.csv())
    case .markdown:
      output.write(lines: report.markdown(language: common.language(in: context)))
    default:
      output.write(lines: report.lines(for: output.appearance))
      if files.isEmpty, judging.unit == .provider, let last = report.lastShown {
        let next = Message.whyNext(
          provider: last.name, period: period.isAll ? nil : period.label,
          ledger: LedgerLocation(common, in: context).path)
        output.write(DisplayWidth.printable(next.text(in: common.language(in: context))) + "\n")
      }
    }
    try output.finish()
    return audit.status
  }
}
