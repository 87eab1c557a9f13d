import MaillonCore

extension ReportWriter {
  /// The chain of every unit, with its weakest link.
  var chains: ReportSection? {
    guard standings.touchpoints.count > 1, let first = rows.first else { return nil }
    let columns =
      [ReportTable.Column(title: words(data.league.unit.heading), isHeading: true)]
      + first.links(by: data.rubric).map {
        .init(title: touchpoint($0.touchpoint), isNumeric: true)
      } + [.init(title: words(Message.weakestLink), isWideOnly: true)]
    let excerpt = Excerpt(rows)
    let cells = excerpt.rows.map { standing in
      [ReportTable.Cell(name(standing.unit), link: anchor(standing.unit))]
        + standing.links(by: data.rubric).map { chainCell($0, of: standing) } + [
          ReportTable.Cell(
            standing.weakest.map { touchpoint($0.touchpoint) } ?? numbers.missing)
        ]
    }
    return ReportSection(
      id: "chain", heading: words(.chainHeading),
      blocks: [
        .paragraph(words(.chainReading)),
        .table(
          ReportTable(
            caption: words(.chainCaption), look: "matrix chains", columns: columns, rows: cells)),
      ] + excerpt.note(language))
  }

  /// The links of a unit, to be drawn.
  func links(of standing: Standing) -> ReportBlock {
    .chain(
      label: words(.chainOf(name(standing.unit))),
      links: standing.links(by: data.rubric).map { link in
        let isWeakest = standing.isWeakest(link)
        let range = numbers.range(link.low, link.high)
        return ChainLinkView(
          name: touchpoint(link.touchpoint),
          value: link.isObserved ? numbers.percent(link.strength) : numbers.missing,
          detail: link.isObserved
            ? words(.linkDetail(range: range, honoured: link.honoured, encounters: link.encounters))
            : words(.linkAssumed(link.strength)),
          remark: remark(on: link, isWeakest: isWeakest),
          isWeakest: isWeakest, isObserved: link.isObserved)
      })
  }

  /// What sets a link off: the weakest, one that was not visited, one where a machine serves.
  private func remark(on link: Link, isWeakest: Bool) -> String? {
    let remarks = [
      isWeakest ? words(.weakestRemark) : link.isObserved ? nil : words(.noVisit),
      rubricNames.isAutomated(link.touchpoint) ? ChainMessage.automated.text(in: language) : nil,
    ].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  private func chainCell(_ link: Link, of standing: Standing) -> ReportTable.Cell {
    guard link.isObserved else {
      return ReportTable.Cell(
        words(.noVisit), detail: "(\(numbers.decimal(link.strength * 100, decimals: 0)))",
        look: "unseen")
    }
    return ReportTable.Cell(
      (standing.isWeakest(link) ? "▼\u{00A0}" : "")
        + numbers.decimal(link.strength * 100, decimals: 0),
      detail: words(.sampleSize(link.encounters)),
      look: standing.isWeakest(link) ? "weakest" : nil)
  }
}
