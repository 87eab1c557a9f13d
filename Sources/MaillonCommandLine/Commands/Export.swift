import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon export`: what the ledger holds, for other programs.
struct Export: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Encounters, verdicts, counts, standings or movements, for other programs.",
        "Rencontres, verdicts, décomptes, classement ou mouvements, pour d’autres programmes."),
      discussion: words(
        """
        Encounters come out as canonical sheets: with --names they import again to the same encounters. Without it, \
        people have pseudonyms, their names are masked in what is quoted, and unknown columns are left out.

          maillon export --what encounters -p 2025-Q4 --names -o audit.xml
          maillon export --what verdicts -o verdicts.csv --excel
          maillon export --what tallies -p 2025-Q4 | maillon rank -
          maillon export --what movements -p 2025-Q4 --versus 2025-Q3 -f json
        """,
        """
        Les rencontres sortent en fiches canoniques : avec --names, elles s’importent à l’identique. Sans lui, les \
        personnes portent un pseudonyme, leurs noms sont masqués dans les citations, et les colonnes inconnues sont \
        omises.

          maillon export --what encounters -p 2025T4 --names -o audit.xml
          maillon export --what verdicts -o verdicts.csv --excel
          maillon export --what tallies -p 2025T4 | maillon rank -
          maillon export --what movements -p 2025T4 --versus 2025T3 -f json
        """))
  }

  @Argument(
    help: help(
      "Sheets to read instead of the ledger.", "Fiches à lire au lieu du registre.", value: "file"))
  var files: [String] = []

  @Option(
    help: help(
      "encounters, verdicts, tallies, standings or movements.",
      "encounters, verdicts, tallies, standings ou movements."))
  var what: ExportSubject = .encounters

  @OptionGroup var observed: PeriodOption

  @Option(
    help: help(
      "With movements, the earlier period.", "Avec movements, la période antérieure.",
      value: "period"))
  var versus: String?

  @Flag(
    help: help(
      "CSV for a European spreadsheet: semicolons, decimal commas, no formulas.",
      "CSV pour un tableur européen : points-virgules, virgules décimales, aucune formule."))
  var excel = false

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var ranking: RankingOptions

  @Option(
    name: [.customShort("f"), .long],
    help: help(
      "csv, ndjson, json, or xml for encounters.", "csv, ndjson, json, ou xml pour les rencontres.")
  )
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isComparison = what == .movements
    let hasSides =
      files.isEmpty ? versus != nil && observed.period != nil : files.count == 2 && versus == nil
    if isComparison, !hasSides {
      throw ValidationError(ExportMessage.versusMissing.text(in: HelpLanguage.current))
    }
    if !isComparison, versus != nil {
      let message = ExportMessage.versusUseless(what: what.rawValue)
      throw ValidationError(message.text(in: HelpLanguage.current))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: what.formats, in: context)
    if excel, output.format != .csv {
      throw Failure(saying: ExportMessage.excelNeedsCSV(output.format.rawValue), status: .misuse)
    }
    let dialect = excel ? CSVDialect.spreadsheet : .canonical
    let status: ExitStatus
    if what == .movements {
      let sides = try ComparedSides(
        versus ?? files.first ?? "", versus == nil ? files.last ?? "" : observed.period ?? "",
        judging,
        reading, common, in: context)
      let report = sides.report(judging, common, test: .paired, showsAll: true)
      write(
        report.csv(dialect), report.json,
        report.jsonRows, to: output)
      status = sides.status
    } else {
      let period = try observed.resolved()
      let audit = try Audit(files: files, reading, common, in: context)
      try export(period, of: audit, to: output, dialect, in: context)
      status = audit.status
    }
    try output.finish()
    return status
  }

  private func export(
    _ period: Period, of audit: Audit, to output: Output, _ dialect: CSVDialect,
    in context: Context
  ) throws {
    switch what {
    case .encounters, .verdicts:
      let export = try EncounterExport(
        judging.selection(period), of: audit, to: output, dialect, showsNames: common.names)
      if what == .encounters {
        try export.writeEncounters()
      } else {
        try export.writeVerdicts()
      }
      if what == .encounters, export.leavesOut > 0, !common.quiet {
        let message = ExportMessage.extrasLeftOut(encounters: export.leavesOut)
        context.terminal.error.write(message.text(in: common.language(in: context)) + "\n")
      }
    case .tallies:
      let tally = try audit.tally(judging.selection(period), judging.counting)
      let report = TalliesReport(
        tally, unit: judging.unit, period: period, rubric: audit.rubricLabel)
      write(report.csv(dialect), report.json, report.jsonRows, to: output)
    case .standings, .movements:
      let report = try ranking.report(of: audit, judging, period, level: common.level)
      write(
        report.csv(dialect), report.json,
        report.jsonRows, to: output)
    }
  }

  private func write(_ csv: String, _ json: JSON, _ rows: [JSON], to output: Output) {
    switch output.format {
    case .json: output.write(json)
    case .ndjson: output.write(rows.map { $0.compact + "\n" }.joined())
    default: output.write(csv)
    }
  }
}

/// What is exported.
enum ExportSubject: String, ExpressibleByArgument, CaseIterable {
  case encounters, verdicts, tallies, standings, movements

  /// The formats that it is written in, the usual one first.
  var formats: [Format] {
    self == .encounters ? [.csv, .ndjson, .json, .xml] : [.csv, .ndjson, .json]
  }
}
