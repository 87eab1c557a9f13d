/// The places of a league table, before it is put in order.
struct LeaguePlaces: Sendable {
  /// What is known of the place of a unit.
  struct Place: Sendable {
    /// The expected rank.
    let expected: Double

    /// The best place that the visits allow.
    let low: Int

    /// The worst place that the visits allow.
    let high: Int

    /// The probability of being first.
    let first: Double

    /// The probability of a place in the bottom tenth.
    let bottomTenth: Double
  }

  /// The places, unit after unit; nil for those with too few encounters.
  let places: [Place?]

  private let scores: [Scoring.Score]
  private let order: Scoring.Order

  /// Ranks the units that have enough encounters.
  ///
  /// - Parameters:
  ///   - scoring: The scores.
  ///   - counts: The encounters, unit after unit.
  ///   - options: The choices.
  init(_ scoring: Scoring, _ counts: [Counts], _ options: StandingOptions) {
    let ranked = counts.indices.filter { unit in
      let score = scoring.scores[unit]
      return score.isScored && (score.scored ?? counts[unit].decided) >= options.minimumEncounters
    }
    let ranks = RankDistribution(
      ranked.map { scoring.scores[$0].distribution }, level: options.level)
    var intervals = ranks.places.map { (low: $0.low, high: $0.high) }
    if options.rankInterval == .simultaneous {
      intervals = SimultaneousRanks.intervals(
        ranked.map { scoring.scores[$0].interval }, level: options.level)
    }
    var places = [Place?](repeating: nil, count: counts.count)
    for (index, unit) in ranked.enumerated() {
      places[unit] = Place(
        expected: ranks.places[index].expected, low: intervals[index].low,
        high: intervals[index].high, first: ranks.places[index].first,
        bottomTenth: ranks.places[index].bottomTenth)
    }
    self.places = places
    scores = scoring.scores
    order = scoring.order
  }

  /// What the table is sorted by, the smallest first; nil without a place.
  func key(of unit: Int) -> Double? {
    guard let place = places[unit] else { return nil }
    switch order {
    case .expectedRank: return place.expected
    case .score: return -scores[unit].strength
    }
  }
}
