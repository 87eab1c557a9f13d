import MaillonCore

extension ReportWriter {
  /// The league table.
  var league: ReportSection {
    guard !rows.isEmpty else {
      return ReportSection(
        id: "league", heading: words(.leagueHeading),
        blocks: [.paragraph(words(Message.noStandings))])
    }
    let ranked = rows.count { $0.position != nil }
    var notes = [words(Message.rankReading(.chain))]
    if standings.totals.counts.undecided > 0 { notes.append(words(.undecidedNote)) }
    if ranked < rows.count {
      notes.append(
        words(Message.unranked(count: rows.count - ranked, minimum: standings.minimumEncounters)))
    }
    return ReportSection(
      id: "league", heading: words(.leagueHeading),
      blocks: [.table(leagueTable(ranked: ranked))] + notes.map(ReportBlock.note) + [
        .download(
          label: words(.downloadTable), file: "maillon-league.csv", text: leagueSpreadsheet)
      ])
  }

  private func leagueTable(ranked: Int) -> ReportTable {
    let hasUndecided = standings.totals.counts.undecided > 0
    var columns = [
      ReportTable.Column(title: words(Message.rank), isNumeric: true),
      ReportTable.Column(title: words(Message.couldBe)),
      ReportTable.Column(title: words(.possiblePlaces), isWideOnly: true),
      ReportTable.Column(title: words(data.league.unit.heading), isHeading: true),
      ReportTable.Column(title: words(.encountersShort), isNumeric: true),
      ReportTable.Column(title: words(Message.score), isNumeric: true),
      ReportTable.Column(
        title: words(Message.interval(standings.level)), isNumeric: true, isWideOnly: true),
      ReportTable.Column(title: words(Message.weakestLink), isWideOnly: true),
    ]
    if hasUndecided {
      columns.append(.init(title: words(.undecided), isNumeric: true, isWideOnly: true))
    }
    let cells = rows.map { standing in
      leagueRow(standing, ranked: ranked) + (hasUndecided ? [undecidedCell(standing)] : [])
    }
    return ReportTable(
      caption: words(
        .leagueCaption(
          unit: data.league.unit, count: rows.count, period: dates.period(data.league.period))),
      look: "league", columns: columns, rows: cells)
  }

  private func leagueRow(_ standing: Standing, ranked: Int) -> [ReportTable.Cell] {
    let side = side(standing)
    var strip: Markup?
    if let low = standing.rankLow, let high = standing.rankHigh, let position = standing.position {
      strip = PlaceStrip.ornament(low: low, high: high, position: position, count: ranked)
    }
    return [
      .init(place(standing), look: "place"),
      .init(couldBe(standing), look: "nowrap"),
      .init("", picture: strip ?? .empty),
      .init(name(standing.unit), link: anchor(standing.unit)),
      .init(numbers.integer(standing.counts.decided)),
      .init(
        numbers.percent(standing.strength),
        look: side == .within ? "score" : "score \(side.look)-mark"),
      .init(numbers.range(standing.low, standing.high), look: "nowrap"),
      .init(
        standing.weakest.map {
          "\(touchpoint($0.touchpoint)) \(numbers.percent($0.strength))"
        } ?? numbers.missing),
    ]
  }

  private func undecidedCell(_ standing: Standing) -> ReportTable.Cell {
    let undecided = standing.counts.undecided
    guard undecided > 0 else { return .init(numbers.integer(0)) }
    return .init(
      numbers.integer(undecided),
      detail: words(
        .undecidedBounds(low: standing.undecidedLow, high: standing.undecidedHigh)))
  }

  /// The table for a spreadsheet of the reader's language.
  private var leagueSpreadsheet: String {
    var sheet = SpreadsheetText(language)
    let ends = words(Message.interval(standings.level))
    sheet.append([
      .text(words(Message.rank)), .text(words(Message.couldBe) + " ≥"),
      .text(words(Message.couldBe) + " ≤"), .text(words(data.league.unit.heading)),
      .text(words(.encountersShort)), .text(words(Message.score) + " %"), .text(ends + " ≥"),
      .text(ends + " ≤"), .text(words(Message.weakestLink)), .text(words(.undecided)),
    ])
    for standing in rows {
      sheet.append([
        .whole(standing.position), .whole(standing.rankLow), .whole(standing.rankHigh),
        .text(name(standing.unit)), .whole(standing.counts.decided),
        .number(standing.strength * 100), .number(standing.low * 100),
        .number(standing.high * 100),
        .text(standing.weakest.map { touchpoint($0.touchpoint) } ?? ""),
        .whole(standing.counts.undecided),
      ])
    }
    return sheet.text
  }
}
