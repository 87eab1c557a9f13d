import MaillonCore

extension ReportWriter {
  /// Every score with its interval.
  var caterpillar: ReportSection? {
    guard !rows.isEmpty else { return nil }
    let ranked = rows.filter { $0.position != nil }
    let sides = ranked.map(side)
    let excerpt = Excerpt(rows)
    let picture = CaterpillarPicture(
      rows: excerpt.rows.map {
        .init(
          name: name($0.unit), value: $0.strength, low: $0.low, high: $0.high,
          encounters: $0.counts.decided, side: side($0))
      }, network: standings.networkStrength, numbers: numbers,
      networkLabel: words(.networkLabel(standings.networkStrength)),
      countLabel: words(.encountersShort), title: words(.caterpillarTitle),
      description: words(
        .caterpillarDescription(
          above: sides.count { $0 == .above }, below: sides.count { $0 == .below },
          rest: sides.count { $0 == .within })))
    return ReportSection(
      id: "intervals", heading: words(.caterpillarHeading),
      blocks: [
        .picture(
          ReportPicture(
            wide: picture.wide, narrow: picture.narrow,
            caption: words(.caterpillarCaption(level: standings.level))))
      ] + excerpt.note(language))
  }

  /// Whether anybody is beyond chance, given the number of encounters.
  var funnel: ReportSection? {
    let visited = rows.filter { $0.counts.decided > 0 }
    let counts = standings.totals.counts
    guard visited.count > 2, counts.decided > 0 else { return nil }
    let network = Double(counts.honoured) / Double(counts.decided)
    func picture(_ description: String) -> FunnelPicture {
      FunnelPicture(
        points: visited.map {
          .init(
            name: name($0.unit), encounters: $0.counts.decided, honoured: $0.counts.honoured)
        }, network: network, numbers: numbers, countLabel: words(.funnelAxis),
        networkLabel: words(.networkLabel(nil)) + " " + numbers.percent(network),
        title: words(.funnelTitle), description: description)
    }
    let plain = picture("")
    let outside = zip(visited, plain.points).filter { plain.side(of: $0.1) != .within }
    let description = words(
      .funnelDescription(
        outside: outside.isEmpty ? nil : names(outside.map(\.0.unit)),
        inside: visited.count - outside.count))
    let drawn = picture(description)
    var blocks: [ReportBlock] = [
      .picture(
        ReportPicture(wide: drawn.wide, narrow: drawn.narrow, caption: words(.funnelCaption)))
    ]
    if outside.isEmpty {
      blocks.append(.paragraph(words(.funnelNobody)))
    } else {
      blocks.append(.table(funnelTable(outside, drawn)))
    }
    return ReportSection(id: "funnel", heading: words(.funnelHeading), blocks: blocks)
  }

  private func funnelTable(
    _ outside: [(Standing, FunnelPicture.Point)], _ picture: FunnelPicture
  ) -> ReportTable {
    ReportTable(
      caption: words(.funnelTableCaption),
      columns: [
        .init(title: words(data.league.unit.heading), isHeading: true),
        .init(title: words(.encountersShort), isNumeric: true),
        .init(title: words(.honouredShare), isNumeric: true),
        .init(title: words(.againstChance)),
      ],
      rows: outside.map { standing, point in
        let side = picture.side(of: point)
        return [
          .init(name(standing.unit), link: anchor(standing.unit)),
          .init(numbers.integer(point.encounters)),
          .init(numbers.percent(point.share)),
          .init(
            words(.outsideLimits(above: side == .above, far: picture.isFarOut(point))),
            look: "\(side.look)-mark"),
        ]
      })
  }
}
