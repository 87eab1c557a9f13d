import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon review list`, which `maillon review` means: the queue.
struct ReviewList: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: words(
        "What a person must settle; what matters most first.",
        "Ce qu’une personne doit trancher ; le plus important d’abord."),
      discussion: words(
        """
        This is what review does without another word.

          maillon review list -p 2025-Q4
          maillon review list --provider "Taxi Mistral" --all
        """,
        """
        C’est ce que fait review sans autre mot.

          maillon review list -p 2025T4
          maillon review list --provider "Taxi Mistral" --all
        """))
  }

  @OptionGroup var observed: PeriodOption

  @OptionGroup var judging: JudgingOptions

  @Option(help: help("How many to show.", "Combien en montrer.", value: "n"))
  var top: Int = 20

  @Flag(help: help("Show everything that waits.", "Montrer tout ce qui attend."))
  var all = false

  @OptionGroup var format: TableOrJSON

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 1 {
      throw ValidationError(words("--top needs at least 1.", "--top demande au moins 1."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let period = try observed.resolved()
    let audit = try Audit(files: [], reading, common, in: context)
    var collector = ReviewCollector()
    try audit.forEachEncounter(in: judging.selection(period)) {
      collector.add($0, audit.verdict(on: $0.encounter))
    }
    var report = ReviewQueueReport(
      try collector.items(of: audit), showing: all ? nil : top, period: period,
      rubric: RubricLabel(audit.judgingRubric))
    report.ledger = LedgerLocation(common, in: context).path
    try output.finish(with: report)
    return .done
  }
}
