import MaillonCore

/// Counts per unit and touchpoint, in the form that `rank` reads back.
package struct TalliesReport: Sendable {
  private let tally: Tally
  private let unit: UnitKind
  private let period: Period
  private let rubric: RubricLabel?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - tally: The counts.
  ///   - unit: What they are counted by.
  ///   - period: The observed days.
  ///   - rubric: The rubric that outcomes rest on.
  package init(_ tally: Tally, unit: UnitKind, period: Period, rubric: RubricLabel?) {
    self.tally = tally
    self.unit = unit
    self.period = period
    self.rubric = rubric
  }

  private var rows: [(unit: RankedUnit, touchpoint: String, counts: Counts)] {
    tally.units.flatMap { unit in
      tally.touchpoints.compactMap { touchpoint in
        let counts = tally.counts(unit: unit, touchpoint: touchpoint)
        return counts == .zero ? nil : (unit, touchpoint, counts)
      }
    }
  }

  /// The counts as a table.
  package func csv(_ dialect: CSVDialect = .canonical) -> String {
    var csv = CSVText(
      header: [
        "provider", "site", "touchpoint", "period", "broken", "kept", "exceeded", "undecided",
      ], dialect: dialect)
    let label = period.isAll ? "" : period.label
    for row in rows {
      csv.append([
        .text(row.unit.name), .text(row.unit.site), .text(row.touchpoint), .text(label),
        .number(row.counts.broken), .number(row.counts.kept), .number(row.counts.exceeded),
        .number(row.counts.undecided),
      ])
    }
    return csv.text
  }

  /// The counts for machines (`tallies/1`).
  package var json: JSON {
    [
      "schema": "tallies/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "rubric": .rubric(rubric),
      "tallies": .array(rows.map(TalliesReport.json)),
    ]
  }

  /// The counts, one for each line of NDJSON (`tally/1`).
  package var jsonRows: [JSON] {
    rows.map { TalliesReport.json($0).preceded(by: "tally/1") }
  }

  private static func json(
    _ row: (unit: RankedUnit, touchpoint: String, counts: Counts)
  ) -> JSON {
    [
      "provider": .string(row.unit.name),
      "site": .string(row.unit.site),
      "touchpoint": .string(row.touchpoint),
      "broken": .integer(row.counts.broken),
      "kept": .integer(row.counts.kept),
      "exceeded": .integer(row.counts.exceeded),
      "undecided": .integer(row.counts.undecided),
    ]
  }
}
