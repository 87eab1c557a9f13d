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

  @OptionGroup var format: TableOrJSON

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let period = try observed.resolved()
    let audit = try Audit(files: files, reading, common, in: context)
    var history = History(of: judging.unit, names: try audit.shownNames())
    try audit.forEachEncounter(in: judging.selection(period)) {
      history.add($0.encounter, $0.judgement, id: $0.id)
    }
    history.sort()
    let report = ObserversReport(
      Observation(history), period: period, rubric: audit.rubricLabel, showsNames: common.names,
      key: try audit.pseudonymKey())
    try output.finish(with: report)
    return audit.status
  }
}
