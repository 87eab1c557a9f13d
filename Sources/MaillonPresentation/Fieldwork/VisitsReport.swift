import MaillonCore

/// Where the next visits teach most, for people and machines; observers by pseudonym unless names are
/// asked for.
package struct VisitsReport: PrintedReport, Sendable {
  /// What was asked.
  package enum Answer: Sendable {
    /// Where so many encounters should go.
    case plan(VisitPlan, budget: Int)

    /// How many it takes until scores are known so well.
    case precision(PrecisionPlan)
  }

  private let answer: Answer
  private let encounters: Int
  private let unit: UnitKind
  private let level: Double
  private let period: Period
  private let rubric: RubricLabel?
  private let pseudonyms: Pseudonyms?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - answer: What was planned.
  ///   - encounters: How many decided encounters it rests on.
  ///   - unit: What is ranked.
  ///   - level: How much of the probability an interval holds.
  ///   - period: The observed days.
  ///   - rubric: The rubric that outcomes rest on; nil where tallies were read.
  ///   - showsNames: Whether observers are shown by name.
  package init(
    _ answer: Answer, encounters: Int, unit: UnitKind, level: Double, period: Period,
    rubric: RubricLabel?, showsNames: Bool
  ) {
    self.answer = answer
    self.encounters = encounters
    self.unit = unit
    self.level = level
    self.period = period
    self.rubric = rubric
    guard case .plan(let plan, _) = answer, !showsNames else {
      pseudonyms = nil
      return
    }
    pseudonyms = Pseudonyms(for: plan.observers)
  }

  private func name(_ observer: String) -> String {
    pseudonyms?.pseudonym(of: observer) ?? observer
  }

  /// The report for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    func wrapped(_ message: VisitMessage) -> [String] {
      TextWrapping.lines(message.text(in: language), width: appearance.width)
    }
    let dates = Dates(language).period(period)
    switch answer {
    case .plan(let plan, let budget):
      guard !plan.visits.isEmpty else { return wrapped(.nothing) }
      let title = VisitMessage.planTitle(
        period: dates, providers: plan.prospects.count, encounters: encounters, budget: budget)
      var footer: [VisitMessage] = [
        .planReading(before: plan.deviation, after: plan.deviationAfter, budget: budget)
      ]
      footer.append(plan.groups == 0 ? .noObservers : .usual)
      if plan.groups > 1 { footer.append(.connects(groups: plan.groups, after: plan.groupsAfter)) }
      return wrapped(title) + [""] + table(plan, appearance).lines(for: appearance) + [""]
        + footer.flatMap(wrapped)
    case .precision(let plan):
      guard !plan.needs.isEmpty else { return wrapped(.nothing) }
      let title = VisitMessage.precisionTitle(
        period: dates, providers: plan.needs.count, encounters: encounters,
        points: 100 * plan.precision, level: level)
      let totals = plan.needs.compactMap(\.total)
      let reading = VisitMessage.precisionReading(
        total: totals.reduce(0, +), providers: totals.count { $0 > 0 },
        outOfReach: plan.needs.count - totals.count)
      return wrapped(title) + [""] + table(plan, language).lines(for: appearance) + [""]
        + wrapped(reading)
    }
  }

  private func table(_ plan: VisitPlan, _ appearance: Appearance) -> Table {
    let language = appearance.language
    let numbers = Numbers(language)
    let prospects = Dictionary(uniqueKeysWithValues: plan.prospects.map { ($0.unit, $0) })
    var table = Table([
      Table.Column(unit.heading.text(in: language), minimumWidth: 24),
      Table.Column(VisitMessage.touchpoint.text(in: language)),
      Table.Column(VisitMessage.encounters.text(in: language), right: true),
      Table.Column(VisitMessage.observers.text(in: language), minimumWidth: 12),
      Table.Column(VisitMessage.places.text(in: language)),
    ])
    for visit in plan.visits {
      let times = appearance.isASCII ? " x" : " ×"
      let who = visit.observers.map { sending in
        name(sending.observer) + (sending.connects ? "+" : "")
          + (sending.encounters > 1 ? "\(times)\(sending.encounters)" : "")
      }
      let arrow = appearance.isASCII ? "->" : "→"
      let places = prospects[visit.unit].map {
        "\(numbers.decimal($0.deviation, decimals: 1)) \(arrow) "
          + numbers.decimal($0.deviationAfter, decimals: 1)
      }
      table.rows.append([
        Table.Cell(visit.unit.displayName, .strong), Table.Cell(visit.touchpoint),
        Table.Cell(numbers.integer(visit.encounters)),
        Table.Cell(who.isEmpty ? numbers.missing : who.joined(separator: ", ")),
        Table.Cell(places ?? numbers.missing),
      ])
    }
    return table
  }

  private func table(_ plan: PrecisionPlan, _ language: Language) -> Table {
    let numbers = Numbers(language)
    var table = Table([
      Table.Column(unit.heading.text(in: language), minimumWidth: 12),
      Table.Column(Message.encounters.text(in: language), right: true),
      Table.Column(VisitMessage.halfWidth(level: level).text(in: language), right: true),
      Table.Column(VisitMessage.more.text(in: language), right: true),
      Table.Column(VisitMessage.whereTo.text(in: language), minimumWidth: 40),
    ])
    for need in plan.needs {
      let total = need.total.map { $0 == 0 ? numbers.missing : numbers.integer($0) }
      let places = need.further?.map { "\($0.touchpoint) \(numbers.integer($0.encounters))" }
      let isEnough = need.total == 0
      table.rows.append([
        Table.Cell(need.unit.displayName, .strong), Table.Cell(numbers.integer(need.encounters)),
        Table.Cell(numbers.decimal(100 * need.halfWidth, decimals: 1)),
        Table.Cell(total ?? VisitMessage.outOfReach.text(in: language)),
        Table.Cell(
          isEnough
            ? VisitMessage.already.text(in: language)
            : places?.joined(separator: " · ") ?? numbers.missing),
      ])
    }
    return table
  }
}

