/// What each unit should work on first: one or two links of its chain, no more.
///
/// A link is an area of work if it is below what the promise amounts to there (`PracticeCounts.promise`)
/// with a probability of at least 95 %, given its own visits and the network, and if its own visits alone
/// would be as bad in at most 5 % of cases were the promise kept: nobody is told to mend what only the
/// others' visits speak of. Of several, the one or two
/// come first at which a point of improvement adds most to the strength of the chain: the weakest. Where
/// nothing is below the promise beyond chance there is no area, and a unit that leads the network and
/// keeps every basic promise may think of exceeding.
package struct Plan: Sendable {
  /// A link to work on.
  package struct Area: Hashable, Sendable {
    /// The link as the table has it.
    package let link: Link

    /// What the promise amounts to there, 0…1.
    package let promise: Double

    /// The probability that the link is below it.
    package let probabilityBelow: Double

    /// What one point more would lead to.
    package let onePoint: Prospect

    /// What a link that kept its promise would lead to.
    package let kept: Prospect

    /// The criteria that were broken there, the heaviest first.
    package let criteria: [BrokenCriterion]
  }

  /// A strength and a place that could be.
  package struct Prospect: Hashable, Sendable {
    /// The chain strength.
    package let strength: Double

    /// The expected rank; nil without a place.
    package let expectedRank: Double?
  }

  /// A criterion that was broken at a link.
  package struct BrokenCriterion: Hashable, Sendable {
    /// The index in the rubric's order.
    package let index: Int

    /// How its findings came out there.
    package let counts: Counts
  }

  /// What one unit should do.
  package struct Entry: Sendable {
    /// Its row of the table.
    package let standing: Standing

    /// The links to work on, at most two, the most rewarding first.
    package let areas: [Area]

    /// The criterion in which it could exceed next, where there is nothing to mend; its index, with how
    /// its findings came out.
    package let exceed: BrokenCriterion?

    /// Whether there is anything to say.
    package var isEmpty: Bool { areas.isEmpty && exceed == nil }
  }

  /// How many areas a unit is given at most: start with one or two, master them, then take two more.
  package static let mostAreas = 2

  /// How sure it must be that a link is below the promise.
  package static let certainty = 0.95

  /// How many criteria are named for a link at most.
  package static let mostCriteria = 2

  /// Every unit with a place, or enough visits for one link, in the order of the table.
  package let entries: [Entry]

  /// Whether the rubric promises anything; without targets, links are held against the network.
  package let hasPromise: Bool

  /// Makes the plan.
  ///
  /// - Parameters:
  ///   - counts: What was counted of the period.
  ///   - table: The league table of the same counts, by chain strength.
  ///   - wants: What customers want, if known: areas in which only unwanted criteria were broken are
  ///     left out.
  package init(_ counts: PracticeCounts, table: Standings, wants: Wants? = nil) {
    hasPromise = counts.criteria.contains { $0.target != nil }
    let field = PlaceField(table)
    let usual = Dictionary(
      table.touchpoints.map { ($0.touchpoint, logistic($0.mu)) },
      uniquingKeysWith: { first, _ in first }
    )
    let judges = PlanJudge(counts: counts, field: field, usual: usual, wants: wants)
    entries = table.standings.map { standing in
      let areas = judges.areas(of: standing)
      return Entry(
        standing: standing, areas: areas,
        exceed: areas.isEmpty ? judges.exceeding(of: standing) : nil)
    }
  }
}

/// Finds the areas of one unit after the other.
private struct PlanJudge {
  let counts: PracticeCounts
  let field: PlaceField
  let usual: [String: Double]
  let wants: Wants?

  func areas(of standing: Standing) -> [Plan.Area] {
    let candidates = standing.touchpoints.compactMap { link -> Plan.Area? in
      guard link.isObserved, link.strength > 0,
        let promise = counts.promise(at: link.touchpoint) ?? usual[link.touchpoint]
      else { return nil }
      let below = 1 - link.distribution.probability(above: promise)
      guard below >= Plan.certainty, ownChance(of: link, at: promise) <= 1 - Plan.certainty else {
        return nil
      }
      let criteria = broken(of: standing.unit, at: link.touchpoint)
      if let wants, !criteria.isEmpty,
        criteria.allSatisfy({ wants.isHardlyWanted(counts.criteria[$0.index]) })
      {
        return nil
      }
      return Plan.Area(
        link: link, promise: promise, probabilityBelow: below,
        onePoint: prospect(of: standing, link, at: min(1, link.strength + 0.01)),
        kept: prospect(of: standing, link, at: promise),
        criteria: Array(criteria.prefix(Plan.mostCriteria)))
    }
    let order = candidates.enumerated().sorted { left, right in
      let gains = (left.element.onePoint.strength, right.element.onePoint.strength)
      return gains.0 != gains.1 ? gains.0 > gains.1 : left.offset < right.offset
    }
    return order.prefix(Plan.mostAreas).map(\.element)
  }

  /// The chance of as few kept promises as were seen, or fewer, if each visit had the promised chance:
  /// the lower tail of the binomial distribution, P(X ≤ k) = P(Beta(k + 1, n − k) > p).
  private func ownChance(of link: Link, at promise: Double) -> Double {
    guard link.honoured < link.encounters else { return 1 }
    return BetaDistribution(
      alpha: Double(link.honoured + 1), beta: Double(link.encounters - link.honoured)
    ).probability(above: promise)
  }

  /// The chain if one link were of another strength and the others stayed as they are: C p′ / p.
  private func prospect(of standing: Standing, _ link: Link, at strength: Double) -> Plan.Prospect {
    let moved = min(1, standing.strength * strength / link.strength)
    return Plan.Prospect(
      strength: moved, expectedRank: field.expectedRank(of: standing, at: moved))
  }

  private func broken(of unit: RankedUnit, at touchpoint: String) -> [Plan.BrokenCriterion] {
    let found = counts.criteria(of: unit, at: touchpoint)
    func weight(_ index: Int) -> Double {
      Double(found[index].broken) * (wants?.importance(of: counts.criteria[index]) ?? 1)
    }
    return found.indices.filter { found[$0].broken > 0 }
      .sorted { (-weight($0), $0) < (-weight($1), $1) }
      .map { Plan.BrokenCriterion(index: $0, counts: found[$0]) }
  }

  /// Where a unit could exceed: it leads the network, and every basic criterion with a target meets it
  /// as seen; then the delight that it exceeds least often, among those it was seen at.
  func exceeding(of standing: Standing) -> Plan.BrokenCriterion? {
    guard standing.band == .leading, standing.position != nil else { return nil }
    var delights: [Plan.BrokenCriterion] = []
    for (index, criterion) in counts.criteria.enumerated() {
      let own = counts.byCriterion.counts(unit: standing.unit, touchpoint: criterion.id)
      if criterion.kind == .basic, let target = criterion.target, own.decided > 0,
        Double(own.honoured) < target * Double(own.decided)
      {
        return nil
      }
      if criterion.kind != .basic, own.decided > 0 {
        delights.append(Plan.BrokenCriterion(index: index, counts: own))
      }
    }
    let pure = delights.filter { counts.criteria[$0.index].kind == .delight }
    func rate(_ criterion: Plan.BrokenCriterion) -> Double {
      Double(criterion.counts.exceeded) / Double(criterion.counts.decided)
    }
    return (pure.isEmpty ? delights : pure).min { (rate($0), $0.index) < (rate($1), $1.index) }
  }
}
