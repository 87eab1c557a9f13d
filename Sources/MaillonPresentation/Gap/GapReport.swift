import MaillonCore

/// The promise beside what customers want and what they get.
package struct GapReport: PastedReport, Sendable {
  /// The comparison.
  package var gap: Gap
  /// The observed days.
  package var period: Period
  /// The rubric that promises.
  package var rubric: Rubric
  /// How many encounters were counted.
  package var encounters: Int
  /// At how many providers.
  package var providers: Int
  /// How much confidence the intervals have.
  package var level: Double
  /// The ledger that the next command is offered for.
  package var ledger = LedgerFlag.usual

  /// Creates a report.
  package init(
    _ gap: Gap, period: Period, rubric: Rubric, encounters: Int, providers: Int, level: Double
  ) {
    self.gap = gap
    self.period = period
    self.rubric = rubric
    self.encounters = encounters
    self.providers = providers
    self.level = level
  }

  /// The gap for a screen.
  package func lines(for appearance: Appearance) -> [String] {
    page(appearance.language).lines(for: appearance)
  }

  /// The gap in Markdown.
  package func markdown(language: Language) -> [String] { page(language).markdown }

  /// The gap, to be laid out.
  func page(_ language: Language) -> Page {
    let names = RubricNames(rubric, language)
    func say(_ message: GapMessage) -> String { message.text(in: language) }
    var page = Page(
      say(.title), Dates(language).period(period),
      subtitle: say(
        .subtitle(
          encounters: encounters, providers: providers, respondents: gap.respondents,
          hasWants: gap.hasWants)), language: language)
    page.blocks.append(.heading(say(.pictureHeading)))
    if let picture = picture(names, language) { page.blocks.append(.picture(picture)) }
    page.blocks.append(.table(table(names, language), caption: say(.tableCaption)))
    page.blocks.append(.heading(say(.foundHeading)))
    for kind in [
      Gap.Mismatch.wantedNotPromised, .promisedNotWanted, .promisedNotDelivered,
    ] {
      for row in gap.rows where row.mismatches.contains(kind) {
        page.blocks.append(
          .item(
            say(
              .mismatch(
                kind, name: name(of: row, names), promise: row.promise, row.delivered, row.want))))
        if kind == .promisedNotWanted, let caution = row.caution {
          page.blocks.append(.item(say(.caution(caution))))
        }
      }
    }
    if gap.mismatches == 0 { page.blocks.append(.paragraph(say(.none))) }
    page.blocks.append(.note(say(.reading)))
    page.blocks.append(.note(say(gap.hasWants ? .readingWants : .withoutWants)))
    page.next = say(gap.hasWants ? .next : .nextWants) + LedgerFlag.text(ledger)
    return page
  }

  /// Importance against performance; nil where too little is known of either.
  private func picture(_ names: RubricNames, _ language: Language) -> ReportPicture? {
    let points = gap.rows.compactMap { row -> GapPicture.Point? in
      guard let promise = row.promise, let want = row.want, let delivered = row.delivered,
        let quadrant = row.quadrant
      else { return nil }
      return GapPicture.Point(
        name: name(of: row, names), importance: want.importance,
        performance: delivered.rate - promise, low: delivered.low - promise,
        high: delivered.high - promise, quadrant: quadrant,
        isBelow: row.mismatches.contains(.promisedNotDelivered))
    }
    guard points.count > 1 else { return nil }
    let picture = GapPicture(points: points, language: language)
    return ReportPicture(
      wide: picture.wide, narrow: picture.narrow,
      caption: GapMessage.pictureCaption.text(in: language))
  }

  private func name(of row: Gap.Row, _ names: RubricNames) -> String {
    row.criterion.map { names.criterion($0.id) } ?? DisplayWidth.printable(row.name)
  }

  private func table(_ names: RubricNames, _ language: Language) -> Table {
    let numbers = Numbers(language)
    func column(
      _ message: GapMessage, right: Bool = true, mayLeave: Bool = false
    ) -> Table.Column {
      Table.Column(message.text(in: language), right: right, mayLeave: mayLeave)
    }
    var columns = [
      Table.Column(GapMessage.criterion.text(in: language), minimumWidth: 12), column(.promise),
    ]
    if gap.hasWants { columns.append(column(.want)) }
    columns += [column(.delivered), column(.interval(level), mayLeave: true)]
    if gap.hasWants { columns.append(column(.advice, right: false, mayLeave: true)) }
    var table = Table(columns)
    for row in gap.rows {
      let isBelow = row.mismatches.contains(.promisedNotDelivered)
      var cells = [
        Table.Cell(name(of: row, names)),
        Table.Cell(row.promise.map { numbers.percent($0) } ?? numbers.missing),
      ]
      if gap.hasWants {
        cells.append(
          Table.Cell(
            row.want.map { numbers.decimal($0.importance, decimals: 1) } ?? numbers.missing))
      }
      cells.append(
        Table.Cell(
          row.delivered.map { (isBelow ? "▼ " : "") + numbers.percent($0.rate) } ?? numbers.missing,
          isBelow ? .worse : nil))
      cells.append(Table.Cell(row.delivered.map { numbers.range($0.low, $0.high) } ?? ""))
      if gap.hasWants {
        cells.append(
          Table.Cell(row.quadrant.map { GapMessage.quadrant($0).text(in: language) } ?? ""))
      }
      table.rows.append(cells)
    }
    return table
  }

  /// The gap for machines (`gap/1`).
  package var json: JSON {
    [
      "schema": "gap/1",
      "period": .period(period),
      "rubric": .rubric(RubricLabel(rubric)),
      "level": .number(level),
      "encounters": .integer(encounters),
      "providers": .integer(providers),
      "wants": .bool(gap.hasWants),
      "respondents": .integer(gap.respondents),
      "mismatches": .integer(gap.mismatches),
      "rows": .array(gap.rows.map(GapReport.json)),
    ]
  }

  private static func json(_ row: Gap.Row) -> JSON {
    [
      "criterion": .string(row.criterion?.id),
      "name": .string(row.name),
      "kind": .string(row.criterion?.kind.rawValue),
      "half": .string(row.criterion?.half.rawValue),
      "promise": .number(row.promise),
      "importance": .number(row.want?.importance),
      "importanceLow": .number(row.want?.interval?.low),
      "importanceHigh": .number(row.want?.interval?.high),
      "findings": .integer(row.delivered?.counts.decided),
      "honoured": .integer(row.delivered?.counts.honoured),
      "delivered": .number(row.delivered?.rate),
      "low": .number(row.delivered?.low),
      "high": .number(row.delivered?.high),
      "mismatches": .array(row.mismatches.map { .string($0.rawValue) }),
      "caution": .string(row.caution?.rawValue),
      "quadrant": .string(row.quadrant?.rawValue),
    ]
  }
}
