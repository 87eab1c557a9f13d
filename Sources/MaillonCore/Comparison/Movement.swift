/// A row of a comparison.
package struct Movement: Hashable, Sendable {
  /// Who.
  package let unit: RankedUnit

  /// In which of the periods the unit was visited, at whatever touchpoint.
  package let presence: Presence

  /// The first period; nil if not visited then, or if the periods share no touchpoint.
  package let before: Snapshot?

  /// The second period; nil if not visited then, or if the periods share no touchpoint.
  package let after: Snapshot?

  /// The change; nil unless the chain was visited in both periods.
  package let change: Change?

  /// The change of the raw rate; nil unless Fisher's test was asked for and the chain was visited in
  /// both periods.
  package let frequentist: FrequentistChange?

  /// Whether both periods have enough encounters for a verdict.
  ///
  /// A unit that has not is listed with its figures and never marked.
  package let hasEnoughEncounters: Bool

  /// The conclusion.
  package let verdict: Verdict
}

extension Movement {
  /// In which of two periods a unit was visited.
  package enum Presence: String, Sendable {
    /// In both.
    case both

    /// In the second only.
    case new

    /// In the first only.
    case gone
  }

  /// What a comparison concludes about a unit.
  package enum Verdict: String, Sendable {
    /// Better, and more than chance allows.
    case improved

    /// Worse, and more than chance allows.
    case declined

    /// No more than chance allows, or too few encounters to tell.
    case withinChance = "within-chance"

    /// Visited in the second period only.
    case new

    /// Visited in the first period only.
    case gone
  }

  /// What is known of a unit in one of the two periods.
  ///
  /// Scores differ slightly from those of a ranking, since each period informs the other.
  package struct Snapshot: Hashable, Sendable {
    /// Decided encounters in the chain of the comparison.
    package let encounters: Int

    /// The chain strength.
    package let strength: Double

    /// The lower end of its interval.
    package let low: Double

    /// The upper end of its interval.
    package let high: Double

    /// The expected rank among the units that can be compared; nil for the others.
    package let expectedRank: Double?

    /// The posterior variance of the strength, hyperparameters held.
    package let variance: Double

    /// The variance that the hyperparameters add to the interval.
    package let extraVariance: Double
  }

  /// The change of a unit that was visited in both periods.
  package struct Change: Hashable, Sendable {
    /// Strength after less strength before.
    package let estimate: Double

    /// The lower end of its interval.
    package let low: Double

    /// The upper end of its interval.
    package let high: Double

    /// The correlation of the two strengths, given the visits.
    package let correlation: Double

    /// The probability that the strength rose.
    package let probabilityImproved: Double

    /// The probability of the less likely direction.
    package let localFalseSignRate: Double

    /// The rate of wrong signs among the units at least as sure as this one.
    package let sValue: Double

    /// The probability that the rank rose; nil where the unit takes no part in ranks.
    package let probabilityRankUp: Double?

    /// The s-value of the movement in rank; nil where the unit takes no part in ranks.
    package let rankSValue: Double?

    /// Whether the place moved more than chance allows.
    package var hasMovedInRank: Bool {
      (rankSValue ?? 1) <= ChangeTest.falseSignRate
    }
  }
}
