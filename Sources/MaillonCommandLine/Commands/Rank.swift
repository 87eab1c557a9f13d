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
          maillon rank samples/audit/* --unit sector
          maillon rank tallies.csv --format json
          maillon rank --adjust observers
        """,
        """
        Classe les rencontres du registre, ou celles des fichiers donnés (fiches ou décomptes), sans registre.

          maillon rank -p 2025T4
          maillon rank samples/audit/* --unit sector
          maillon rank decomptes.csv --format json
          maillon rank --adjust observers
        """))
  }

  @Argument(
    help: help(
      "Sheets or tallies to rank without a ledger; - reads the standard input.",
      "Fiches ou décomptes à classer sans registre ; - lit l’entrée standard.", value: "file"))
  var files: [String] = []

  @Option(
    name: [.customShort("p"), .long],
    help: help(
      "Observed days: 2025, 2025-Q3, 2025-07, A..B, wave:NAME.",
      "Jours observés : 2025, 2025T3, 2025-07, A..B, wave:NOM."))
  var period: String?

  @OptionGroup var judging: JudgingOptions

  @Option(
    help: help(
      "Rank by one criterion instead of the outcome.",
      "Classer selon un critère au lieu de l’issue.", value: "id"))
  var criterion: String?

  @Option(
    help: help(
      "How to rank: chain, pooled, weakest, wilson, raw, plus or percentage.",
      "Comment classer : chain, pooled, weakest, wilson, raw, plus ou percentage.",
      value: "method"))
  var by: StandingMethod = .chain

  @Option(
    help: help(
      "With --by percentage, what a question that does not apply is worth: exclude, pass or fail.",
      "Avec --by percentage, ce que vaut une question sans objet : exclude, pass ou fail.",
      value: "policy"))
  var na: NotApplicablePolicy?

  @Option(
    help: help(
      "Take out what is owed to strict or lenient observers; refused where they share no providers.",
      "Corriger de la sévérité des observateurs ; refusé là où ils n’ont aucun prestataire en commun.",
      value: "observers"))
  var adjust: AdjustmentKind?

  @Option(
    help: help(
      "What a rank interval promises: posterior (each alone) or simultaneous (all together).",
      "Ce que promet un intervalle de rang : posterior (chacun) ou simultaneous (tous ensemble).",
      value: "kind"))
  var rankInterval: RankIntervalKind = .posterior

  @Option(
    help: help("Show only the first n rows.", "Ne montrer que les n premières lignes.", value: "n"))
  var top: Int?

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, csv, json or markdown.", "table, csv, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 {
      throw ValidationError(words("--top needs at least 1.", "--top demande au moins 1."))
    }
    if na != nil, by != .percentage {
      throw ValidationError(
        words("--na needs --by percentage.", "--na demande --by percentage."))
    }
    if adjust != nil, ![.chain, .percentage].contains(by) {
      throw ValidationError(
        words(
          "--adjust needs --by chain or --by percentage.",
          "--adjust demande --by chain ou --by percentage."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .csv, .markdown], in: context)
    let period = try PeriodArgument.period(period)
    let audit = try Audit(files: files, reading, common, in: context)
    let judged = try RankedAudit(self, of: audit, period)
    var report = StandingsReport(
      judged.table, unit: judging.unit, period: period, rubric: audit.rubricLabel, top: top,
      notApplicable: by == .percentage ? na ?? .exclude : nil)
    report.unscored = judged.unscored
    report.robustness = judged.robustness
    report.adjustment = judged.adjustment
    report.unadjusted = judged.unadjusted
    switch output.format {
    case .json: output.write(report.json(language: common.language(in: context)).indented)
    case .csv: output.write(report.csv)
    case .markdown:
      output.write(lines: report.markdown(language: common.language(in: context)))
    default:
      output.write(lines: report.lines(for: output.appearance))
      if files.isEmpty, judging.unit == .provider, let last = judged.table.lastPlaced {
        let next = Message.whyNext(provider: last.name, period: period.isAll ? nil : period.label)
        output.write(DisplayWidth.printable(next.text(in: common.language(in: context))) + "\n")
      }
    }
    try output.finish()
    return audit.status
  }
}

extension Standings {
  /// Who has the last place, whose reasons are asked for first.
  fileprivate var lastPlaced: RankedUnit? {
    standings.last { $0.position != nil }?.unit
  }
}
