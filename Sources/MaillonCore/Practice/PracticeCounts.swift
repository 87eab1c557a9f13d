/// What thanks, plans and gaps are drawn from: the counts of one period, seen from four sides.
package struct PracticeCounts: Sendable {
  /// One decided encounter, as a streak sees it.
  struct Step: Sendable {
    let day: Day
    let id: String
    let isHonoured: Bool
  }

  /// The criteria, in the rubric's order.
  package let criteria: [Criterion]

  /// The levels of each criterion, with the criteria in place of touchpoints.
  package private(set) var byCriterion = Tally()

  /// Outcomes per unit and touchpoint.
  package var outcomes: Tally { counter.tally }

  private(set) var steps: [RankedUnit: [Step]] = [:]

  private let counting: Counting
  private var counter: EncounterCounter
  private var crossed: [RankedUnit: [String: [Counts]]] = [:]
  private var promises: [String: (sum: Double, encounters: Int)] = [:]

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - counting: What the counts have one row of, and what a guess is worth.
  ///   - rubric: Whose criteria and targets the promise is made of.
  package init(_ counting: Counting, rubric: Rubric) {
    self.counting = counting
    counter = EncounterCounter(counting)
    criteria = rubric.criteria
  }

  /// Counts an encounter.
  ///
  /// - Returns: The unit and the touchpoint it belongs to, as they are shown.
  @discardableResult
  package mutating func add(
    _ encounter: Encounter, _ judgement: Judgement, id: String
  ) -> (unit: RankedUnit, touchpoint: String) {
    let (unit, touchpoint) = counter.meet(encounter)
    counter.add(encounter, judgement)
    let none = [Counts](repeating: .zero, count: criteria.count)
    var promise: Double?
    for (index, criterion) in criteria.enumerated() {
      guard let level = judgement.levels[index] else { continue }
      let found = Counts(finding: level)
      byCriterion.add(found, unit: unit, touchpoint: criterion.id)
      crossed[unit, default: [:]][touchpoint, default: none][index] += found
      if criterion.isCritical, let target = criterion.target {
        promise = (promise ?? 1) * min(max(target, 0), 1)
      }
    }
    if let promise {
      let known = promises[touchpoint] ?? (0, 0)
      promises[touchpoint] = (known.sum + promise, known.encounters + 1)
    }
    if let counted = counting.counts(of: judgement), counted.decided > 0 {
      steps[unit, default: []].append(
        Step(day: encounter.observed.day, id: id, isHonoured: counted.broken == 0))
    }
    return (unit, touchpoint)
  }

  /// What the promise amounts to at a touchpoint: the share of encounters, 0…1, that would be honoured
  /// if every criterion met its target and no more.
  ///
  /// An encounter is honoured only if all its critical criteria are, so the targets of those that were
  /// seen in it are multiplied; the mean over the encounters there. Nil where nothing seen there has a
  /// target. Criteria that fail together would leave more encounters whole: the number is a cautious one.
  package func promise(at touchpoint: String) -> Double? {
    promises[touchpoint].map { $0.sum / Double($0.encounters) }
  }

  /// What the promise amounts to over the encounters of one unit; nil where nothing has a target.
  package func promise(of unit: RankedUnit) -> Double? {
    var (sum, encounters) = (0.0, 0)
    for touchpoint in outcomes.touchpoints {
      let decided = outcomes.counts(unit: unit, touchpoint: touchpoint).decided
      guard decided > 0, let promise = promise(at: touchpoint) else { continue }
      sum += promise * Double(decided)
      encounters += decided
    }
    return encounters > 0 ? sum / Double(encounters) : nil
  }

  /// The levels of the criteria of one unit at one touchpoint, in the rubric's order.
  package func criteria(of unit: RankedUnit, at touchpoint: String) -> [Counts] {
    crossed[unit]?[touchpoint] ?? [Counts](repeating: .zero, count: criteria.count)
  }
}

extension Counts {
  /// One finding of a level.
  init(finding level: Level) {
    switch level {
    case .broken: self.init(broken: 1)
    case .kept: self.init(kept: 1)
    case .exceeded: self.init(exceeded: 1)
    }
  }
}
