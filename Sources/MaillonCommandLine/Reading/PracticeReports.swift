import MaillonCore
import MaillonPresentation

/// What `praise`, `plan`, `gap` and `chain` say, which a report says too.
extension PracticeMaterial {
  /// The links of each unit.
  ///
  /// - Parameters:
  ///   - table: The league table.
  ///   - only: The only units that are shown; all if empty.
  /// - Returns: The report.
  func chain(_ table: Standings, only: [String] = []) -> ChainReport {
    var report = ChainReport(
      table, words: words, unit: unit, period: period, rubric: rubric, only: only)
    report.ledger = ledger
    return report
  }

  /// What deserves thanks.
  ///
  /// - Parameters:
  ///   - table: The league table.
  ///   - comparison: The change since an earlier period, if any.
  ///   - versus: That period.
  ///   - only: The only units that are shown; all if empty.
  ///   - showsAll: Whether every encounter that exceeded is shown.
  /// - Returns: The report.
  func praise(
    _ table: Standings, _ comparison: Comparison?, versus: Period?, only: [String] = [],
    showsAll: Bool = false
  ) -> PraiseReport {
    var report = PraiseReport(
      MaillonCore.Praise(counts, table: table, comparison: comparison), words: words, unit: unit,
      period: period, versus: versus, rubric: rubric, level: level, only: only, showsAll: showsAll)
    report.ledger = ledger
    return report
  }

  /// What each unit should work on first, and what became of the plan of the earlier period.
  ///
  /// - Parameters:
  ///   - table: The league table.
  ///   - wants: What customers want, if known.
  ///   - versus: The earlier period, if any.
  ///   - only: The only units that are shown; all if empty.
  /// - Returns: The report.
  func plan(
    _ table: Standings, wants: Wants?, versus: Period?, only: [String] = []
  ) -> PlanReport {
    var followUp: PlanFollowUp?
    if let earlier, let then = earlierTable {
      followUp = PlanFollowUp(
        of: MaillonCore.Plan(earlier, table: then, wants: wants), in: table)
    }
    var report = PlanReport(
      MaillonCore.Plan(counts, table: table, wants: wants), followUp: followUp, words: words,
      unit: unit, period: period, versus: versus, rubric: rubric,
      encounters: table.totals.counts.decided, hasWants: wants != nil, only: only)
    report.ledger = ledger
    return report
  }

  /// The promise beside what customers want and what they get.
  func gap(wants: Wants?) -> GapReport {
    let outcomes = counts.outcomes
    var report = GapReport(
      MaillonCore.Gap(counts, wants: wants, level: level), period: period, rubric: rubric,
      encounters: outcomes.totals.decided + outcomes.totals.undecided,
      providers: outcomes.units.count, level: level)
    report.ledger = ledger
    return report
  }
}
