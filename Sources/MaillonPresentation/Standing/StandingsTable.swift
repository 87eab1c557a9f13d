import MaillonCore

extension StandingsReport {
  /// The league table for a person, as wide as the place allows.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    let title = Message.leagueTitle(
      period: Dates(language).period(period), rubric: rubric?.text ?? Numbers(language).missing)
    let counts = Message.leagueCounts(
      unit: unit, count: standings.totals.providers, encounters: standings.totals.counts.decided,
      level: standings.level)
    var lines = [title, counts].flatMap {
      TextWrapping.lines(
        DisplayWidth.printable($0.text(in: language)), width: appearance.width, indentation: 2)
    }
    lines.append("")
    guard !standings.standings.isEmpty else {
      return lines + [Message.noStandings.text(in: language)]
    }
    lines += tableLines(appearance)
    lines.append("")
    lines += footer(appearance).flatMap { TextWrapping.lines($0, width: appearance.width) }
    return lines
  }

  /// The widest layout that fits: the picture narrows, then columns leave one by one.
  private func tableLines(_ appearance: Appearance) -> [String] {
    let layouts: [Layout] = [
      Layout(columns: [.encounters, .score, .interval, .weakest, .first], picture: 40),
      Layout(columns: [.encounters, .score, .interval, .first], picture: 40, isForOneLink: true),
      Layout(columns: [.encounters, .score, .interval, .weakest], picture: 40),
      Layout(columns: [.encounters, .score, .interval], picture: 40, isForOneLink: true),
      Layout(columns: [.encounters, .score, .interval, .weakest], picture: 24),
      Layout(columns: [.encounters, .score, .weakest], picture: 24),
      Layout(columns: [.encounters, .score], picture: 24),
      Layout(columns: [.encounters, .score], picture: 15),
      Layout(columns: [.encounters, .score], picture: 0),
      Layout(columns: [.score], picture: 0),
    ]
    guard let limit = appearance.width else {
      return table(layouts[hasSeveralLinks ? 0 : 1], appearance).lines(for: appearance)
    }
    if limit < 50 { return narrowLines(appearance) }
    for layout in layouts where fits(layout) {
      var fitted = table(layout, appearance)
      let leastName = min(nameWidth, StandingsReport.leastNameWidth)
      guard fitted.naturalWidth - nameWidth + leastName <= limit else { continue }
      fitted.columns[2].minimumWidth = leastName
      return fitted.lines(for: appearance)
    }
    var last = table(layouts[layouts.count - 1], appearance)
    last.columns[2].minimumWidth = 8
    return last.lines(for: appearance)
  }

  private func fits(_ layout: Layout) -> Bool {
    hasSeveralLinks ? !layout.isForOneLink : !layout.columns.contains(.weakest)
  }

  /// The columns below which no name is cut for the sake of another column.
  private static let leastNameWidth = 24

  /// One line a row, for the narrowest places.
  private func narrowLines(_ appearance: Appearance) -> [String] {
    let numbers = Numbers(appearance.language)
    return rows(appearance.language).map { standing in
      let place =
        standing.position.map { "\($0) (\(couldBe(standing, numbers)))" } ?? numbers.missing
      return DisplayWidth.printable(
        "\(place) \(name(of: standing.unit)) \(score(standing, numbers))\(change(standing, appearance))"
      )
    }
  }

  private func change(_ standing: Standing, _ appearance: Appearance) -> String {
    versus.map { " " + $0.mark(of: standing.unit, appearance).text } ?? ""
  }

  private enum OptionalColumn { case encounters, score, interval, weakest, first }

  private struct Layout {
    let columns: [OptionalColumn]
    let picture: Int
    /// Whether it is meant for a chain of one link, which has no weakest one.
    var isForOneLink = false
  }

  private var hasSeveralLinks: Bool { standings.touchpoints.count > 1 }

  private func table(_ layout: Layout, _ appearance: Appearance) -> Table {
    let language = appearance.language
    let numbers = Numbers(language)
    var table = Table([
      Table.Column(Message.rank.text(in: language), right: true),
      Table.Column(Message.couldBe.text(in: language)),
      Table.Column(unit.heading.text(in: language)),
    ])
    for column in layout.columns {
      switch column {
      case .encounters:
        table.columns.append(.init(Message.encounters.text(in: language), right: true))
      case .score: table.columns.append(.init(Message.score.text(in: language), right: true))
      case .interval:
        table.columns.append(.init(Message.interval(standings.level).text(in: language)))
      case .weakest: table.columns.append(.init(Message.weakestLink.text(in: language)))
      case .first:
        table.columns.append(.init(Message.place(.first).text(in: language), right: true))
      }
    }
    let picture = Picture(
      lows: shown.map(\.low), highs: shown.map(\.high), columns: layout.picture,
      isASCII: appearance.isASCII)
    if let versus {
      table.columns.append(.init(Dates(language).name(of: versus.period)))
    }
    if courses != nil { table.columns.append(.init(CourseMessage.heading.text(in: language))) }
    if layout.picture > 0 { table.columns.append(.init(picture.axis(numbers))) }
    let shared = sharedPositions
    for standing in rows(language) {
      var cells = placeCells(standing, numbers, shared)
      for column in layout.columns { cells.append(cell(column, standing, numbers, appearance)) }
      if let versus { cells.append(versus.mark(of: standing.unit, appearance)) }
      if courses != nil { cells.append(lately(standing, appearance)) }
      if layout.picture > 0 {
        let drawing =
          standing.isScored
          ? picture.row(
            low: standing.low, estimate: standing.strength, high: standing.high,
            reference: standings.networkStrength) : ""
        cells.append(Table.Cell(drawing, paint(standing)))
      }
      table.rows.append(cells)
    }
    return table
  }

  /// The positions that several rows share; these stand together.
  private var sharedPositions: Set<Int> {
    let rows = standings.standings
    return Set(
      zip(rows, rows.dropFirst()).compactMap { $0.position == $1.position ? $0.position : nil })
  }

  private func placeCells(
    _ standing: Standing, _ numbers: Numbers, _ shared: Set<Int>
  ) -> [Table.Cell] {
    let position = standing.position.map { "\($0)\(shared.contains($0) ? "=" : "")" }
    return [
      Table.Cell(position ?? numbers.missing),
      Table.Cell(couldBe(standing, numbers)),
      Table.Cell(name(of: standing.unit), .strong),
    ]
  }

  private func cell(
    _ column: OptionalColumn, _ standing: Standing, _ numbers: Numbers, _ appearance: Appearance
  ) -> Table.Cell {
    switch column {
    case .encounters:
      Table.Cell(numbers.integer(standing.scoredEncounters ?? standing.counts.decided))
    case .score:
      Table.Cell(mark(standing, appearance) + score(standing, numbers), paint(standing))
    case .interval:
      Table.Cell(
        standing.isScored ? numbers.range(standing.low, standing.high) : numbers.missing)
    case .first:
      Table.Cell(standing.probabilityFirst.map { numbers.probability($0) } ?? numbers.missing)
    case .weakest:
      Table.Cell(
        standing.weakest.map { "\($0.touchpoint) \(numbers.percent($0.strength))" }
          ?? numbers.missing)
    }
  }

  private func score(_ standing: Standing, _ numbers: Numbers) -> String {
    standing.isScored ? numbers.percent(standing.strength) : numbers.missing
  }

  /// What stands before the score of those who certainly are above, or below, the network.
  private func mark(_ standing: Standing, _ appearance: Appearance) -> String {
    // The same marks beside the change would say two things.
    guard standing.isScored, standing.position != nil, versus == nil else { return "" }
    switch standing.band {
    case .leading: return appearance.isASCII ? "^ " : "▲ "
    case .trailing: return appearance.isASCII ? "v " : "▼ "
    case .inThePack: return ""
    }
  }

  private func couldBe(_ standing: Standing, _ numbers: Numbers) -> String {
    guard let low = standing.rankLow, let high = standing.rankHigh else { return numbers.missing }
    return low == high ? "\(low)" : "\(low)–\(high)"
  }

  private func paint(_ standing: Standing) -> Paint? {
    guard standing.isScored else { return nil }
    switch standing.band {
    case .leading: return .better
    case .inThePack: return nil
    case .trailing: return .worse
    }
  }

  private var nameWidth: Int {
    shown.map { DisplayWidth.columns(DisplayWidth.printable(name(of: $0.unit))) }.max() ?? 0
  }

  private func name(of unit: RankedUnit) -> String { unit.displayName }

  private func footer(_ appearance: Appearance) -> [String] {
    let language = appearance.language
    var footer: [String] = []
    if shown.count < standings.standings.count {
      footer.append(Message.moreRows(standings.standings.count - shown.count).text(in: language))
    }
    let symbol = appearance.isASCII ? ":" : "┊"
    if let strength = standings.networkStrength {
      footer.append(
        Message.networkLine(
          symbol: symbol, strength: strength, links: standings.touchpoints.count
        ).text(in: language))
    }
    footer.append(Message.rankReading(standings.method).text(in: language))
    if let notApplicable {
      footer.append(
        Message.place(.notApplicable(notApplicable, unscored: unscored)).text(in: language))
    }
    footer += versusLines(appearance) + courseLines(appearance)
    if let robustness {
      footer.append(Message.place(.robustness(robustness)).text(in: language))
    }
    footer += adjustmentLines(language)
    footer += placeLines(appearance)
    let unranked = standings.standings.count { $0.position == nil }
    if unranked > 0 {
      footer.append(
        Message.unranked(count: unranked, minimum: standings.minimumEncounters).text(in: language))
    }
    footer += undecidedLines(language)
    footer += warnings(language)
    return footer.map(DisplayWidth.printable)
  }
}

