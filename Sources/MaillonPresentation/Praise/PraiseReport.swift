import MaillonCore

/// What deserves thanks, to be read out or pasted.
package struct PraiseReport: PastedReport, Sendable {
  /// The reasons.
  package var praise: Praise
  /// The words.
  package var words: PracticeWords
  /// What is thanked: providers, sites or sectors.
  package var unit: UnitKind
  /// The observed days.
  package var period: Period
  /// The earlier period; nil where none is compared.
  package var versus: Period?
  /// The rubric.
  package var rubric: Rubric
  /// How much of the probability an interval holds.
  package var level: Double
  /// The only units that are shown; all if empty.
  package var only: Set<ComparedName>
  /// Whether every encounter that exceeded is shown, also where promises are often broken.
  package var showsAll: Bool
  /// The ledger that the next command is offered for.
  package var ledger = LedgerFlag.usual

  /// The encounters quoted of one unit unless all are asked for.
  private static let mostDeeds = 3

  /// Creates a report.
  package init(
    _ praise: Praise, words: PracticeWords, unit: UnitKind, period: Period, versus: Period?,
    rubric: Rubric, level: Double, only: [String] = [], showsAll: Bool = false
  ) {
    self.praise = praise
    self.words = words
    self.unit = unit
    self.period = period
    self.versus = versus
    self.rubric = rubric
    self.level = level
    self.only = Set(only.map { ComparedName($0) })
    self.showsAll = showsAll
  }

  /// One unit with what it is thanked for.
  struct Entry {
    let thanks: Praise.Thanks
    let deeds: [PracticeQuote]
    let exceeded: Int
  }

  /// Those that are thanked, in the order of the table.
  var entries: [Entry] {
    shown.compactMap { thanks in
      let mayQuote = showsAll || thanks.keepsPromise || thanks.hasReason
      let deeds = mayQuote ? words.deeds(of: thanks.unit) : []
      guard thanks.hasReason || !deeds.isEmpty else { return nil }
      return Entry(
        thanks: thanks, deeds: showsAll ? deeds : Array(deeds.prefix(PraiseReport.mostDeeds)),
        exceeded: words.exceeded(of: thanks.unit))
    }
  }

  private var shown: [Praise.Thanks] {
    only.isEmpty ? praise.units : praise.units.filter { only.contains(ComparedName($0.unit.name)) }
  }

  /// How many encounters exceeded and are not read out, since the promise is broken too often there.
  var withheld: Int {
    guard !showsAll else { return 0 }
    return shown.filter { !$0.keepsPromise && !$0.hasReason }.reduce(0) {
      $0 + words.exceeded(of: $1.unit)
    }
  }

  /// The thanks for a screen, or to be read out.
  package func lines(for appearance: Appearance) -> [String] {
    page(appearance.language).lines(for: appearance)
  }

  /// The thanks in Markdown.
  package func markdown(language: Language) -> [String] { page(language).markdown }

  /// The thanks, to be laid out.
  func page(_ language: Language) -> Page {
    let dates = Dates(language)
    let entries = entries
    func say(_ message: PraiseMessage) -> String { message.text(in: language) }
    var page = Page(
      say(.title), dates.period(period),
      subtitle: say(
        .subtitle(
          thanked: entries.count, providers: praise.units.count, encounters: praise.totals.decided,
          versus: versus.map { dates.name(of: $0) })), language: language)
    if praise.isUnbroken { page.blocks.append(.paragraph(say(.unbroken(praise.totals.honoured)))) }
    for entry in entries {
      page.blocks.append(.heading(entry.thanks.unit.displayName, of: entry.thanks.unit))
      page.blocks += blocks(of: entry, language)
    }
    if entries.isEmpty, !praise.isUnbroken { page.blocks.append(.paragraph(say(.nothing))) }
    if withheld > 0 {
      page.blocks.append(.note(say(.withheld(withheld))))
      page.next = say(.nextAll) + LedgerFlag.text(ledger)
    }
    page.blocks.append(.note(say(.reading(chance: Praise.streakChance))))
    return page
  }

  /// What one unit is thanked for.
  func blocks(of entry: Entry, _ language: Language) -> [Page.Block] {
    let names = RubricNames(rubric, language)
    func say(_ message: PraiseMessage) -> String { message.text(in: language) }
    var blocks = reasons(of: entry.thanks, Dates(language)).map { Page.Block.item(say($0)) }
    guard !entry.deeds.isEmpty else { return blocks }
    blocks.append(.item(say(.deeds(shown: entry.deeds.count, all: entry.exceeded))))
    for deed in entry.deeds {
      blocks.append(deed.block(names, language))
      if let feeling = deed.feeling { blocks.append(.item(say(.feeling(feeling)))) }
    }
    let told = Set(entry.deeds.map(\.quote.encounter))
    if !entry.deeds.contains(where: { $0.feeling != nil }),
      let feeling = words.reflections(of: entry.thanks.unit, .feeling).first(where: {
        told.contains($0.encounter)
      })
    {
      blocks.append(.item(say(.feeling(feeling.text))))
    }
    return blocks
  }

  private func reasons(of thanks: Praise.Thanks, _ dates: Dates) -> [PraiseMessage] {
    var reasons: [PraiseMessage] = []
    if let standing = thanks.consistency {
      reasons.append(.consistency(standing, level: level, tier: praise.firstTier))
    }
    if let movement = thanks.improvement, let before = movement.before, let after = movement.after,
      let change = movement.change
    {
      reasons.append(
        .improvement(
          before: before.strength, after: after.strength,
          probability: change.probabilityImproved, since: versus.map { dates.name(of: $0) } ?? ""))
    }
    if let streak = thanks.streak { reasons.append(.streak(streak)) }
    return reasons
  }

  /// The thanks for machines (`praise/1`).
  package var json: JSON {
    [
      "schema": "praise/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "versus": versus.map { .period($0) } ?? .null,
      "rubric": .rubric(RubricLabel(rubric)),
      "level": .number(level),
      "unbroken": .bool(praise.isUnbroken),
      "withheld": .integer(withheld),
      "thanks": .array(entries.map(PraiseReport.json)),
    ]
  }

  private static func json(_ entry: Entry) -> JSON {
    let thanks = entry.thanks
    return [
      "provider": .string(thanks.unit.name),
      "site": .string(thanks.unit.site),
      "consistency": thanks.consistency.map {
        [
          "position": .integer($0.position), "rankLow": .integer($0.rankLow),
          "rankHigh": .integer($0.rankHigh), "tier": .integer($0.tier),
          "strength": .number($0.strength), "low": .number($0.low), "high": .number($0.high),
          "aboveAverage": .number($0.aboveAverage),
        ]
      } ?? .null,
      "improvement": thanks.improvement.map {
        [
          "before": .number($0.before?.strength), "after": .number($0.after?.strength),
          "probabilityImproved": .number($0.change?.probabilityImproved),
          "sValue": .number($0.change?.sValue),
        ]
      } ?? .null,
      "streak": thanks.streak.map {
        [
          "length": .integer($0.length), "encounters": .integer($0.encounters),
          "from": .string($0.from.description), "to": .string($0.to.description),
          "chance": .number($0.chance),
        ]
      } ?? .null,
      "exceeded": .integer(entry.exceeded),
      "deeds": .array(entry.deeds.map(\.json)),
    ]
  }
}
