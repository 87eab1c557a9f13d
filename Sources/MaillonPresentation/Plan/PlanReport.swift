import MaillonCore

/// What each provider should work on first, to be handed over.
package struct PlanReport: PastedReport, Sendable {
  /// The plan.
  package var plan: Plan
  /// What became of the areas of an earlier plan; nil where none is asked for.
  package var followUp: PlanFollowUp?
  /// The words.
  package var words: PracticeWords
  /// What is planned for: providers, sites or sectors.
  package var unit: UnitKind
  /// The observed days.
  package var period: Period
  /// The earlier period; nil where none is asked for.
  package var versus: Period?
  /// The rubric.
  package var rubric: Rubric
  /// How many decided encounters the plan rests on.
  package var encounters: Int
  /// Whether it is known what customers want.
  package var hasWants: Bool
  /// The only units that are shown; all if empty.
  package var only: Set<ComparedName>
  /// The ledger that the next command is offered for.
  package var ledger = LedgerFlag.usual

  /// The words quoted for one area.
  private static let mostQuotes = 2

  /// Creates a report.
  package init(
    _ plan: Plan, followUp: PlanFollowUp?, words: PracticeWords, unit: UnitKind, period: Period,
    versus: Period?, rubric: Rubric, encounters: Int, hasWants: Bool, only: [String] = []
  ) {
    self.plan = plan
    self.followUp = followUp
    self.words = words
    self.unit = unit
    self.period = period
    self.versus = versus
    self.rubric = rubric
    self.encounters = encounters
    self.hasWants = hasWants
    self.only = Set(only.map { ComparedName($0) })
  }

  private func isShown(_ unit: RankedUnit) -> Bool {
    only.isEmpty || only.contains(ComparedName(unit.name))
  }

  /// The units with something to work on, in the order of the table, the last first.
  var working: [Plan.Entry] {
    plan.entries.reversed().filter { !$0.areas.isEmpty && isShown($0.standing.unit) }
  }

  /// The units that could exceed, in the order of the table.
  var exceeding: [Plan.Entry] {
    plan.entries.filter { $0.exceed != nil && isShown($0.standing.unit) }
  }

  /// How many units have nothing that is beyond chance.
  var others: Int { plan.entries.count { $0.isEmpty && isShown($0.standing.unit) } }

  /// What became of the earlier areas of the units that are shown.
  var followed: [PlanFollowUp.Row] {
    (followUp?.rows ?? []).filter { isShown($0.unit) }
  }

  /// The plan for a screen.
  package func lines(for appearance: Appearance) -> [String] {
    page(appearance.language).lines(for: appearance)
  }

  /// The plan in Markdown.
  package func markdown(language: Language) -> [String] { page(language).markdown }

  /// The plan, to be laid out.
  func page(_ language: Language) -> Page {
    let dates = Dates(language)
    let names = RubricNames(rubric, language)
    func say(_ message: PlanMessage) -> String { message.text(in: language) }
    var page = Page(
      say(.title), dates.period(period),
      subtitle: say(
        .subtitle(
          named: plan.entries.count { !$0.areas.isEmpty }, providers: plan.entries.count,
          encounters: encounters, hasPromise: plan.hasPromise)), language: language)
    for entry in working {
      page.blocks.append(.heading(entry.standing.unit.displayName, of: entry.standing.unit))
      page.blocks += blocks(of: entry, language)
    }
    if working.isEmpty { page.blocks.append(.paragraph(say(.nothing))) }
    if !exceeding.isEmpty { page.blocks.append(.heading(say(.exceedHeading))) }
    for entry in exceeding {
      page.blocks += exceeding(entry, language, after: "\(entry.standing.unit.displayName) · ")
    }
    if let versus, followUp != nil {
      page.blocks.append(.heading(say(.followUpHeading(period: dates.name(of: versus)))))
      page.blocks += followed.map { row in
        .item(
          say(
            .followUp(
              unit: row.unit.displayName, name: names.touchpoint(row.area.link.touchpoint),
              before: row.area.link.strength, after: row.after,
              probability: row.probabilityImproved, row.verdict)))
      }
      if followed.isEmpty { page.blocks.append(.paragraph(say(.nothingToFollow))) }
    }
    if others > 0, !working.isEmpty { page.blocks.append(.note(say(.others(others)))) }
    if hasWants { page.blocks.append(.note(say(.wanted))) }
    page.blocks.append(
      .note(say(.reading(mostAreas: Plan.mostAreas, certainty: Plan.certainty))))
    page.next =
      say(.next(period: period.isAll ? nil : period.label)) + LedgerFlag.text(ledger)
    return page
  }

  /// What one unit should work on, or could exceed in; empty where nothing is beyond chance.
  func blocks(of entry: Plan.Entry, _ language: Language) -> [Page.Block] {
    let names = RubricNames(rubric, language)
    func say(_ message: PlanMessage) -> String { message.text(in: language) }
    let standing = entry.standing
    var blocks = exceeding(entry, language)
    for area in entry.areas {
      let name = names.touchpoint(area.link.touchpoint)
      blocks.append(
        .item(
          say(.link(name: name, area.link, promise: area.promise, hasPromise: plan.hasPromise))))
      blocks.append(
        .item(
          say(
            .gain(
              name: name, now: standing.strength, area.onePoint, area.kept,
              rank: standing.expectedRank))))
      let criteria = area.criteria.map { rubric.criteria[$0.index] }
      if !area.criteria.isEmpty {
        blocks.append(
          .item(
            say(
              .broken(
                area.criteria.map {
                  (names.criterion(rubric.criteria[$0.index].id), $0.counts)
                }))))
      }
      if let first = criteria.first, let guidance = first.guidance.text(in: language) {
        blocks.append(.item(say(.guidance(name: names.criterion(first.id), text: guidance))))
      }
      let quotes = quotes(of: standing.unit, area)
      if !quotes.isEmpty { blocks.append(.item(say(.words))) }
      blocks += quotes.map { $0.block(names, language) }
      let touchpoint = area.link.touchpoint
      if let answer = words.reflections(of: standing.unit, .onePercent, at: touchpoint).first {
        blocks.append(.item(say(.onePercent(answer.text))))
      }
      if let answer = words.reflections(of: standing.unit, .ideal, at: touchpoint).first {
        blocks.append(.item(say(.ideal(answer.text))))
      }
    }
    return blocks
  }

  /// In what a unit could exceed, after some words.
  private func exceeding(
    _ entry: Plan.Entry, _ language: Language, after prefix: String = ""
  ) -> [Page.Block] {
    guard let exceed = entry.exceed else { return [] }
    let name = RubricNames(rubric, language).criterion(rubric.criteria[exceed.index].id)
    let step = PlanMessage.exceed(name: name, counts: exceed.counts).text(in: language)
    let ideal = words.reflections(of: entry.standing.unit, .ideal).first
    return [.item(prefix + step)]
      + (ideal.map { [.item(PlanMessage.ideal($0.text).text(in: language))] } ?? [])
  }

  private func quotes(of unit: RankedUnit, _ area: Plan.Area) -> [PracticeQuote] {
    let ids = area.criteria.map { rubric.criteria[$0.index].id }
    return Array(
      words.broken(of: unit, at: area.link.touchpoint, criteria: ids).filter {
        !$0.quote.text.isEmpty
      }.prefix(PlanReport.mostQuotes))
  }

  /// The plan for machines (`plan/1`).
  package var json: JSON {
    [
      "schema": "plan/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "versus": versus.map { .period($0) } ?? .null,
      "rubric": .rubric(RubricLabel(rubric)),
      "certainty": .number(Plan.certainty),
      "promises": .bool(plan.hasPromise),
      "wants": .bool(hasWants),
      "nothingBeyondChance": .integer(others),
      "plans": .array(working.map(json)),
      "exceed": .array(
        exceeding.compactMap { entry in
          entry.exceed.map { exceed in
            [
              "provider": .string(entry.standing.unit.name),
              "site": .string(entry.standing.unit.site), "criterion": json(exceed),
            ]
          }
        }),
      "followUp": followUp == nil ? .null : .array(followed.map(PlanReport.json)),
    ]
  }

  private func json(_ entry: Plan.Entry) -> JSON {
    [
      "provider": .string(entry.standing.unit.name),
      "site": .string(entry.standing.unit.site),
      "position": .integer(entry.standing.position),
      "expectedRank": .number(entry.standing.expectedRank),
      "strength": .number(entry.standing.strength),
      "areas": .array(
        entry.areas.map { area in
          [
            "touchpoint": .string(area.link.touchpoint),
            "encounters": .integer(area.link.encounters),
            "honoured": .integer(area.link.honoured),
            "strength": .number(area.link.strength),
            "low": .number(area.link.low),
            "high": .number(area.link.high),
            "promise": .number(area.promise),
            "probabilityBelow": .number(area.probabilityBelow),
            "onePoint": PlanReport.json(area.onePoint),
            "promiseKept": PlanReport.json(area.kept),
            "criteria": .array(area.criteria.map(json)),
            "words": .array(quotes(of: entry.standing.unit, area).map(\.json)),
            "reflections": .array(
              [Reflection.Kind.onePercent, .ideal].compactMap {
                words.reflections(of: entry.standing.unit, $0, at: area.link.touchpoint).first
              }.map(\.json)),
          ]
        }),
    ]
  }

  private func json(_ criterion: Plan.BrokenCriterion) -> JSON {
    [
      "criterion": .string(rubric.criteria[criterion.index].id),
      "broken": .integer(criterion.counts.broken), "kept": .integer(criterion.counts.kept),
      "exceeded": .integer(criterion.counts.exceeded),
    ]
  }

  private static func json(_ prospect: Plan.Prospect) -> JSON {
    ["strength": .number(prospect.strength), "expectedRank": .number(prospect.expectedRank)]
  }

  private static func json(_ row: PlanFollowUp.Row) -> JSON {
    [
      "provider": .string(row.unit.name), "site": .string(row.unit.site),
      "touchpoint": .string(row.area.link.touchpoint),
      "before": .number(row.area.link.strength), "after": .number(row.after?.strength),
      "probabilityImproved": .number(row.probabilityImproved), "sValue": .number(row.sValue),
      "verdict": .string(row.verdict.rawValue),
    ]
  }
}
