/// What can be chosen about a ranking.
package struct StandingOptions: Hashable, Sendable {
  /// How much of the probability an interval holds, between 0 and 1.
  package var level: Double

  /// How many decided encounters a unit needs for a place.
  package var minimumEncounters: Int

  /// How undecided encounters count.
  package var undecided: UndecidedPolicy

  /// By what units are ranked.
  package var method: StandingMethod

  /// What the interval of a rank promises.
  package var rankInterval: RankIntervalKind

  /// Creates options; the level is kept inside 0.01...0.9999 and the minimum at 0 or above.
  ///
  /// - Parameters:
  ///   - level: How much of the probability an interval holds.
  ///   - minimumEncounters: How many decided encounters a unit needs for a place.
  ///   - undecided: How undecided encounters count.
  ///   - method: By what units are ranked.
  ///   - rankInterval: What the interval of a rank promises.
  package init(
    level: Double = 0.95, minimumEncounters: Int = 5, undecided: UndecidedPolicy = .exclude,
    method: StandingMethod = .chain, rankInterval: RankIntervalKind = .posterior
  ) {
    self.level = min(max(level, 0.01), 0.9999)
    self.minimumEncounters = max(minimumEncounters, 0)
    self.undecided = undecided
    self.method = method
    self.rankInterval = rankInterval
  }
}
