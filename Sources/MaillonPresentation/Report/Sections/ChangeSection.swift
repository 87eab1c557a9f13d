import MaillonCore

extension ReportWriter {
  /// What changed since an earlier period, and what is only noise.
  var change: ReportSection? {
    guard let change = data.change else { return nil }
    let movements = change.ordered(language)
    let paired = movements.filter { $0.change != nil }
    let before = dates.name(of: change.before)
    let after = dates.name(of: change.after)
    var blocks: [ReportBlock] = []
    if paired.isEmpty {
      blocks.append(.paragraph(words(ComparisonMessage.nothingBeyondChance)))
    } else {
      let marked = paired.filter { $0.verdict != .withinChance }
      let isCrowded = paired.count > Excerpt.mostRows / 2
      let drawn = isCrowded ? Array(marked.prefix(Excerpt.mostRows / 2)) : paired
      if !drawn.isEmpty { blocks.append(.picture(slope(drawn, before: before, after: after))) }
      if isCrowded {
        let message = ExcerptMessage.onlyBeyondChance(paired.count - marked.count)
        blocks.append(.note(message.text(in: language)))
      }
    }
    blocks.append(.table(changeTable(change, before: before, after: after)))
    blocks.append(.note(words(ComparisonMessage.reading)))
    blocks += [
      networkTable(
        change.criteria ?? [], words(.criterionChanges), words(.criterion), criterion, before, after
      ),
      networkTable(
        change.comparison.touchpoints, words(.touchpointChanges), words(.touchpoint), touchpoint,
        before, after),
    ].compactMap { $0 }
    blocks += change.comparison.warnings.map {
      .note(words(ComparisonMessage.warning($0)))
    }
    return ReportSection(
      id: "change", heading: words(.changeHeading(before: before, after: after)), blocks: blocks)
  }

  private func slope(_ paired: [Movement], before: String, after: String) -> ReportPicture {
    let lines = paired.compactMap { movement -> SlopePicture.Line? in
      guard let first = movement.before, let second = movement.after else { return nil }
      return SlopePicture.Line(
        name: name(movement.unit), before: first.strength, after: second.strength,
        side: movement.verdict.side)
    }
    let within = paired.count { $0.verdict == .withinChance }
    let picture = SlopePicture(
      lines: lines, before: before, after: after, numbers: numbers,
      title: words(.slopeTitle(before: before, after: after)),
      description: words(
        .slopeDescription(
          improved: count(paired, .improved), declined: count(paired, .declined), within: within)))
    return ReportPicture(
      wide: picture.wide, narrow: picture.narrow, caption: words(.slopeCaption(within: within)))
  }

  private func changeTable(
    _ change: ComparisonReport, before: String, after: String
  ) -> ReportTable {
    let order: [Movement.Verdict] = [.declined, .improved, .withinChance, .new, .gone]
    let ordered = change.ordered(language)
    let movements = order.flatMap { verdict in
      ordered.filter { $0.verdict == verdict }
    }
    return ReportTable(
      caption: words(.changeCaption(before: before, after: after)),
      columns: [
        .init(title: words(change.unit.heading), isHeading: true),
        .init(title: before, isNumeric: true),
        .init(title: after, isNumeric: true),
        .init(title: words(.changePoints), isNumeric: true),
        .init(title: words(.changeInterval), isNumeric: true, isWideOnly: true),
        .init(title: words(.conclusion)),
      ],
      rows: movements.map { movement in
        [
          .init(name(movement.unit), link: anchor(movement.unit)),
          .init(movement.before.map { numbers.percent($0.strength) } ?? numbers.missing),
          .init(movement.after.map { numbers.percent($0.strength) } ?? numbers.missing),
          .init(movement.change.map { numbers.points($0.estimate) } ?? numbers.missing),
          .init(
            movement.change.map { numbers.points($0.low) + " … " + numbers.points($0.high) }
              ?? numbers.missing, look: "nowrap"),
          .init(
            words(.movement(movement.verdict, hasEnough: movement.hasEnoughEncounters)),
            look: movement.verdict.side == .within ? nil : "\(movement.verdict.side.look)-mark"),
        ]
      })
  }

  /// How the network changed, criterion by criterion or touchpoint by touchpoint.
  private func networkTable(
    _ changes: [RateChange], _ caption: String, _ heading: String, _ named: (String) -> String,
    _ before: String, _ after: String
  ) -> ReportBlock? {
    let shown = changes.filter { $0.change != nil }
      .sorted { (($0.change ?? 0), $0.id) < (($1.change ?? 0), $1.id) }
    guard !shown.isEmpty else { return nil }
    return .table(
      ReportTable(
        caption: caption,
        columns: [
          .init(title: heading, isHeading: true), .init(title: before, isNumeric: true),
          .init(title: after, isNumeric: true),
          .init(title: words(.changePoints), isNumeric: true),
          .init(title: words(.conclusion)),
        ],
        rows: shown.map { change in
          let isBeyond = (change.adjusted ?? 1) <= ChangeTest.falseSignRate
          let verdict: Movement.Verdict =
            !isBeyond ? .withinChance : (change.change ?? 0) > 0 ? .improved : .declined
          return [
            .init(named(change.id)),
            .init(change.before.map { numbers.percent($0) } ?? numbers.missing),
            .init(change.after.map { numbers.percent($0) } ?? numbers.missing),
            .init(change.change.map { numbers.points($0) } ?? numbers.missing),
            .init(
              words(.movement(verdict, hasEnough: change.p != nil)),
              look: isBeyond ? "\(verdict.side.look)-mark" : nil),
          ]
        }))
  }

  private func count(_ movements: [Movement], _ verdict: Movement.Verdict) -> String? {
    let units = movements.filter { $0.verdict == verdict }.map(\.unit)
    return units.isEmpty ? nil : names(units)
  }
}

extension Movement.Verdict {
  /// On which side a change beyond chance lies.
  var side: Side {
    switch self {
    case .improved: .above
    case .declined: .below
    case .withinChance, .new, .gone: .within
    }
  }
}
