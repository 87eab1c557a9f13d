/// One unit among the others of its table, to be judged again with other counts.
struct FragilityField {
  /// The unit's counts, link by link.
  let own: [Counts]

  /// The links.
  let chain: [String]

  /// The hyperparameters, held.
  let mode: Hyperparameters

  private let others: [BetaDistribution]
  private let minimum: Int
  private let outside: Int

  init(
    own: [Counts], chain: [String], mode: Hyperparameters, table: Standings, unit: RankedUnit
  ) {
    self.own = own
    self.chain = chain
    self.mode = mode
    others = table.standings.filter { $0.position != nil && $0.unit != unit }.map(\.distribution)
    minimum = table.minimumEncounters
    let total = table.standings.first { $0.unit == unit }?.counts.decided ?? 0
    outside = max(0, total - own.reduce(0) { $0 + $1.decided })
  }

  /// The place with more encounters at a link.
  func otherwise(adding counts: Counts, at link: Int) -> Fragility.Otherwise {
    var row = own
    if row.indices.contains(link) { row[link] += counts }
    return otherwise(row)
  }

  /// The place without some encounters.
  func otherwise(without counts: [Counts]) -> Fragility.Otherwise {
    otherwise(
      zip(own, counts).map { all, part in
        Counts(
          broken: all.broken - part.broken, kept: all.kept - part.kept,
          exceeded: all.exceeded - part.exceeded, undecided: all.undecided)
      })
  }

  private func otherwise(_ row: [Counts]) -> Fragility.Otherwise {
    let counts = ChainCounts(touchpoints: chain, rows: [row])
    let model = ChainModel(counts: counts, hyperparameters: mode)
    let strength = ChainPosterior(model, withLinks: false).strengths[0]
    guard outside + row.reduce(0, { $0 + $1.decided }) >= minimum else {
      return Fragility.Otherwise(strength: strength.mean, position: nil, expectedRank: nil)
    }
    let distribution = BetaDistribution(mean: strength.mean, variance: strength.variance)
    let places = RankDistribution(others + [distribution], level: 0.95).places
    let rank = places[others.count].expected
    let ahead = places.dropLast().count { $0.expected < rank - 1e-6 }
    return Fragility.Otherwise(strength: strength.mean, position: ahead + 1, expectedRank: rank)
  }
}
