import MaillonCore

extension StandingsReport {
  private static let csvHeader = [
    "provider", "site", "position", "rank_low", "rank_high",
    "expected_rank", "encounters", "broken", "kept", "exceeded",
    "undecided", "undecided_low", "undecided_high", "strength", "low",
    "high", "per_step", "reliability", "above_average", "plus",
    "observed_links", "weakest_touchpoint", "weakest_strength", "tier", "probability_first",
    "probability_bottom_tenth", "band",
  ]

  private var csvFields: [String] {
    Self.csvHeader + (versus == nil ? [] : Versus.csvHeader)
      + (courses == nil ? [] : Self.courseHeader)
  }

  /// The fields that can be asked for, in a format for machines.
  package func fieldNames(inJSON: Bool) -> [String] {
    guard inJSON else { return csvFields }
    return rowFields
  }

  /// The league table as a table, one row a standing.
  package func csv(_ dialect: CSVDialect = .canonical) -> String {
    let header = csvFields
    var csv = CSVText(header: header, dialect: dialect, fields: fields)
    for standing in shown {
      let counts = standing.counts
      func score(_ value: Double) -> CSVDialect.Cell {
        standing.isScored ? .number(value) : .empty
      }
      var cells: [CSVDialect.Cell] = [
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
      ]
      if let versus { cells += versus.csvCells(of: standing.unit) }
      if courses != nil { cells += courseCells(of: standing.unit) }
      csv.append(cells)
    }
    return csv.text
  }
}
