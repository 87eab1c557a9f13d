import MaillonCore

extension ExplanationReport {
  /// The explanation for machines (`explanation/1`).
  package var json: JSON {
    [
      "schema": "explanation/1",
      "unit": .string(unit.rawValue),
      "period": .period(period),
      "rubric": .rubric(rubric),
      "level": .number(standings.level),
      "ranked": .integer(standings.standings.count { $0.position != nil }),
      "networkStrength": .number(standings.networkStrength),
      "standing": StandingsReport.json(standing),
      "visits": .integer(visits),
      "observers": .integer(observers),
      "course": ExplanationReport.json(course),
      "fragility": fragility.map(ExplanationReport.json) ?? .null,
      "percentage": percentage.map(percentageJSON) ?? .null,
      "encounters": .array(encounters.map(\.json)),
    ]
  }

  private func percentageJSON(_ percentage: PercentagePlaces) -> JSON {
    [
      "ranked": .integer(percentage.ranked),
      "policies": .array(
        percentage.places.map {
          [
            "notApplicable": .string($0.policy.rawValue), "score": .number($0.score),
            "position": .integer($0.position),
          ]
        }),
      "weights": [
        "range": .number(Robustness.weightRange), "positionLow": .integer(percentage.best),
        "positionHigh": .integer(percentage.worst),
      ],
      "robustness": robustness.map(StandingsReport.json) ?? .null,
    ]
  }

  /// One encounter alone, for machines.
  package static func json(of encounters: [ExplainedEncounter]) -> JSON {
    [
      "schema": "explanation/1", "standing": .null,
      "encounters": .array(encounters.map(\.json)),
    ]
  }

  /// How the service of a unit went over time.
  static func json(_ course: Course) -> JSON {
    [
      "recent": .integer(course.recent),
      "recentHonoured": .integer(course.recentHonoured),
      "run": .integer(course.run),
      "runHonoured": course.isRunHonoured.map { .bool($0) } ?? .null,
      "longestBroken": .integer(course.longestBroken),
      "alternation": .number(course.alternation),
      "earlier": .number(course.halves?.earlier),
      "later": .number(course.halves?.later),
      "trend": .number(course.trend),
      "direction": .string(course.direction?.rawValue),
    ]
  }

  private static func json(_ fragility: Fragility) -> JSON {
    [
      "decisive": fragility.decisive.map(json) ?? .null,
      "visits": .array(fragility.visits.map(json)),
      "oneMore": .array(
        fragility.extras.map { extra in
          [
            "touchpoint": .string(extra.touchpoint), "kept": json(extra.kept),
            "broken": json(extra.broken),
          ]
        }),
    ]
  }

  private static func json(_ visit: Fragility.Visit) -> JSON {
    [
      "observed": .string(visit.day.description),
      "encounters": .array(visit.entries.map { .string($0.id) }),
      "without": json(visit.without),
    ]
  }

  private static func json(_ otherwise: Fragility.Otherwise) -> JSON {
    [
      "strength": .number(otherwise.strength),
      "position": .integer(otherwise.position),
      "expectedRank": .number(otherwise.expectedRank),
    ]
  }
}
