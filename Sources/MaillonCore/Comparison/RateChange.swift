/// How the honoured rate of the whole network changed at one touchpoint or criterion.
///
/// The Mantel–Haenszel difference over the providers seen there in both periods, w = n_A n_B / (n_A +
/// n_B) normalised, RD = sum w d with d = honoured rate B − A, so that a change in who was visited is
/// not taken for a change in service. SE² = K/(K − 1) sum w² (d − RD)², against Student's t with K − 1
/// degrees of freedom.
package struct RateChange: Hashable, Sendable {
  /// The id of the touchpoint or criterion.
  package let id: String

  /// The honoured rate of the first period, over the providers seen twice; nil without any.
  package let before: Double?

  /// The honoured rate of the second period, over the providers seen twice; nil without any.
  package let after: Double?

  /// How many providers were seen there in both periods (K).
  package let providers: Int

  /// The weighted mean RD of the providers' own changes; nil without any.
  package let change: Double?

  /// The standard error of the change; nil with fewer than two providers.
  package let standardError: Double?

  /// The two-sided p value; nil with fewer than two providers or without any scatter.
  package let p: Double?

  /// The p value adjusted for looking at several (Benjamini–Hochberg); nil where there is no p.
  package private(set) var adjusted: Double?

  /// The changes at every touchpoint, or criterion, that has decided encounters in both periods.
  ///
  /// For criteria, pass tallies whose touchpoints are the criteria.
  ///
  /// - Parameters:
  ///   - before: The first period.
  ///   - after: The second period.
  ///   - undecided: How undecided encounters count.
  /// - Returns: The changes in the order of the ids' bytes, with adjusted p values.
  package static func changes(
    before: Tally, after: Tally, undecided: UndecidedPolicy = .exclude
  ) -> [RateChange] {
    let sides = ComparedCounts(before: before, after: after, undecided: undecided)
    return changes(sides.before, sides.after)
  }

  /// The changes at every link of a chain.
  static func changes(_ before: ChainCounts, _ after: ChainCounts) -> [RateChange] {
    var changes = before.touchpoints.indices.map { link in
      let pairs = (0..<min(before.unitCount, after.unitCount)).map { unit in
        (before: before.pattern(unit, link), after: after.pattern(unit, link))
      }
      return RateChange(id: before.touchpoints[link], pairs: pairs)
    }
    let adjusted = benjaminiHochberg(changes.map(\.p))
    for index in changes.indices { changes[index].adjusted = adjusted[index] }
    return changes
  }

  private init(id: String, pairs: [(before: ChainCounts.Pattern, after: ChainCounts.Pattern)]) {
    let seen = pairs.filter { $0.before.decided > 0 && $0.after.decided > 0 }
    let weights = seen.map { pair in
      let (first, second) = (Double(pair.before.decided), Double(pair.after.decided))
      return first * (second / (first + second))
    }
    let differences = seen.map { $0.after.rate - $0.before.rate }
    let sum = weights.reduce(0, +)
    let mean = zip(weights, differences).reduce(0) { $0 + $1.0 / sum * $1.1 }
    self.id = id
    providers = seen.count
    before = RateChange.pooled(seen.map(\.before))
    after = RateChange.pooled(seen.map(\.after))
    change = seen.isEmpty ? nil : mean
    guard seen.count >= 2 else {
      (standardError, p) = (nil, nil)
      return
    }
    let count = Double(seen.count)
    let scatter = zip(weights, differences).reduce(0) { total, entry in
      let part = entry.0 / sum * (entry.1 - mean)
      return total + part * part
    }
    let error = (count / (count - 1) * scatter).squareRoot()
    standardError = error
    // Equal differences scatter by rounding only.
    p = error > 1e-12 ? studentTwoSided(mean / error, degrees: count - 1) : nil
  }

  private static func pooled(_ patterns: [ChainCounts.Pattern]) -> Double? {
    guard !patterns.isEmpty else { return nil }
    let honoured = patterns.reduce(0) { $0 + Double($1.honoured) }
    return honoured / patterns.reduce(0) { $0 + Double($1.decided) }
  }
}

extension ChainCounts {
  /// The numbers of a unit at a link.
  func pattern(_ unit: Int, _ link: Int) -> Pattern {
    patterns[Int(cells[unit * linkCount + link])]
  }
}

extension ChainCounts.Pattern {
  /// The honoured rate; meaningless without encounters.
  var rate: Double { Double(honoured) / Double(decided) }
}
