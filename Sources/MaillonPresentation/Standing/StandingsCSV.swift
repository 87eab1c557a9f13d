import MaillonCore

extension StandingsReport {
  /// The league table as canonical CSV, one row a standing.
  package var csv: String {
    var csv = CSVText(header: [
      "provider", "site", "position", "rank_low", "rank_high", "expected_rank", "encounters",
      "broken", "kept", "exceeded", "undecided", "undecided_low", "undecided_high", "strength",
      "low", "high", "per_step", "reliability", "above_average", "plus", "observed_links",
      "weakest_touchpoint", "weakest_strength", "tier", "probability_first",
      "probability_bottom_tenth", "band",
    ])
    for standing in shown {
      let counts = standing.counts
      func score(_ value: Double) -> String { standing.isScored ? CSVText.cell(value) : "" }
      csv.append([
        standing.unit.name, standing.unit.site ?? "", CSVText.cell(standing.position),
        CSVText.cell(standing.rankLow), CSVText.cell(standing.rankHigh),
        CSVText.cell(standing.expectedRank), CSVText.cell(counts.decided),
        CSVText.cell(counts.broken), CSVText.cell(counts.kept), CSVText.cell(counts.exceeded),
        CSVText.cell(counts.undecided), score(standing.undecidedLow),
        score(standing.undecidedHigh), score(standing.strength),
        score(standing.low), score(standing.high), score(standing.perStep),
        score(standing.reliability), score(standing.aboveAverage),
        CSVText.cell(standing.plus), CSVText.cell(standing.observedLinks),
        standing.weakest?.touchpoint ?? "", CSVText.cell(standing.weakest?.strength),
        CSVText.cell(standing.tier), CSVText.cell(standing.probabilityFirst),
        CSVText.cell(standing.probabilityBottomTenth),
        standing.isScored ? standing.band.rawValue : "",
      ])
    }
    return csv.text
  }
}
