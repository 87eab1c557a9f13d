import MaillonCore

/// The chain of each provider, link by link, and where responsibility was passed on.
package struct ChainReport: Sendable {
  /// The table.
  package var standings: Standings
  /// The words.
  package var words: PracticeWords
  /// What has a chain: providers, sites or sectors.
  package var unit: UnitKind
  /// The observed days.
  package var period: Period
  /// The rubric.
  package var rubric: Rubric
  /// The only units that are shown; all if empty.
  package var only: Set<ComparedName>

  /// The words quoted for one link.
  private static let mostQuotes = 2

  /// Creates a report.
  package init(
    _ standings: Standings, words: PracticeWords, unit: UnitKind, period: Period, rubric: Rubric,
    only: [String] = []
  ) {
    self.standings = standings
    self.words = words
    self.unit = unit
    self.period = period
    self.rubric = rubric
    self.only = Set(only.map { ComparedName($0) })
  }

  private var rows: [Standing] {
    only.isEmpty
      ? standings.standings
      : standings.standings.filter { only.contains(ComparedName($0.unit.name)) }
  }

  /// The links of a row in the order of the rubric, then of their ids.
  private func links(of standing: Standing) -> [Link] {
    let order = Dictionary(
      rubric.touchpoints.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return standing.touchpoints.enumerated().sorted { left, right in
      let places = (order[left.element.touchpoint] ?? .max, order[right.element.touchpoint] ?? .max)
      return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
    }.map(\.element)
  }

  /// Whether a link is the weakest of several.
  private func isWeakest(_ link: Link, of standing: Standing) -> Bool {
    guard let weakest = standing.weakest, standing.observedLinks > 1 else { return false }
    return weakest.touchpoint.utf8.elementsEqual(link.touchpoint.utf8)
  }

  /// The chains for a screen.
  package func lines(for appearance: Appearance) -> [String] {
    page(appearance.language, isASCII: appearance.isASCII).lines(for: appearance)
  }

  /// The chains in Markdown.
  package func markdown(language: Language) -> [String] {
    page(language, isASCII: false).markdown
  }

  private func page(_ language: Language, isASCII: Bool) -> Page {
    let names = RubricNames(rubric, language)
    func say(_ message: ChainMessage) -> String { message.text(in: language) }
    var page = Page(
      say(.title(period: Dates(language).period(period))),
      subtitle: say(
        .subtitle(
          providers: standings.totals.providers, encounters: standings.totals.counts.decided)),
      language: language)
    for standing in rows {
      page.blocks.append(
        .heading(
          say(
            .heading(
              name: standing.unit.displayName, strength: standing.strength, low: standing.low,
              high: standing.high))))
      page.blocks.append(.table(table(of: standing, names, language, isASCII)))
      for found in words.deflections(of: standing.unit) {
        page.blocks.append(
          .item(
            say(
              .deflection(
                name: names.touchpoint(found.touchpoint), encounters: found.encounters,
                criterion: names.criterion(rubric.rule.recoveryCriterion ?? "")))))
        page.blocks += found.quotes.prefix(ChainReport.mostQuotes).map {
          .quote($0.quote.text, origin: $0.origin(names, language, saysCriteria: false))
        }
      }
    }
    page.blocks.append(.note(say(.reading)))
    return page
  }

  private func table(
    of standing: Standing, _ names: RubricNames, _ language: Language, _ isASCII: Bool
  ) -> Table {
    let numbers = Numbers(language)
    func say(_ message: ChainMessage) -> String { message.text(in: language) }
    var table = Table([
      Table.Column(say(.link)), Table.Column(say(.honoured), right: true),
      Table.Column(say(.strength), right: true),
      Table.Column(say(.interval(standings.level)), right: true), Table.Column(""),
      Table.Column(""),
    ])
    for link in links(of: standing) {
      let isWeakest = isWeakest(link, of: standing)
      var remarks = [isWeakest ? say(.weakest) : nil, link.isObserved ? nil : say(.unobserved)]
      remarks.append(names.isAutomated(link.touchpoint) ? say(.automated) : nil)
      let picture = Picture(lows: [0], highs: [1], columns: 21, isASCII: isASCII)
      table.rows.append([
        Table.Cell(names.touchpoint(link.touchpoint), isWeakest ? .worse : nil),
        Table.Cell(link.isObserved ? "\(link.honoured)/\(link.encounters)" : numbers.missing),
        Table.Cell(
          link.isObserved ? numbers.percent(link.strength) : "(\(numbers.percent(link.strength)))"),
        Table.Cell(numbers.range(link.low, link.high)),
        Table.Cell(
          picture.row(low: link.low, estimate: link.strength, high: link.high, reference: nil)),
        Table.Cell(
          remarks.compactMap { $0 }.joined(separator: ", "), isWeakest ? .worse : nil),
      ])
    }
    return table
  }

  /// The chains for machines (`chain/1`).
  package var json: JSON {
    let names = RubricNames(rubric, .english)
    return [
      "schema": "chain/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "rubric": .rubric(RubricLabel(rubric)),
      "level": .number(standings.level),
      "chains": .array(
        rows.map { standing in
          let found = words.deflections(of: standing.unit)
          return [
            "provider": .string(standing.unit.name),
            "site": .string(standing.unit.site),
            "strength": .number(standing.strength),
            "low": .number(standing.low),
            "high": .number(standing.high),
            "weakest": .string(standing.observedLinks > 1 ? standing.weakest?.touchpoint : nil),
            "links": .array(
              links(of: standing).map { link in
                let own = found.first { $0.touchpoint == link.touchpoint }
                return [
                  "touchpoint": .string(link.touchpoint),
                  "observed": .bool(link.isObserved),
                  "automated": .bool(names.isAutomated(link.touchpoint)),
                  "encounters": .integer(link.encounters),
                  "honoured": .integer(link.honoured),
                  "strength": .number(link.strength),
                  "low": .number(link.low),
                  "high": .number(link.high),
                  "passedOn": .integer(own?.encounters ?? 0),
                  "words": .array((own?.quotes ?? []).prefix(ChainReport.mostQuotes).map(\.json)),
                ]
              }),
          ]
        }),
    ]
  }
}
