/// How much a place hangs on single visits: which one decides it, and what one more could do.
///
/// Everything else is held: hyperparameters, and what is known of the others.
package struct Fragility: Hashable, Sendable {
  /// What the place would be otherwise.
  package struct Otherwise: Hashable, Sendable {
    /// The strength.
    package let strength: Double

    /// The position; nil with too few encounters left for a place.
    package let position: Int?

    /// The expected rank; nil with too few encounters left for a place.
    package let expectedRank: Double?
  }

  /// A visit, and what would be without it.
  package struct Visit: Hashable, Sendable {
    /// Its first observed day.
    package let day: Day

    /// Its encounters.
    package let entries: [History.Entry]

    /// The place without it.
    package let without: Otherwise
  }

  /// One more encounter at a touchpoint, and what it would lead to.
  package struct Extra: Hashable, Sendable {
    /// The touchpoint.
    package let touchpoint: String

    /// The place if it were kept.
    package let kept: Otherwise

    /// The place if it were broken.
    package let broken: Otherwise
  }

  /// Every visit with decided encounters in the chain, in the order of days.
  package let visits: [Visit]

  /// What one more encounter could do, link by link.
  package let extras: [Extra]

  /// The visit that decides the place: the one without which it would change most.
  ///
  /// Nil if the position stays the same whichever visit is left out.
  package let decisive: Visit?

  /// Measures the fragility of one row of a league table by chain strength.
  ///
  /// - Parameters:
  ///   - standing: The row.
  ///   - table: Its table.
  ///   - tally: What the table was judged from.
  ///   - entries: The unit's encounters.
  package init?(
    of standing: Standing, in table: Standings, _ tally: Tally, _ entries: [History.Entry]
  ) {
    guard table.method == .chain, let mode = table.hyperparameters, !table.touchpoints.isEmpty
    else { return nil }
    let chain = table.touchpoints.map(\.touchpoint)
    let own = tally.matrix(units: [standing.unit], touchpoints: chain).first ?? []
    let field = FragilityField(
      own: own.map { $0.judged(table.undecided) }, chain: chain, mode: mode, table: table,
      unit: standing.unit)
    extras = chain.indices.map { link in
      Extra(
        touchpoint: chain[link], kept: field.otherwise(adding: Counts(kept: 1), at: link),
        broken: field.otherwise(adding: Counts(broken: 1), at: link))
    }
    var known: [[Counts]: Otherwise] = [:]
    visits = Fragility.groups(entries).compactMap { visit in
      var counts = [Counts](repeating: .zero, count: chain.count)
      for entry in visit {
        guard let link = chain.firstIndex(of: entry.touchpoint), let outcome = entry.outcome
        else { continue }
        counts[link] += Counts(outcome)
      }
      guard let first = visit.first, counts.contains(where: { $0.decided > 0 }) else { return nil }
      let without = known[counts] ?? field.otherwise(without: counts)
      known[counts] = without
      return Visit(day: first.day, entries: visit, without: without)
    }
    decisive = visits.filter { $0.without.position != standing.position }.max {
      Fragility.weight($0, standing) < Fragility.weight($1, standing)
    }
  }

  /// How much leaving a visit out moves the place.
  private static func weight(_ visit: Visit, _ standing: Standing) -> Double {
    guard let rank = visit.without.expectedRank, let own = standing.expectedRank else {
      return .infinity
    }
    return abs(rank - own)
  }

  /// The encounters of each visit, in the order of their first days.
  private static func groups(_ entries: [History.Entry]) -> [[History.Entry]] {
    var order: [String] = []
    var groups: [String: [History.Entry]] = [:]
    for entry in entries {
      if groups[entry.visit] == nil { order.append(entry.visit) }
      groups[entry.visit, default: []].append(entry)
    }
    return order.compactMap { groups[$0] }
  }
}

extension Counts {
  /// One encounter of a level.
  fileprivate init(_ level: Level) {
    switch level {
    case .broken: self.init(broken: 1)
    case .kept: self.init(kept: 1)
    case .exceeded: self.init(exceeded: 1)
    }
  }
}
