import MaillonCore

extension StandingsReport {
  /// The league table as canonical CSV, one row a standing.
  package var csv: String {
    var csv = CSVText(header: [
      "provider", "site", "position", "rank_low", "rank_high", "expected_rank", "encounters",
      "broken", "kept", "exceeded", "undecided", "undecided_low", "undecided_high", "strength",
      "low", "high", "per_step", "reliability", "above_average", "plus", "observed_links",
      "weakest_touchpoint", "weakest_strength",
    ])
    for standing in shown {
      let counts = standing.counts
      csv.append([
        standing.unit.name, standing.unit.site ?? "", CSVText.cell(standing.position),
        CSVText.cell(standing.rankLow), CSVText.cell(standing.rankHigh),
        CSVText.cell(standing.expectedRank), CSVText.cell(counts.decided),
        CSVText.cell(counts.broken), CSVText.cell(counts.kept), CSVText.cell(counts.exceeded),
        CSVText.cell(counts.undecided), CSVText.cell(standing.undecidedLow),
        CSVText.cell(standing.undecidedHigh), CSVText.cell(standing.strength),
        CSVText.cell(standing.low), CSVText.cell(standing.high), CSVText.cell(standing.perStep),
        CSVText.cell(standing.reliability), CSVText.cell(standing.aboveAverage),
        CSVText.cell(standing.plus), CSVText.cell(standing.observedLinks),
        standing.weakest?.touchpoint ?? "", CSVText.cell(standing.weakest?.strength),
      ])
    }
    return csv.text
  }
}
