/// What the measures of an encounter say of each criterion.
///
/// A rule for the encounter's own touchpoint goes before one for every touchpoint. Between the limits
/// a measure says nothing. Of several measures on one criterion the worst decides.
struct MeasureReading: Sendable {
  /// One measure that says something.
  struct Spoken {
    var measure: String
    var value: Double
    var criterion: Int
    var level: Level
  }

  private struct Rule: Sendable {
    var criterion: Int
    var touchpoint: String?
    var keptUpTo: Double?
    var brokenFrom: Double?
  }

  private let rules: [String: [Rule]]

  /// The id of the wait among the measures.
  static let wait = "wait"

  init(rubric: Rubric) {
    var rules: [String: [Rule]] = [:]
    for rule in rubric.measures {
      guard let criterion = rubric.criteria.firstIndex(where: { $0.id == rule.criterion }) else {
        continue
      }
      rules[rule.measure, default: []].append(
        Rule(
          criterion: criterion, touchpoint: rule.touchpoint, keptUpTo: rule.keptUpTo,
          brokenFrom: rule.brokenFrom))
    }
    self.rules = rules
  }

  /// What the measures say, in the order of the sheet, the wait first.
  func spoken(_ encounter: Encounter) -> [Spoken] {
    var spoken: [Spoken] = []
    if let minutes = encounter.waitMinutes {
      read(Self.wait, minutes, at: encounter.touchpoint, into: &spoken)
    }
    for measure in encounter.measures {
      read(measure.id, measure.value, at: encounter.touchpoint, into: &spoken)
    }
    return spoken
  }

  private func read(
    _ measure: String, _ value: Double, at touchpoint: String, into spoken: inout [Spoken]
  ) {
    guard let rules = rules[measure], value.isFinite else { return }
    for rule in rules {
      if let own = rule.touchpoint {
        guard own == touchpoint else { continue }
      } else if rules.contains(where: {
        $0.criterion == rule.criterion && $0.touchpoint == touchpoint
      }) {
        continue
      }
      if let brokenFrom = rule.brokenFrom, value >= brokenFrom {
        spoken.append(
          Spoken(measure: measure, value: value, criterion: rule.criterion, level: .broken))
      } else if let keptUpTo = rule.keptUpTo, value <= keptUpTo {
        spoken.append(
          Spoken(measure: measure, value: value, criterion: rule.criterion, level: .kept))
      }
    }
  }
}
