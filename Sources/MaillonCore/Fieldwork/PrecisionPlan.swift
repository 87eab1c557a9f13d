/// How many further encounters it takes until a score is known to so many points.
///
/// Encounters go, unit by unit, to the touchpoint that narrows the score most. The interval is that of the
/// league table, so it includes the doubt about the hyperparameters (e), which fades as the unit's own
/// visits outweigh what the network suggests: e (v′/v)².
package struct PrecisionPlan: Hashable, Sendable {
  /// Beyond so many further encounters a unit is given up.
  package static let mostEncounters = 10_000

  /// What a unit needs.
  package struct Need: Hashable, Sendable {
    /// Who.
    package let unit: RankedUnit

    /// Decided encounters so far.
    package let encounters: Int

    /// Half the width of the score's interval so far, 0…1.
    package let halfWidth: Double

    /// How many further encounters it takes, touchpoint by touchpoint in the order of the chain; nil where
    /// even `mostEncounters` would not do.
    package let further: [Further]?

    /// How many further encounters it takes in all; nil where none would do.
    package var total: Int? { further.map { $0.reduce(0) { $0 + $1.encounters } } }
  }

  /// Encounters at a touchpoint.
  package struct Further: Hashable, Sendable {
    /// The touchpoint.
    package let touchpoint: String

    /// How many.
    package let encounters: Int
  }

  /// The half width that is wanted, 0…1.
  package let precision: Double

  /// Every unit, in the order of their bytes.
  package let needs: [Need]

  /// Works out what every unit needs.
  ///
  /// - Parameters:
  ///   - tally: What was counted so far.
  ///   - precision: Half the width of an interval that is wanted, above 0 (0.05 is ± 5 points).
  ///   - options: The level of the interval, and how undecided encounters count.
  package init(
    _ tally: Tally, precision: Double, options: StandingOptions = StandingOptions()
  ) {
    let precision = min(max(precision, 1e-4), 0.5)
    let field = PlannedField(tally, undecided: options.undecided)
    self.precision = precision
    needs = concurrentMap(count: field.units.count, size: 4) { unit in
      PrecisionPlan.need(unit, field, precision, options.level)
    }
  }

  private static func need(
    _ unit: Int, _ field: PlannedField, _ precision: Double, _ level: Double
  ) -> Need {
    var chain = field.chains[unit]
    let now = chain.strength
    let extra = field.extraVariances[unit]
    func halfWidth(_ moments: Moments) -> Double {
      let share = now.variance > 0 ? moments.variance / now.variance : 1
      let ends = BetaDistribution(
        mean: moments.mean, variance: moments.variance + extra * share * share
      ).interval(level: level)
      return (ends.high - ends.low) / 2
    }
    let start = halfWidth(now)
    var added = field.chain.map { _ in 0 }
    var width = start
    var total = 0
    while width > precision, total < mostEncounters, !field.chain.isEmpty {
      // Steps grow with what was added, so that large needs are found quickly and within a tenth.
      let step = max(1, total / 10)
      let variances = chain.variances(adding: Double(step))
      var link = 0
      for other in variances.indices where variances[other] < variances[link] { link = other }
      chain.add(Double(step), at: link)
      added[link] += step
      total += step
      width = halfWidth(chain.strength)
    }
    let further = zip(field.chain, added).filter { $0.1 > 0 }.map {
      Further(touchpoint: $0, encounters: $1)
    }
    return Need(
      unit: field.units[unit], encounters: field.encounters[unit], halfWidth: start,
      further: width <= precision ? further : nil)
  }
}
