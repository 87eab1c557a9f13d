import MaillonCore

/// Everything that a report shows: rendering is a pure function of it.
///
/// Thanks, gap, plan, chains and review are the very reports that the commands of these names print;
/// each is nil where tallies were read, which hold no encounters. Whoever fills it masks the names of
/// those who observed or served, unless they are asked for.
package struct ReportData: Sendable {
  /// The league table, with its unit, period and rubric.
  package var league: StandingsReport
  /// What changed since an earlier period; nil where none was asked for.
  package var change: ComparisonReport?
  /// Who names criteria and touchpoints, and puts them in order.
  package var rubric: Rubric
  /// The findings of each unit, with the criteria in place of touchpoints.
  package var criteria = Tally()
  /// Words that earned levels, in the order in which they are to be read.
  package var quotes: [RankedUnit: [EvidenceQuote]] = [:]
  /// The links, and where responsibility was passed on.
  package var chain: ChainReport?
  /// What deserves thanks.
  package var praise: PraiseReport?
  /// The promise beside what customers want and what they get.
  package var gap: GapReport?
  /// What each unit should work on first.
  package var plan: PlanReport?
  /// What a person must settle.
  package var review: ReviewQueueReport?
  /// What the report was made from.
  package var source: ReportSource
  /// Whether people are shown by name.
  package var showsNames = false
  /// The version of the program.
  package var program: String

  /// Creates the data of a report; the rest is filled in by whoever knows it.
  ///
  /// - Parameters:
  ///   - league: The league table.
  ///   - change: What changed since an earlier period.
  ///   - rubric: Who names criteria and touchpoints.
  ///   - source: What the report was made from.
  ///   - program: The version of the program.
  package init(
    league: StandingsReport, change: ComparisonReport? = nil, rubric: Rubric,
    source: ReportSource, program: String
  ) {
    self.league = league
    self.change = change
    self.rubric = rubric
    self.source = source
    self.program = program
  }
}

/// What a report was made from.
package enum ReportSource: Equatable, Sendable {
  /// A ledger, with the hash of what stands in it.
  case ledger(stateHash: String)
  /// A ledger as it stood at the end of a day.
  case ledgerOf(Day)
  /// Sheets or tallies, by the names of the files.
  case files([String])
}
