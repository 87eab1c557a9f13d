import MaillonCore

/// The chain of each provider, link by link, and where responsibility was passed on.
package struct ChainReport: PastedReport, Sendable {
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
  /// The ledger that the next command is offered for.
  package var ledger = LedgerFlag.usual

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
      say(.title), Dates(language).period(period),
      subtitle: say(
        .subtitle(
          providers: standings.totals.providers, encounters: standings.totals.counts.decided)),
      language: language)
    for standing in rows {
      let heading = say(
        .heading(
          name: standing.unit.displayName, strength: standing.strength, low: standing.low,
          high: standing.high))
      page.blocks.append(.heading(heading, of: standing.unit))
      page.blocks.append(.table(table(of: standing, names, language, isASCII), caption: heading))
      page.blocks += deflections(of: standing.unit, language)
    }
    page.blocks.append(.note(say(.reading)))
    page.next = say(.next) + LedgerFlag.text(ledger)
    return page
  }

  /// At which links of a unit responsibility was passed on, with the words.
  func deflections(of unit: RankedUnit, _ language: Language) -> [Page.Block] {
    let names = RubricNames(rubric, language)
    return words.deflections(of: unit).flatMap { found -> [Page.Block] in
      let message = ChainMessage.deflection(
        name: names.touchpoint(found.touchpoint), encounters: found.encounters,
        criterion: names.criterion(rubric.rule.recoveryCriterion ?? ""))
      return [.item(message.text(in: language))]
        + found.quotes.prefix(ChainReport.mostQuotes).map {
          $0.block(names, language, saysCriteria: false)
        }
    }
  }

  private func table(
    of standing: Standing, _ names: RubricNames, _ language: Language, _ isASCII: Bool
  ) -> Table {
    let numbers = Numbers(language)
    func say(_ message: ChainMessage) -> String { message.text(in: language) }
    var table = Table([
      Table.Column(say(.link)), Table.Column(say(.honoured), right: true),
      Table.Column(say(.strength), right: true),
      Table.Column(say(.interval(standings.level)), right: true, mayLeave: true),
      Table.Column("", mayLeave: true), Table.Column("", minimumWidth: 14),
    ])
    for link in standing.links(by: rubric) {
      let isWeakest = standing.isWeakest(link)
      var remarks = [isWeakest ? say(.weakest) : nil, link.isObserved ? nil : say(.unobserved)]
      remarks.append(names.isAutomated(link.touchpoint) ? say(.automated) : nil)
      let picture = Picture(lows: [0], highs: [1], columns: 19, isASCII: isASCII)
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
              standing.links(by: rubric).map { link in
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
