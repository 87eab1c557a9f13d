/// A row of the league table.
package struct Standing: Hashable, Sendable {
  /// Who.
  package let unit: RankedUnit

  /// The position, shared by those that tie; nil without enough encounters.
  package let position: Int?

  /// The best place that the visits allow; nil without enough encounters.
  package let rankLow: Int?

  /// The worst place that the visits allow; nil without enough encounters.
  package let rankHigh: Int?

  /// The expected rank, by which the table is sorted; nil without enough encounters.
  package let expectedRank: Double?

  /// The tier, counted from the top: rows of one tier cannot be told apart (see `LeagueTiers`).
  ///
  /// Nil without enough encounters.
  package let tier: Int?

  /// The probability of being the first of those with a place; nil without enough encounters.
  package let probabilityFirst: Double?

  /// The probability of a place in the bottom tenth; nil without enough encounters.
  package let probabilityBottomTenth: Double?

  /// The encounters, all touchpoints together.
  ///
  /// Where undecided ones were ordered to count, they are in `broken` or `kept` and still in
  /// `undecided`.
  package let counts: Counts

  /// How many encounters have a percentage score; nil for every other method of ranking.
  package let scoredEncounters: Int?

  /// Whether there is a score: without one, the numbers below are those of the network.
  package var isScored: Bool { scoredEncounters != 0 }

  /// The score: the chance that one passage through the whole chain finds every promise kept, or
  /// what another method of ranking has in its place.
  package let strength: Double

  /// The score per link of the chain: strength^(1/T); the score itself for the other methods.
  package let perStep: Double

  /// The lower end of the score's interval, which includes the doubt about the hyperparameters.
  package let low: Double

  /// The upper end of the score's interval.
  package let high: Double

  /// The posterior variance v of the score, hyperparameters held.
  package let variance: Double

  /// The variance e that the hyperparameters add to the interval.
  package let extraVariance: Double

  /// The Beta distribution (A, B) of the score, from v without e, that ranks are computed from.
  package let distribution: BetaDistribution

  /// The score if every undecided encounter had been broken.
  package let undecidedLow: Double

  /// The score if every undecided encounter had been kept.
  package let undecidedHigh: Double

  /// Whether over 20 % of the encounters are undecided.
  package let hasManyUndecided: Bool

  /// How much the score rests on this unit's own visits: 1 − v / v of an unvisited unit.
  package let reliability: Double

  /// The probability that the score is above that of an unvisited unit of the network.
  package let aboveAverage: Double

  /// The share of exceeded encounters, drawn towards the usual one: orders rows inside a tie.
  package let plus: Double

  /// The links of the chain, in the order of the chain.
  package let touchpoints: [Link]

  /// The weakest of the observed links; nil if none was observed.
  package let weakest: WeakestLink?

  /// How many links of the chain this unit was visited at.
  package var observedLinks: Int { touchpoints.count { $0.isObserved } }

  /// Where the unit stands against the network.
  package var band: Band { Band(aboveAverage: aboveAverage) }
}