extension VisitsReport {
  /// The report for machines (`visits/1`).
  package var json: JSON {
    let plan: VisitPlan?
    let precision: PrecisionPlan?
    let asked: Int?
    switch answer {
    case .plan(let found, let budget): (plan, precision, asked) = (found, nil, budget)
    case .precision(let found): (plan, precision, asked) = (nil, found, nil)
    }
    return [
      "schema": "visits/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "rubric": .rubric(rubric),
      "level": .number(level),
      "encounters": .integer(encounters),
      "budget": .integer(asked),
      "precision": .number(precision?.precision),
      "pseudonyms": .bool(pseudonyms != nil),
      "rankDeviation": .number(plan?.deviation),
      "rankDeviationAfter": .number(plan?.deviationAfter),
      "observerGroups": .integer(plan?.groups),
      "observerGroupsAfter": .integer(plan?.groupsAfter),
      "visits": .array((plan?.visits ?? []).map(json)),
      "providers": .array(
        (plan?.prospects ?? []).map(VisitsReport.json)
          + (precision?.needs ?? []).map(VisitsReport.json)),
    ]
  }

  private func json(_ visit: VisitPlan.Visit) -> JSON {
    [
      "provider": .string(visit.unit.name),
      "site": .string(visit.unit.site),
      "touchpoint": .string(visit.touchpoint),
      "encounters": .integer(visit.encounters),
      "gain": .number(visit.gain),
      "observers": .array(
        visit.observers.map {
          [
            "observer": .string(name($0.observer)), "encounters": .integer($0.encounters),
            "connects": .bool($0.connects),
          ]
        }),
    ]
  }

  private static func json(_ prospect: VisitPlan.Prospect) -> JSON {
    [
      "provider": .string(prospect.unit.name),
      "site": .string(prospect.unit.site),
      "encounters": .integer(prospect.encounters),
      "planned": .integer(prospect.planned),
      "rankDeviation": .number(prospect.deviation),
      "rankDeviationAfter": .number(prospect.deviationAfter),
    ]
  }

  private static func json(_ need: PrecisionPlan.Need) -> JSON {
    [
      "provider": .string(need.unit.name),
      "site": .string(need.unit.site),
      "encounters": .integer(need.encounters),
      "halfWidth": .number(need.halfWidth),
      "further": .integer(need.total),
      "touchpoints": need.further.map { further in
        .array(
          further.map {
            ["touchpoint": .string($0.touchpoint), "encounters": .integer($0.encounters)]
          })
      } ?? .null,
    ]
  }
}
