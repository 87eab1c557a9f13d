import MaillonCore

extension StandingsReport {
  /// The league table in Markdown.
  package func markdown(language: Language) -> [String] {
    let numbers = Numbers(language)
    let dates = Dates(language)
    let title = Message.leagueTitle(
      period: dates.period(period), rubric: rubric?.text ?? numbers.missing)
    let headings: [(Message, Bool)] = [
      (.rank, true), (.couldBe, false), (unit.heading, false), (.encounters, true), (.score, true),
      (.interval(standings.level), false), (.weakestLink, false),
    ]
    let rows = rows(language).map { standing in
      [
        standing.position.map(String.init) ?? numbers.missing,
        standing.rankLow.flatMap { low in standing.rankHigh.map { "\(low)–\($0)" } }
          ?? numbers.missing,
        standing.unit.displayName, numbers.integer(standing.counts.decided),
        standing.isScored ? numbers.percent(standing.strength) : numbers.missing,
        standing.isScored ? numbers.range(standing.low, standing.high) : numbers.missing,
        standing.weakest.map { "\($0.touchpoint) \(numbers.percent($0.strength))" }
          ?? numbers.missing,
      ]
    }
    return [title.text(in: language), ""]
      + MarkdownTable.lines(
        headings: headings.map { ($0.0.text(in: language), $0.1) }, rows: rows)
  }
}
