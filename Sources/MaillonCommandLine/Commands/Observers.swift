import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon observers`: the quality of observation.
struct Observers: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "How strict, how careful and how late the observers are.",
        "Sévérité, soin et retard des observateurs."),
      discussion: words(
        """
        People are shown by pseudonym, always the same one; --names shows their names.

          maillon observers -p 2025-Q4
          maillon observers samples/audit/* --names
        """,
        """
        Les personnes portent un pseudonyme, toujours le même ; --names montre leurs noms.

          maillon observers -p 2025T4
          maillon observers samples/audit/* --names
        """))
  }

  @Argument(
    help: help(
      "Sheets to read instead of the ledger; - reads the standard input.",
      "Fiches à lire au lieu du registre ; - lit l’entrée standard.", value: "file"))
  var files: [String] = []

  @OptionGroup var observed: PeriodOption

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: [.customShort("f"), .long], help: help("table or json.", "table ou json."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(common, asked: format, allowed: [.table, .json], in: context)
    let period = try observed.selected()
    let audit = try Audit(files: files, reading, common, in: context)
    var history = History(of: judging.unit)
    try audit.forEachEncounter(in: judging.selection(period)) {
      history.add($0.encounter, $0.judgement, id: $0.id)
    }
    history.sort()
    let report = ObserversReport(
      Observation(history), period: period, rubric: audit.rubricLabel, showsNames: common.names,
      key: try audit.pseudonymKey())
    switch output.format {
    case .json: output.write(report.json)
    default: output.write(lines: report.lines(for: output.appearance))
    }
    try output.finish()
    return audit.status
  }
}
