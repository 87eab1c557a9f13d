import MaillonCore

extension ComparisonReport {
  /// The comparison for machines (`comparison/1`); its messages are English.
  package var json: JSON {
    let heading: JSON = ["schema": "comparison/1", "unit": .string(unit.rawValue)]
    let chosen: JSON = fields.map { ["fields": $0.json(among: fieldNames(inJSON: true))] } ?? [:]
    let rest: JSON = [
      "before": .period(before),
      "after": .period(after),
      "rubric": .rubric(rubric),
      "method": method,
      "movements": .list(comparison.movements.count) { place in
        let row = json(comparison.movements[place])
        return fields.map { $0.applied(to: row) } ?? row
      },
      "criteria": ComparisonReport.json(criteria, key: "criterion"),
      "touchpoints": ComparisonReport.json(comparison.touchpoints, key: "touchpoint"),
      "mix": comparison.mix.map {
        ["rateEffect": .number($0.rateEffect), "mixEffect": .number($0.mixEffect)]
      } ?? .null,
      "completeness": completeness.map {
        ["before": .number($0.before), "after": .number($0.after)]
      } ?? .null,
      "attribution": attribution.map(ComparisonReport.json) ?? .null,
      "warnings": .array(
        warnings.map {
          [
            "code": .string($0.code),
            "message": .string(ComparisonMessage.warning($0).text(in: .english)),
          ]
        }),
    ]
    return heading.with(chosen).with(rest)
  }

  private var method: JSON {
    let method = comparison.method
    let links = zip(method?.before ?? [], method?.after ?? [])
    return [
      "name": .string(comparison.test == .fisher ? "fisher" : "chain"),
      "level": .number(method?.level),
      "minimumEncounters": .integer(method?.minimumEncounters),
      "touchpoints": .array(
        links.map { before, after in
          [
            "touchpoint": .string(before.touchpoint), "muBefore": .number(before.mu),
            "muAfter": .number(after.mu),
          ]
        }),
      "sigma": .number(method?.sigma),
      "rho": .number(method?.rho),
      "r": .number(method?.r),
      "pUnchanged": .number(comparison.unchanged?.p),
    ]
  }

  private static func json(_ attribution: Attribution) -> JSON {
    func side(_ side: CodeShift.Side) -> JSON {
      [
        "encounters": .integer(side.encounters), "coded": .integer(side.coded),
        "changed": .integer(side.changed), "effect": .number(side.effect),
      ]
    }
    return [
      "observers": attribution.observers.map {
        [
          "before": .number($0.before), "after": .number($0.after), "effect": .number($0.effect),
        ]
      } ?? .null,
      "codes": [
        "before": side(attribution.codes.before), "after": side(attribution.codes.after),
        "effect": .number(attribution.codes.effect),
      ],
    ]
  }

  private static func json(_ changes: [RateChange]?, key: String) -> JSON {
    guard let changes else { return .null }
    return .array(
      changes.map { change in
        .object([
          (key, .string(change.id)), ("before", .number(change.before)),
          ("after", .number(change.after)), ("change", .number(change.change)),
          ("p", .number(change.p)), ("adjusted", .number(change.adjusted)),
        ])
      })
  }

  /// The movements, one for each line of NDJSON (`movement/1`).
  package var jsonRows: [JSON] {
    comparison.movements.map { json($0).preceded(by: "movement/1") }
  }

  func json(_ movement: Movement) -> JSON {
    let change = movement.change
    return [
      "provider": .string(movement.unit.name),
      "site": .string(movement.unit.site),
      "presence": .string(movement.presence.rawValue),
      "before": ComparisonReport.json(movement.before),
      "after": ComparisonReport.json(movement.after),
      "change": .number(change?.estimate),
      "low": .number(change?.low),
      "high": .number(change?.high),
      "probabilityImproved": .number(change?.probabilityImproved),
      "localFalseSignRate": .number(change?.localFalseSignRate),
      "sValue": .number(change?.sValue),
      "verdict": .string(movement.verdict.rawValue),
      "probabilityRankUp": .number(change?.probabilityRankUp),
      "rankSValue": .number(change?.rankSValue),
      "fisher": movement.frequentist.map(ComparisonReport.json) ?? .null,
      "criteria": .array(
        (moves[movement.unit] ?? []).map { move in
          [
            "criterion": .string(move.criterion), "before": .number(move.before),
            "after": .number(move.after),
          ]
        }),
    ]
  }

  private static func json(_ snapshot: Movement.Snapshot?) -> JSON {
    guard let snapshot else { return .null }
    return [
      "encounters": .integer(snapshot.encounters),
      "strength": .number(snapshot.strength),
      "low": .number(snapshot.low),
      "high": .number(snapshot.high),
      "expectedRank": .number(snapshot.expectedRank),
    ]
  }
}
