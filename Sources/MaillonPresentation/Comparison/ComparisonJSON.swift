import MaillonCore

extension ComparisonReport {
  /// The comparison for machines (`comparison/1`); only the warnings' messages depend on the language.
  package func json(language: Language) -> JSON {
    [
      "schema": "comparison/1",
      "unit": .string(unit.rawValue),
      "before": .period(before),
      "after": .period(after),
      "rubric": .rubric(rubric),
      "method": method,
      "movements": .array(comparison.movements.map(ComparisonReport.json)),
      "criteria": .null,
      "touchpoints": .null,
      "mix": .null,
      "warnings": .array(
        comparison.warnings.map {
          [
            "code": .string($0.code),
            "message": .string(Message.comparisonWarning($0).text(in: language)),
          ]
        }),
    ]
  }

  private var method: JSON {
    [
      "name": "chain",
      "level": .number(comparison.level),
      "minimumEncounters": .integer(comparison.minimumEncounters),
      "touchpoints": .array(
        comparison.touchpoints.map {
          [
            "touchpoint": .string($0.touchpoint), "muBefore": .number($0.muBefore),
            "muAfter": .number($0.muAfter),
          ]
        }),
      "sigma": .number(comparison.sigma),
      "rho": .number(comparison.rho),
      "r": .number(comparison.r),
    ]
  }

  private static func json(_ movement: Movement) -> JSON {
    [
      "provider": .string(movement.unit.name),
      "site": .string(movement.unit.site),
      "presence": .string(movement.presence.rawValue),
      "before": json(movement.before),
      "after": json(movement.after),
      "change": .number(movement.change),
      "low": .number(movement.low),
      "high": .number(movement.high),
      "probabilityImproved": .number(movement.probabilityImproved),
      "localFalseSignRate": .number(movement.localFalseSignRate),
      "sValue": .number(movement.sValue),
      "verdict": .string(movement.verdict.rawValue),
      "probabilityRankUp": .number(movement.probabilityRankUp),
      "rankSValue": .number(movement.rankSValue),
    ]
  }

  private static func json(_ side: Movement.Side?) -> JSON {
    guard let side else { return .null }
    return [
      "encounters": .integer(side.encounters),
      "strength": .number(side.strength),
      "low": .number(side.low),
      "high": .number(side.high),
      "expectedRank": .number(side.expectedRank),
    ]
  }
}
