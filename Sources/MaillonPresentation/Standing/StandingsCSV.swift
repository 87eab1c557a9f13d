import MaillonCore

extension StandingsReport {
  /// The league table as a table, one row a standing.
  package func csv(_ dialect: CSVDialect = .canonical) -> String {
    var csv = CSVText(
      header: [
        "provider", "site", "position", "rank_low", "rank_high", "expected_rank", "encounters",
        "broken", "kept", "exceeded", "undecided", "undecided_low", "undecided_high", "strength",
        "low", "high", "per_step", "reliability", "above_average", "plus", "observed_links",
        "weakest_touchpoint", "weakest_strength", "tier", "probability_first",
        "probability_bottom_tenth", "band",
      ], dialect: dialect)
    for standing in shown {
      let counts = standing.counts
      func score(_ value: Double) -> CSVDialect.Cell {
        standing.isScored ? .number(value) : .empty
      }
      csv.append([
        .text(standing.unit.name), .text(standing.unit.site), .number(standing.position),
        .number(standing.rankLow), .number(standing.rankHigh),
        .number(standing.expectedRank), .number(counts.decided),
        .number(counts.broken), .number(counts.kept), .number(counts.exceeded),
        .number(counts.undecided), score(standing.undecidedLow),
        score(standing.undecidedHigh), score(standing.strength),
        score(standing.low), score(standing.high), score(standing.perStep),
        score(standing.reliability), score(standing.aboveAverage),
        .number(standing.plus), .number(standing.observedLinks),
        .text(standing.weakest?.touchpoint), .number(standing.weakest?.strength),
        .number(standing.tier), .number(standing.probabilityFirst),
        .number(standing.probabilityBottomTenth),
        .text(standing.isScored ? standing.band.rawValue : nil),
      ])
    }
    return csv.text
  }
}
