import MaillonCore

/// Everything that a report shows: rendering is a pure function of it.
///
/// Nobody who observed or served is in it; whoever fills it masks their names in quoted words.
package struct ReportData: Sendable {
  /// The league table, with its unit, period and rubric.
  package var league: StandingsReport
  /// What changed since an earlier period; nil where none was asked for.
  package var change: ComparisonReport?
  /// The criteria in the rubric's order; empty where tallies were read.
  package var criteria: [ReportLabel]
  /// The touchpoints that have a name for people.
  package var touchpoints: [ReportLabel]
  /// What is known of each ranked unit beside its place.
  package var evidence: [RankedUnit: UnitEvidence]
  /// What a person must settle.
  package var review: ReviewQueue
  /// What the report was made from.
  package var source: ReportSource
  /// The version of the program.
  package var program: String

  /// Creates the data of a report.
  ///
  /// - Parameters:
  ///   - league: The league table.
  ///   - change: What changed since an earlier period.
  ///   - criteria: The criteria in the rubric's order.
  ///   - touchpoints: The touchpoints that have a name for people.
  ///   - evidence: What is known of each ranked unit beside its place.
  ///   - review: What a person must settle.
  ///   - source: What the report was made from.
  ///   - program: The version of the program.
  package init(
    league: StandingsReport, change: ComparisonReport? = nil, criteria: [ReportLabel] = [],
    touchpoints: [ReportLabel] = [], evidence: [RankedUnit: UnitEvidence] = [:],
    review: ReviewQueue = ReviewQueue(), source: ReportSource, program: String
  ) {
    self.league = league
    self.change = change
    self.criteria = criteria
    self.touchpoints = touchpoints
    self.evidence = evidence
    self.review = review
    self.source = source
    self.program = program
  }
}

/// An id with its name for people: a criterion, or a touchpoint.
package struct ReportLabel: Hashable, Sendable {
  /// The id.
  package var id: String
  /// Its name per language.
  package var title: LocalizedText
  /// Whether a machine serves there, for a touchpoint.
  package var isAutomated: Bool

  /// Creates a label.
  package init(id: String, title: LocalizedText = LocalizedText(), isAutomated: Bool = false) {
    self.id = id
    self.title = title
    self.isAutomated = isAutomated
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
