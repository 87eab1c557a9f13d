import MaillonCore

extension StandingsReport {
  /// The league table for machines (`standings/1`); its messages are English.
  package var json: JSON {
    let heading: JSON = [
      "schema": "standings/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
    ]
    let rows = Array(shown)
    let found = unadjusted.map(StandingsReport.found)
    let rest: JSON = [
      "rubric": .rubric(rubric),
      "method": method,
      "totals": totals,
      "warnings": .array(standings.warnings.map { StandingsReport.json($0) }),
      "standings": .list(rows.count) { place in
        let row = row(rows[place], found)
        return fields.map { $0.applied(to: row) } ?? row
      },
      "robustness": robustness.map(StandingsReport.json) ?? .null,
    ]
    let chosen: JSON = fields.map { ["fields": $0.json(among: fieldNames(inJSON: true))] } ?? [:]
    return heading.with(chosen).with(versus.map { ["versus": .period($0.period)] } ?? [:]).with(
      rest)
  }

  /// A row with its change, and as it was found, where that is asked for.
  private func row(_ standing: Standing, _ found: [RankedUnit: JSON]?) -> JSON {
    StandingsReport.json(standing).with(
      versus.map { ["versus": $0.json(of: standing.unit)] } ?? [:]
    ).with(courses.map { _ in ["course": courseJSON(of: standing.unit)] } ?? [:])
      .with(found.map { ["unadjusted": $0[standing.unit] ?? .null] } ?? [:])
  }

  /// The places before anything was taken out for observers.
  private static func found(in table: Standings) -> [RankedUnit: JSON] {
    Dictionary(
      uniqueKeysWithValues: table.standings.map {
        ($0.unit, ["position": .integer($0.position), "strength": .number($0.strength)])
      })
  }

  /// The fields of a row, in their order.
  var rowFields: [String] {
    guard let first = shown.first,
      case .object(let members) = row(first, unadjusted.map(StandingsReport.found))
    else { return [] }
    return members.map(\.key)
  }

  /// The standings, one for each line of NDJSON (`standing/1`).
  package var jsonRows: [JSON] {
    let found = unadjusted.map(StandingsReport.found)
    return shown.map { row($0, found).preceded(by: "standing/1") }
  }

  private var method: JSON {
    [
      "name": .string(standings.method.rawValue),
      "level": .number(standings.level),
      "minimumEncounters": .integer(standings.minimumEncounters),
      "touchpoints": .array(
        standings.touchpoints.map { ["touchpoint": .string($0.touchpoint), "mu": .number($0.mu)] }),
      "sigma": .number(standings.sigma),
      "rho": .number(standings.rho),
      "networkStrength": .number(standings.networkStrength),
      "notApplicable": .string(notApplicable?.rawValue),
      "adjustment": adjustment.map {
        [
          "for": "observers", "scale": .string($0.effects.scale.rawValue),
          "observers": .integer($0.observers.count),
          "observerSpread": .number($0.effects.observerSpread),
          "providerSpread": .number($0.effects.unitSpread),
          "anonymous": .integer($0.anonymous),
        ]
      } ?? .null,
    ]
  }

  /// What the first place by percentage hangs on.
  static func json(_ robustness: Robustness) -> JSON {
    [
      "leader": .string(robustness.leader.displayName),
      "survivesPolicies": .bool(robustness.survivesPolicies),
      "survivesWeights": .bool(robustness.rival == nil),
      "weightRange": .number(Robustness.weightRange),
      "policies": .array(
        robustness.leads.map {
          [
            "notApplicable": .string($0.policy.rawValue),
            "leader": .string($0.leader.displayName),
          ]
        }),
      "rival": robustness.rival.map {
        ["provider": .string($0.unit.displayName), "from": .number($0.from)]
      } ?? .null,
    ]
  }

  private var totals: JSON {
    let counts = standings.totals.counts
    return [
      // Rows may be sites or sectors of one provider.
      "providers": .integer(Set(standings.standings.map(\.unit.name)).count),
      "encounters": .integer(counts.decided),
      "broken": .integer(counts.broken),
      "kept": .integer(counts.kept),
      "exceeded": .integer(counts.exceeded),
      "undecided": .integer(counts.undecided),
    ]
  }

  private static func json(_ warning: StandingWarning) -> JSON {
    [
      "code": .string(warning.code),
      "message": .string(Message.standingWarning(warning).text(in: .english)),
      "provider": .string(warning.unit?.displayName),
    ]
  }

  static func json(_ standing: Standing) -> JSON {
    let counts = standing.counts
    // Whoever has no score has none: never 0, never 100, never the network's.
    func score(_ value: Double) -> JSON { standing.isScored ? .number(value) : .null }
    return [
      "provider": .string(standing.unit.name),
      "site": .string(standing.unit.site),
      "position": .integer(standing.position),
      "rankLow": .integer(standing.rankLow),
      "rankHigh": .integer(standing.rankHigh),
      "expectedRank": .number(standing.expectedRank),
      "encounters": .integer(counts.decided),
      "broken": .integer(counts.broken),
      "kept": .integer(counts.kept),
      "exceeded": .integer(counts.exceeded),
      "undecided": .integer(counts.undecided),
      "undecidedLow": score(standing.undecidedLow),
      "undecidedHigh": score(standing.undecidedHigh),
      "strength": score(standing.strength),
      "low": score(standing.low),
      "high": score(standing.high),
      "perStep": score(standing.perStep),
      "reliability": score(standing.reliability),
      "aboveAverage": score(standing.aboveAverage),
      "plus": .number(standing.plus),
      "observedLinks": .integer(standing.observedLinks),
      "weakest": standing.weakest.map {
        ["touchpoint": .string($0.touchpoint), "strength": .number($0.strength)]
      } ?? .null,
      "touchpoints": .array(standing.touchpoints.map(json)),
      "tier": .integer(standing.tier),
      "probabilityFirst": .number(standing.probabilityFirst),
      "probabilityBottomTenth": .number(standing.probabilityBottomTenth),
      "band": standing.isScored ? .string(standing.band.rawValue) : .null,
      "scoredEncounters": .integer(standing.scoredEncounters),
    ]
  }

  private static func json(_ link: Link) -> JSON {
    [
      "touchpoint": .string(link.touchpoint),
      "encounters": .integer(link.encounters),
      "honoured": .integer(link.honoured),
      "strength": .number(link.strength),
      "low": .number(link.low),
      "high": .number(link.high),
    ]
  }
}