extension StandingsReport {
  /// The moves that are named in the footer.
  private static let namedMoves = 3

  /// What was taken out for observers, and whose place that moved.
  private func adjustmentLines(_ language: Language) -> [String] {
    guard let adjustment else { return [] }
    let found = Dictionary(
      uniqueKeysWithValues: (unadjusted?.standings ?? []).map { ($0.unit, $0.position) })
    let moves = standings.standings.compactMap { standing in
      found[standing.unit].flatMap { $0 }.flatMap { before in
        standing.position.map { (name: standing.unit.displayName, found: before, adjusted: $0) }
      }
    }.filter { $0.found != $0.adjusted }.enumerated().sorted { left, right in
      let sizes = [left, right].map { abs($0.element.found - $0.element.adjusted) }
      return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : left.offset < right.offset
    }.prefix(Self.namedMoves).map(\.element)
    return [.reading(adjustment), moves.isEmpty ? .noMove : .moves(moves)].map {
      (message: AdjustmentMessage) in message.text(in: language)
    }
  }
}

extension StandingsReport {
  /// The tiers that are named in the footer.
  private static let namedTiers = 3

  /// What cannot be told apart, in words, and what the marks mean.
  private func placeLines(_ appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines: [String] = []
    let ranked = shown.filter { $0.position != nil }
    if versus == nil, ranked.contains(where: { $0.isScored && $0.band != .inThePack }) {
      let marks = appearance.isASCII ? ("^", "v") : ("▲", "▼")
      lines.append(
        Message.place(.bands(above: marks.0, below: marks.1)).text(in: language))
    }
    let tiers = standings.tiers
    guard !tiers.isEmpty else { return lines }
    let wide = tiers.filter { $0.count > 1 }
    let more = max(0, wide.count - Self.namedTiers)
    let named = Array(wide.prefix(Self.namedTiers))
    let message = PlaceMessage.tiers(
      named, more: more, tiers: tiers.count, level: standings.level)
    lines.append(Message.place(message).text(in: language))
    return lines
  }

