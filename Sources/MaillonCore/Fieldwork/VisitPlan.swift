/// Where a number of further encounters would make ranks surest.
///
/// What is to shrink is the sum over all units of Var R, the expected squared error of the ranks (Lin,
/// Louis, Paddock & Ridgeway 2006). One encounter after the other goes where it lowers its unit's part of
/// that sum most, at the touchpoint whose visit narrows the unit's strength most; the other units are
/// held (see `VisitPlanner`). Units without a place so far are planned for as if they had one.
package struct VisitPlan: Hashable, Sendable {
  /// The most encounters that can be planned at once.
  package static let largestBudget = 100_000

  /// Encounters of one unit at one touchpoint.
  package struct Visit: Hashable, Sendable {
    /// Whom to visit.
    package let unit: RankedUnit

    /// At which touchpoint.
    package let touchpoint: String

    /// How many encounters.
    package internal(set) var encounters: Int

    /// By how much they lower the variance of the unit's rank, in squared places.
    package internal(set) var gain: Double

    /// Who should go, and how often each; empty where no observer is known.
    package internal(set) var observers: [Sending]
  }

  /// An observer sent to a unit.
  package struct Sending: Hashable, Sendable {
    /// Who, as first spelt.
    package let observer: String

    /// How many encounters.
    package internal(set) var encounters: Int

    /// Whether it connects observers who could not be compared before.
    package internal(set) var connects: Bool
  }

  /// A unit, and how sure its rank is and would be.
  package struct Prospect: Hashable, Sendable {
    /// Who.
    package let unit: RankedUnit

    /// Decided encounters so far.
    package let encounters: Int

    /// Planned encounters.
    package let planned: Int

    /// The standard deviation of the rank so far, in places.
    package let deviation: Double

    /// The standard deviation to be expected after the planned encounters.
    package let deviationAfter: Double
  }

  /// What to do, the most telling first.
  package let visits: [Visit]

  /// Every unit, the least sure first.
  package let prospects: [Prospect]

  /// Everybody who observed so far, in the order of bytes.
  package let observers: [String]

  /// How many separate groups of observers there are.
  package let groups: Int

  /// How many there would be after the planned encounters.
  package let groupsAfter: Int

  /// The root mean square of the ranks' standard deviations so far, in places.
  package var deviation: Double { VisitPlan.rootMeanSquare(prospects.map(\.deviation)) }

  /// The root mean square to be expected after the planned encounters.
  package var deviationAfter: Double { VisitPlan.rootMeanSquare(prospects.map(\.deviationAfter)) }

  /// Plans encounters.
  ///
  /// - Parameters:
  ///   - tally: What was counted so far.
  ///   - entries: Who observed whom so far; empty where that is not known.
  ///   - budget: How many encounters to plan, up to `largestBudget`.
  ///   - undecided: How undecided encounters count.
  package init(
    _ tally: Tally, _ entries: [History.Entry] = [], budget: Int,
    undecided: UndecidedPolicy = .exclude
  ) {
    let field = PlannedField(tally, undecided: undecided)
    let budget = min(max(budget, 0), VisitPlan.largestBudget)
    var planner = VisitPlanner(field)
    var rota = ObserverRota(entries, units: field.units)
    observers = rota.observers
    groups = rota.groupCount
    var places: [VisitPlanner.Step.Cell: Int] = [:]
    var visits: [Visit] = []
    for _ in 0..<(field.units.isEmpty || field.chain.isEmpty ? 0 : budget) {
      let step = planner.next()
      let unit = field.units[step.cell.unit]
      let place = places[step.cell] ?? visits.count
      places[step.cell] = place
      if place == visits.count {
        visits.append(
          Visit(
            unit: unit, touchpoint: field.chain[step.cell.link], encounters: 0, gain: 0,
            observers: []))
      }
      visits[place].encounters += 1
      visits[place].gain += step.gain
      if let sent = rota.send(to: step.cell.unit) { visits[place].add(sent) }
    }
    self.visits = visits
    groupsAfter = rota.groupCount
    prospects = VisitPlan.prospects(field, planner)
  }

  private static func prospects(_ field: PlannedField, _ planner: VisitPlanner) -> [Prospect] {
    field.units.indices.map { unit in
      Prospect(
        unit: field.units[unit], encounters: field.encounters[unit],
        planned: planner.planned[unit], deviation: planner.variances[unit].before.squareRoot(),
        deviationAfter: planner.variances[unit].after.squareRoot())
    }.enumerated().sorted {
      ($1.element.deviation, $0.offset) < ($0.element.deviation, $1.offset)
    }.map(\.element)
  }

  private static func rootMeanSquare(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }
}

extension VisitPlan.Visit {
  /// Sends an observer once more.
  fileprivate mutating func add(_ sent: (observer: String, connects: Bool)) {
    guard let place = observers.firstIndex(where: { $0.observer == sent.observer }) else {
      observers.append(
        VisitPlan.Sending(observer: sent.observer, encounters: 1, connects: sent.connects))
      return
    }
    observers[place].encounters += 1
    if sent.connects { observers[place].connects = true }
  }
}
