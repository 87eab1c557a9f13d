import MaillonCore

extension StandingsReport {
  /// The league table for machines (`standings/1`); only the warnings' messages depend on the language.
  package func json(language: Language) -> JSON {
    [
      "schema": "standings/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "rubric": .rubric(rubric),
      "method": method,
      "totals": totals,
      "warnings": .array(standings.warnings.map { StandingsReport.json($0, language) }),
      "standings": .array(shown.map(StandingsReport.json)),
    ]
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
    ]
  }

  private var totals: JSON {
    let counts = standings.totals.counts
    return [
      "providers": .integer(standings.totals.providers),
      "encounters": .integer(counts.decided),
      "broken": .integer(counts.broken),
      "kept": .integer(counts.kept),
      "exceeded": .integer(counts.exceeded),
      "undecided": .integer(counts.undecided),
    ]
  }

  private static func json(_ warning: StandingWarning, _ language: Language) -> JSON {
    [
      "code": .string(warning.code),
      "message": .string(Message.standingWarning(warning).text(in: language)),
      "provider": .string(warning.unit?.displayName),
    ]
  }

  private static func json(_ standing: Standing) -> JSON {
    let counts = standing.counts
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
      "undecidedLow": .number(standing.undecidedLow),
      "undecidedHigh": .number(standing.undecidedHigh),
      "strength": .number(standing.strength),
      "low": .number(standing.low),
      "high": .number(standing.high),
      "perStep": .number(standing.perStep),
      "reliability": .number(standing.reliability),
      "aboveAverage": .number(standing.aboveAverage),
      "plus": .number(standing.plus),
      "observedLinks": .integer(standing.observedLinks),
      "weakest": standing.weakest.map {
        ["touchpoint": .string($0.touchpoint), "strength": .number($0.strength)]
      } ?? .null,
      "touchpoints": .array(standing.touchpoints.map(json)),
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
