import MaillonCore

/// A league table with what a reader must know beside it.
package struct StandingsReport: Sendable {
  /// The judged rows and the model behind them.
  package var standings: Standings
  /// What is ranked.
  package var unit: UnitKind
  /// The observed days.
  package var period: Period
  /// The rubric; nil where tallies were read.
  package var rubric: RubricLabel?
  /// The rows that a table shows at most, or nil for all.
  ///
  /// The judgement always rests on all.
  package var top: Int?
  /// What a question that does not apply was worth; nil unless ranked by percentage.
  package var notApplicable: NotApplicablePolicy?
  /// The encounters without a percentage score, because nothing applied.
  package var unscored = 0
  /// What the first place by percentage hangs on; nil where it was not asked.
  package var robustness: Robustness?
  /// What was taken out for observers; nil where nothing was.
  package var adjustment: SeverityAdjustment?
  /// The table as found, where it was adjusted.
  package var unadjusted: Standings?

  /// How it differs from an earlier period, if that is asked for.
  package var versus: Versus?
  /// How service went over time; nil where it is not asked for.
  package var courses: [RankedUnit: Course]?
  /// The fields that machines get; nil for all.
  package var fields: FieldChoice?

  /// Creates a report.
  package init(
    _ standings: Standings, unit: UnitKind, period: Period, rubric: RubricLabel?,
    top: Int? = nil, notApplicable: NotApplicablePolicy? = nil
  ) {
    self.standings = standings
    self.unit = unit
    self.period = period
    self.rubric = rubric
    self.top = top
    self.notApplicable = notApplicable
  }

  /// The last unit with a place among the rows shown, whose reasons are asked for first.
  package var lastShown: RankedUnit? { shown.last { $0.position != nil }?.unit }

  /// The rows that a person reads: scores that are level stand by the alphabet of the language.
  func rows(_ language: Language) -> [Standing] {
    let rows = AlphabeticalOrder(language).settling(standings.standings, by: \.unit.displayName) {
      $0.position == $1.position && $0.strength == $1.strength && $0.plus == $1.plus
    }
    return Array(rows.prefix(top ?? rows.count))
  }

  /// The rows to show, those of level scores by the bytes of their names.
  var shown: ArraySlice<Standing> {
    standings.standings.prefix(top ?? standings.standings.count)
  }
}
