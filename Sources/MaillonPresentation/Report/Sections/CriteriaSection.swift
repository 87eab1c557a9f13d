import MaillonCore

extension ReportWriter {
  /// Where to act: how often each unit honours each criterion.
  var criteria: ReportSection? {
    let network = networkCriteria
    let criteria = data.rubric.criteria
    let shown = criteria.indices.filter { network[$0].decided > 0 }
      .sorted { (network[$0].honouredShare, $0) < (network[$1].honouredShare, $1) }
    guard !shown.isEmpty else { return nil }
    let columns =
      [ReportTable.Column(title: words(data.league.unit.heading), isHeading: true)]
      + shown.map { .init(title: criterion(criteria[$0].id), isNumeric: true) }
    let excerpt = Excerpt(rows)
    let rows = excerpt.rows.map { standing in
      [ReportTable.Cell(name(standing.unit), link: anchor(standing.unit))]
        + shown.map { index in
          heatCell(data.criteria.counts(unit: standing.unit, touchpoint: criteria[index].id))
        }
    }
    let total =
      [ReportTable.Cell(words(.networkLabel(nil)), look: "total")]
      + shown.map { heatCell(network[$0]) }
    return ReportSection(
      id: "criteria", heading: words(.criteriaHeading),
      blocks: [
        .paragraph(words(.criteriaReading)), .legend(words(.criteriaLegend)),
        .table(
          ReportTable(
            caption: words(.criteriaCaption), look: "matrix heat", columns: columns,
            rows: rows + [total])),
      ] + excerpt.note(language))
  }

  private func heatCell(_ counts: Counts) -> ReportTable.Cell {
    guard counts.decided > 0 else {
      return ReportTable.Cell(numbers.missing, detail: words(.sampleSize(0)), look: "none")
    }
    let share = counts.honouredShare
    let shade = min(8, max(0, Int(((1 - share) * 20).rounded(.up))))
    return ReportTable.Cell(
      numbers.decimal(share * 100, decimals: 0), detail: words(.sampleSize(counts.decided)),
      look: "h\(shade)\(counts.decided < 5 ? " few" : "")")
  }
}

extension Counts {
  /// The share that was honoured; 0 where nothing was decided.
  var honouredShare: Double { decided > 0 ? Double(honoured) / Double(decided) : 0 }
}
