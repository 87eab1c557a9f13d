/// One unit among the others of its table, to be judged again with other counts.
struct FragilityField {
  /// The unit's counts, link by link.
  let own: [Counts]

  /// The links.
  let chain: [String]

  /// The hyperparameters, held.
  let mode: Hyperparameters

  private let others: RankedOthers
  private let minimum: Int
  private let outside: Int

  init(
    own: [Counts], chain: [String], mode: Hyperparameters, table: Standings, unit: RankedUnit
  ) {
    self.own = own
    self.chain = chain
    self.mode = mode
    let standing = table.standings.first { $0.unit == unit }
    others = RankedOthers(
      table.standings.filter { $0.position != nil && $0.unit != unit }.map(\.distribution),
      beside: standing?.distribution ?? BetaDistribution(alpha: 1, beta: 1))
    minimum = table.minimumEncounters
    let total = standing?.counts.decided ?? 0
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
    let place = others.place(of: distribution)
    return Fragility.Otherwise(
      strength: strength.mean, position: place.position, expectedRank: place.expected)
  }
}
