/// What another rubric would change in the verdicts on the same encounters.
package struct VerdictShift: Sendable {
  /// One encounter whose outcome would change.
  package struct Example: Hashable, Sendable {
    /// The name to ask for it by.
    package let id: String
    /// Whose it is.
    package let provider: String
    /// Its outcome now; nil is undecided.
    package let before: Level?
    /// Its outcome under the other rubric; nil is undecided.
    package let after: Level?
  }

  /// How the findings on one criterion would change.
  package struct CriterionShift: Hashable, Sendable {
    /// The criterion.
    package let criterion: String
    /// Encounters that would gain a finding on it.
    package var gained = 0
    /// Encounters that would lose theirs.
    package var lost = 0
    /// Encounters whose level on it would be another.
    package var changed = 0
  }

  /// How many examples are kept.
  package static let mostExamples = 10

  /// How many encounters were judged twice.
  package private(set) var encounters = 0
  /// How many of them would have another outcome.
  package private(set) var outcomesChanged = 0
  /// How many would have another outcome or another finding.
  package private(set) var verdictsChanged = 0
  /// Outcomes from (row) and to (column): broken, kept, exceeded, undecided.
  package private(set) var matrix = [[Int]](repeating: [0, 0, 0, 0], count: 4)
  /// The criteria of either rubric, those of the earlier one first.
  package private(set) var criteria: [CriterionShift]
  /// The first encounters whose outcome would change, in the order of reading.
  package private(set) var examples: [Example] = []

  private let places: [(before: Int?, after: Int?)]

  /// Starts at nothing.
  package init(from before: Rubric, to after: Rubric) {
    let earlier = before.criteria.map(\.id)
    let later = after.criteria.map(\.id)
    let ids = earlier + later.filter { !earlier.contains($0) }
    criteria = ids.map { CriterionShift(criterion: $0) }
    places = ids.map { (earlier.firstIndex(of: $0), later.firstIndex(of: $0)) }
  }

  /// Takes an encounter with its two verdicts.
  package mutating func add(
    id: String, provider: String, before: Judgement, after: Judgement
  ) {
    encounters += 1
    matrix[VerdictShift.place(of: before.outcome)][VerdictShift.place(of: after.outcome)] += 1
    var isChanged = before.outcome != after.outcome
    if isChanged {
      outcomesChanged += 1
      if examples.count < VerdictShift.mostExamples {
        examples.append(
          Example(id: id, provider: provider, before: before.outcome, after: after.outcome))
      }
    }
    for (index, place) in places.enumerated() {
      let levels = (
        place.before.flatMap { before.levels[$0] }, place.after.flatMap { after.levels[$0] }
      )
      guard levels.0 != levels.1 else { continue }
      isChanged = true
      switch levels {
      case (nil, _): criteria[index].gained += 1
      case (_, nil): criteria[index].lost += 1
      default: criteria[index].changed += 1
      }
    }
    if isChanged { verdictsChanged += 1 }
  }

  /// The row or column of an outcome.
  package static func place(of outcome: Level?) -> Int {
    outcome.map { Int($0.rawValue) - 1 } ?? 3
  }
}
