import ArgumentParser
import MaillonCore
import MaillonPresentation

/// `maillon visits`: where the next visits teach most.
struct Visits: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "Where the next visits teach most, and how many it takes.",
        "Où les prochaines visites apprennent le plus, et combien il en faut."),
      discussion: words(
        """
        Plans encounters one by one, each where it makes the ranks surest: whom to visit, at which
        touchpoint, and who should go. Or says how many it takes until every score is known to ± x points.

          maillon visits --budget 40 -p 2025-Q4
          maillon visits --precision 5 samples/audit/*
          maillon visits tallies.csv --budget 10 --format json
        """,
        """
        Prévoit des rencontres une à une, chacune là où elle rend les rangs les plus sûrs : qui visiter, à
        quel point de contact, et qui y va. Ou dit combien il en faut pour connaître chaque score à ± x points.

          maillon visits --budget 40 -p 2025T4
          maillon visits --precision 5 samples/audit/*
          maillon visits decomptes.csv --budget 10 --format json
        """))
  }

  @Argument(
    help: help(
      "Sheets or tallies to plan from without a ledger; - reads the standard input.",
      "Fiches ou décomptes d’où partir, sans registre ; - lit l’entrée standard.", value: "file"))
  var files: [String] = []

  @Option(
    help: help(
      "How many encounters to plan (20).", "Combien de rencontres prévoir (20).", value: "n"))
  var budget: Int?

  @Option(
    help: help(
      "How many encounters it takes until each score is known to ± so many points.",
      "Combien de rencontres il faut pour connaître chaque score à ± tant de points.",
      value: "points"))
  var precision: Double?

  @OptionGroup var observed: PeriodOption

  @OptionGroup var judging: JudgingOptions

  @OptionGroup var format: TableOrJSON

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  /// How many encounters are planned where nobody says.
  private static let usualBudget = 20

  func validate() throws {
    if budget != nil, precision != nil {
      throw ValidationError(
        words(
          "--budget and --precision are two questions: ask one.",
          "--budget et --precision sont deux questions : posez-en une."))
    }
    if let budget, !(1...VisitPlan.largestBudget).contains(budget) {
      throw ValidationError(
        words(
          "--budget is 1 to \(VisitPlan.largestBudget).",
          "--budget va de 1 à \(VisitPlan.largestBudget)."))
    }
    if let precision, !(precision >= 0.1 && precision <= 50) {
      throw ValidationError(
        words("--precision is 0.1 to 50 points.", "--precision va de 0.1 à 50 points."))
    }
  }

  func run(in context: Context) throws -> ExitStatus {
    let output = try format.output(common, in: context)
    let period = try observed.resolved()
    let audit = try Audit(files: files, reading, common, in: context)
    let options = judging.standingOptions(level: common.level)
    let (tally, history) = try audit.tallyWithHistory(judging.selection(period), judging.counting)
    let answer: VisitsReport.Answer
    if let precision {
      answer = .precision(PrecisionPlan(tally, precision: precision / 100, options: options))
    } else {
      let budget = budget ?? Self.usualBudget
      answer = .plan(
        VisitPlan(tally, history.entries, budget: budget, undecided: options.undecided),
        budget: budget)
    }
    let report = VisitsReport(
      answer, encounters: tally.totals.decided, unit: judging.unit, level: common.level,
      period: period, rubric: audit.rubricLabel, showsNames: common.names)
    try output.finish(with: report)
    return audit.status
  }
}
