import MaillonCore

extension ReportWriter {
  /// What a person must settle.
  var review: ReportSection {
    let queue = data.review
    var blocks: [ReportBlock] = []
    if queue.total == 0 {
      blocks.append(.paragraph(words(.reviewEmpty)))
    } else {
      blocks.append(.paragraph(words(.reviewReading(total: queue.total, shown: queue.items.count))))
      blocks.append(
        .list(
          ReviewReason.allCases.compactMap { reason in
            guard let count = queue.counts[reason], count > 0 else { return nil }
            return words(.reviewReason(reason, count: count))
          }))
      if !queue.items.isEmpty { blocks.append(.table(reviewTable(queue.items))) }
    }
    return ReportSection(id: "review", heading: words(.reviewHeading), blocks: blocks)
  }

  private func reviewTable(_ items: [ReviewItem]) -> ReportTable {
    ReportTable(
      caption: words(.reviewCaption),
      look: "review",
      columns: [
        .init(title: words(.encounter), isHeading: true),
        .init(title: words(data.league.unit.heading)),
        .init(title: words(.why)),
        .init(title: words(.narrative), isWideOnly: true),
      ],
      rows: items.map { item in
        [
          .init(
            DisplayWidth.printable(item.encounter),
            detail: "\(touchpoint(item.touchpoint)) · \(dates.day(item.day))"),
          .init(name(item.unit), link: anchor(item.unit)),
          .init(words(.joined(item.reasons.map { words(.reasonName($0)) }))),
          .init(
            item.text.isEmpty ? numbers.missing : DisplayWidth.printable(item.text), look: "prose"),
        ]
      })
  }
}