  /// What the marks of change mean, and who is gone.
  private func versusLines(_ appearance: Appearance) -> [String] {
    guard let versus else { return [] }
    let language = appearance.language
    let marks = appearance.isASCII ? ("^", "v") : ("▲", "▼")
    let period = Dates(language).period(versus.period)
    var lines = [
      VersusMessage.reading(up: marks.0, down: marks.1, period: period).text(in: language)
    ]
    let gone = versus.gone(language)
    let named = Array(gone.prefix(Self.shownWarnings))
    if !gone.isEmpty {
      lines.append(
        VersusMessage.gone(named, more: gone.count - named.count).text(in: language))
    }
    return lines
  }

  /// The warnings about single rows that are said one by one.
  private static let shownWarnings = 4

  /// How many encounters are undecided, and what they could change for those who have most of them.
  private func undecidedLines(_ language: Language) -> [String] {
    let undecided = standings.totals.counts.undecided
    guard undecided > 0 else { return [] }
    let count = Message.undecidedCount(undecided, countedAs: standings.undecided)
    let rows = shown.filter { $0.undecidedLow < $0.undecidedHigh }.enumerated().sorted {
      left, right in
      let (first, second) = (left.element.counts.undecided, right.element.counts.undecided)
      return first != second ? first > second : left.offset < right.offset
    }
    let bounds = rows.prefix(Self.shownWarnings).map { _, standing in
      (standing.unit.displayName, standing.undecidedLow, standing.undecidedHigh)
    }
    guard !bounds.isEmpty else { return [count.text(in: language)] }
    return [count, .undecidedBounds(bounds)].map { $0.text(in: language) }
  }

  /// The warnings in words; those about single rows are counted where there are many.
  private func warnings(_ language: Language) -> [String] {
    let ofRows = standings.warnings.filter { $0.unit != nil }
    let shown = standings.warnings.filter { $0.unit == nil } + ofRows.prefix(Self.shownWarnings)
    var lines = shown.map { Message.standingWarning($0).text(in: language) }
    if ofRows.count > Self.shownWarnings {
      lines.append(Message.moreRows(ofRows.count - Self.shownWarnings).text(in: language))
    }
    return lines
  }
}

extension RankedUnit {
  /// The name for people: the provider, with its site after a comma.
  var displayName: String {
    site.map { "\(name), \($0)" } ?? name
  }
}
