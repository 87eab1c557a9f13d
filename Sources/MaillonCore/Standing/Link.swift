/// One link of a unit's chain.
package struct Link: Hashable, Sendable {
  /// The touchpoint.
  package let touchpoint: String

  /// Decided encounters of this unit there; 0 means unobserved, the model fills in.
  package let encounters: Int

  /// How many of them were honoured.
  package let honoured: Int

  /// The estimated chance that a promise is honoured there, E[p].
  package let strength: Double

  /// The posterior variance of that chance, hyperparameters held.
  package let variance: Double

  /// How much of the probability the interval holds.
  package let level: Double

  /// Whether this unit was visited there.
  package var isObserved: Bool { encounters > 0 }

  /// The lower end of the interval; worked out when asked for.
  package var low: Double { interval.low }

  /// The upper end of the interval; worked out when asked for.
  package var high: Double { interval.high }

  /// The Beta distribution of the same mean and variance.
  package var distribution: BetaDistribution {
    BetaDistribution(mean: strength, variance: variance)
  }

  /// Both ends of the interval of p.
  package var interval: (low: Double, high: Double) { distribution.interval(level: level) }
}
