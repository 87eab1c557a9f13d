import ArgumentParser
import MaillonCore
import MaillonPresentation

/// How providers are ranked.
struct RankingOptions: ParsableArguments {
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

  func validate() throws {
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

  /// Judges the encounters, or the tallies, of a period.
  ///
  /// - Throws: `Failure` where they cannot be read, or there is no such criterion.
  func report(
    of audit: Audit, _ judging: JudgingOptions, _ period: Period, level: Double,
    showsNames: Bool = false
  ) throws -> StandingsReport {
    let judged = try RankedAudit(
      self, of: audit, judging, period, level: level, showsNames: showsNames)
    var report = StandingsReport(
      judged.table, unit: judging.unit, period: period, rubric: audit.rubricLabel,
      notApplicable: by == .percentage ? na ?? .exclude : nil)
    report.unscored = judged.unscored
    report.robustness = judged.robustness
    report.adjustment = judged.adjustment
    report.unadjusted = judged.unadjusted
    return report
  }

  /// Compares a period with an earlier one.
  ///
  /// - Throws: `Failure` where they cannot be read.
  func versus(
    _ earlier: Period, of audit: Audit, _ judging: JudgingOptions, _ period: Period, level: Double
  ) throws -> Versus {
    let counting = judging.counting(criterion: try audit.index(ofCriterion: criterion))
    let before = try audit.tally(judging.selection(earlier), counting)
    let after = try audit.tally(judging.selection(period), counting)
    return Versus(
      earlier,
      Comparison(before: before, after: after, options: judging.standingOptions(level: level)))
  }
}
