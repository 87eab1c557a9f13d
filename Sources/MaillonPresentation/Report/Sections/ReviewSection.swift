import MaillonCore

extension ReportWriter {
  /// The encounters that the section lists.
  private static let mostItems = 40

  /// What a person must settle.
  var review: ReportSection? {
    guard let queue = data.review else { return nil }
    var blocks: [ReportBlock] = []
    if queue.total == 0 {
      blocks.append(.paragraph(words(.reviewEmpty)))
    } else {
      let shown = Array(queue.items.prefix(ReportWriter.mostItems))
      blocks.append(.paragraph(words(.reviewReading(total: queue.total, shown: shown.count))))
      blocks.append(
        .list(
          ReviewCause.allCases.compactMap { cause in
            guard let count = queue.counts[cause], count > 0 else { return nil }
            return words(.reviewCause(cause, count: count))
          }))
      blocks.append(.table(reviewTable(shown)))
    }
    return ReportSection(id: "review", heading: words(.reviewHeading), blocks: blocks)
  }

  private func reviewTable(_ items: [ReviewQueueReport.Item]) -> ReportTable {
    ReportTable(
      caption: words(.reviewCaption),
      look: "review",
      columns: [
        .init(title: words(.encounter), isHeading: true),
        .init(title: words(data.league.unit.heading)),
        .init(title: words(.why)),
        .init(title: words(.narrative), isWideOnly: true),
      ],
      rows: items.map(reviewRow))
  }

  private func reviewRow(_ item: ReviewQueueReport.Item) -> [ReportTable.Cell] {
    let encounter = item.encounter
    let provider = encounter.provider
    let unit = data.league.unit.unit(
      provider: provider.name, site: provider.site, sector: provider.sector)
    let causes = item.causes.map { ReviewMessage.cause($0).text(in: language) }
    let said =
      item.events.map { $0.text(in: language) }
      + item.verdict.findings.compactMap { finding in
        guard let heard = finding.words, heard.flag.reviewReason != nil else { return nil }
        return "\(criterion(finding.criterion)) · \(heard.text(in: language))"
      }
    let opening = encounter.narrative.map { QuoteMaker.opening(of: $0.text) } ?? ""
    return [
      .init(
        DisplayWidth.printable(item.id),
        detail: "\(touchpoint(encounter.touchpoint)) · \(dates.day(encounter.observed.day))"),
      .init(name(unit), link: anchor(ofNamed: unit)),
      .init(
        words(.joined(causes)), detail: DisplayWidth.printable(said.joined(separator: " · "))),
      .init(opening.isEmpty ? numbers.missing : DisplayWidth.printable(opening), look: "prose"),
    ]
  }
}
