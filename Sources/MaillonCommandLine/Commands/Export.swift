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

        A warehouse can count for itself: load the CSV of verdicts into a table there, and run the query that \
        tallies-query prints; period and filters become part of it, and it needs no ledger. rank reads the CSV that \
        comes out.

          maillon export --what encounters -p 2025-Q4 --names -o audit.xml
          maillon export --what verdicts -o verdicts.csv --excel
          maillon export --what tallies -p 2025-Q4 | maillon rank -
          maillon export --what movements -p 2025-Q4 --versus 2025-Q3 -f json
          maillon export --what tallies-query --dialect postgres -p 2025-Q4 -o tallies.sql
        """,
        """
        Les rencontres sortent en fiches canoniques : avec --names, elles s’importent à l’identique. Sans lui, les \
        personnes portent un pseudonyme, leurs noms sont masqués dans les citations, et les colonnes inconnues sont \
        omises.

        Un entrepôt de données peut compter lui-même : chargez-y le CSV des verdicts dans une table, et exécutez la \
        requête que donne tallies-query ; la période et les filtres en font partie, et elle ne demande aucun registre. \
        rank lit le CSV qui en sort.

          maillon export --what encounters -p 2025T4 --names -o audit.xml
          maillon export --what verdicts -o verdicts.csv --excel
          maillon export --what tallies -p 2025T4 | maillon rank -
          maillon export --what movements -p 2025T4 --versus 2025T3 -f json
          maillon export --what tallies-query --dialect postgres -p 2025T4 -o tallies.sql
        """))
  }

  @Argument(
    help: help(
      "Sheets to read instead of the ledger.", "Fiches à lire au lieu du registre.", value: "file"))
  var files: [String] = []

  @Option(
    help: help(
      "encounters, verdicts, tallies, standings, movements or tallies-query.",
      "encounters, verdicts, tallies, standings, movements ou tallies-query."))
  var what: ExportSubject = .encounters

  @OptionGroup var observed: PeriodOption

  @Option(
    help: help(
      "With movements, the earlier period.", "Avec movements, la période antérieure.",
      value: "period"))
  var versus: String?

  @Option(
    help: help(
      "With tallies-query, the SQL to write: postgres, duckdb, spark or bigquery.",
      "Avec tallies-query, le SQL à écrire : postgres, duckdb, spark ou bigquery."))
  var dialect: SQLDialect?

  @Option(
    help: help(
      "With tallies-query, the table that holds the verdicts (else verdicts).",
      "Avec tallies-query, la table qui contient les verdicts (sinon verdicts)."))
  var table: String?

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
      "csv, ndjson, json, or xml for encounters; sql for tallies-query.",
      "csv, ndjson, json, ou xml pour les rencontres ; sql pour tallies-query."))
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
    if !isComparison { try refuse(versus.map { _ in "--versus" }, with: .movements) }
    guard what == .talliesQuery else {
      try refuse(dialect.map { _ in "--dialect" }, with: .talliesQuery)
      return try refuse(table.map { _ in "--table" }, with: .talliesQuery)
    }
    // A query reads nothing here: what it counts was chosen when the verdicts were exported.
    try refuse(files.first, with: .verdicts)
    try refuse(common.rubric.map { _ in "--rubric" }, with: .verdicts)
    try refuse(common.asOf.map { _ in "--as-of" }, with: .verdicts)
    if dialect == nil {
      throw ValidationError(ExportMessage.dialectMissing.text(in: HelpLanguage.current))
    }
  }

  /// Refuses something that means nothing for what is exported, if it was given.
  private func refuse(_ given: String?, with other: ExportSubject) throws {
    guard let given else { return }
    let message = ExportMessage.useless(given, what: what.rawValue, goesWith: other.rawValue)
    throw ValidationError(message.text(in: HelpLanguage.current))
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: what.formats, in: context)
    if excel, output.format != .csv {
      throw Failure(saying: ExportMessage.excelNeedsCSV(output.format.rawValue), status: .misuse)
    }
    if let dialect {
      try write(dialect, to: output)
      return .done
    }
    let form = excel ? CSVDialect.spreadsheet : .canonical
    let status: ExitStatus
    if what == .movements {
      let sides = try ComparedSides(
        versus ?? files.first ?? "", versus == nil ? files.last ?? "" : observed.period ?? "",
        judging,
        reading, common, in: context)
      let report = sides.report(judging, common, test: .paired, showsAll: true)
      write(
        report.csv(form), report.json,
        report.jsonRows, to: output)
      status = sides.status
    } else {
      let period = try observed.resolved()
      let audit = try Audit(files: files, reading, common, in: context)
      try export(period, of: audit, to: output, form, in: context)
      status = audit.status
    }
    try output.finish()
    return status
  }

  /// Writes the query that counts.
  private func write(_ dialect: SQLDialect, to output: Output) throws {
    let period = try observed.resolved()
    let table = table ?? TalliesQuery.usualTable
    let query = TalliesQuery(
      judging.selection(period), judging.counting, period: period, table: table, dialect)
    guard let query else {
      throw Failure(saying: ExportMessage.tableUnnamed(table), status: .misuse)
    }
    output.write(query.sql)
    try output.finish()
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
    case .standings, .movements, .talliesQuery:
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
  case talliesQuery = "tallies-query"

  /// The formats that it is written in, the usual one first.
  var formats: [Format] {
    switch self {
    case .encounters: [.csv, .ndjson, .json, .xml]
    case .talliesQuery: [.sql]
    default: [.csv, .ndjson, .json]
    }
  }
}

extension SQLDialect: ExpressibleByArgument {}
