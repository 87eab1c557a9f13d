import MaillonCore
import MaillonPresentation

/// What a report is made from: counted, judged and quoted in one reading of the ledger or of files.
struct ReportMaterial {
  /// Whether something in the files was rejected.
  let status: ExitStatus
  /// The data of the report.
  let data: ReportData

  /// Reads everything that the report is about.
  ///
  /// - Parameters:
  ///   - audit: The ledger, or sheets or tallies.
  ///   - period: What is reported on.
  ///   - versus: The earlier period, if any.
  ///   - wants: What customers want, if known.
  ///   - judging: Which encounters are judged, and what is ranked.
  ///   - common: The options of the command.
  /// - Throws: `Failure` where the ledger, the rubric or a file cannot be read.
  init(
    of audit: Audit, period: Period, versus: Period?, wants: Wants?, _ judging: JudgingOptions,
    _ common: CommonOptions
  ) throws {
    var now = TallyRowCounter(judging.selection(period), by: judging.unit)
    var then = versus.map { TallyRowCounter(judging.selection($0), by: judging.unit) }
    var quotes = QuoteCollector(showsNames: common.names)
    var review = ReviewCollector()
    let practice = try PracticeMaterial(
      of: audit, period: period, versus: versus, judging, common,
      rows: {
        now.add($0)
        then?.add($0)
      },
      visiting: { seen, quoted, unit in
        quotes.add(quoted, unit: unit)
        review.add(seen, quoted.verdict)
      })
    status = practice.status
    let rubric = practice.rubric
    let options = judging.standingOptions(level: common.level)
    let label = audit.rubricLabel
    let outcomes = audit.readsTallies ? now.tally : practice.counts.outcomes
    let before = audit.readsTallies ? then?.tally : practice.earlier?.outcomes
    let table = Standings(judging: outcomes, options: options)
    let comparison = before.map { Comparison(before: $0, after: outcomes, options: options) }
    var change: ComparisonReport?
    if let comparison, let versus {
      change = ComparisonReport(
        comparison, unit: judging.unit, before: versus, after: period, rubric: label,
        criteria: practice.earlier.map {
          RateChange.changes(before: $0.byCriterion, after: practice.counts.byCriterion)
        }, showsAll: true)
    }
    var data = ReportData(
      league: StandingsReport(table, unit: judging.unit, period: period, rubric: label),
      change: change, rubric: rubric, source: try audit.source(), program: Maillon.version)
    data.showsNames = common.names
    if !audit.readsTallies {
      quotes.learn(try audit.people())
      data.criteria = practice.counts.byCriterion
      data.quotes = quotes.quotes
      data.review = ReviewQueueReport(
        try review.items(of: audit), showing: nil, period: period, rubric: RubricLabel(rubric))
      data.chain = practice.chain(table)
      data.praise = practice.praise(table, comparison, versus: versus)
      data.plan = practice.plan(table, wants: wants, versus: versus)
      data.gap = practice.gap(wants: wants)
    }
    self.data = data
  }
}
