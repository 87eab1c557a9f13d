/// Whether the areas that an earlier period's plan chose have moved since.
package struct PlanFollowUp: Sendable {
  /// What became of an area.
  package enum Verdict: String, Sendable {
    /// Better, and more than chance allows.
    case improved
    /// Worse, and more than chance allows.
    case declined
    /// No more than chance allows.
    case withinChance = "within-chance"
    /// Not visited since.
    case unobserved
  }

  /// One area, then and now.
  package struct Row: Sendable {
    /// Who.
    package let unit: RankedUnit

    /// The area, as the earlier plan had it.
    package let area: Plan.Area

    /// The link now; nil if the unit or the touchpoint was not visited.
    package let after: Link?

    /// The probability that the link is stronger now; nil where it was not visited.
    package let probabilityImproved: Double?

    /// The rate of wrong signs among the areas at least as sure as this one; nil where not visited.
    package let sValue: Double?

    /// The conclusion.
    package let verdict: Verdict
  }

  /// The areas, in the order of the earlier plan.
  package let rows: [Row]

  /// Compares the areas of an earlier plan with a later table.
  ///
  /// P(improved) = Φ((x_B − x_A) / √(s_A + s_B)), x and s the mean and variance of the log odds of the
  /// link; marked where its s-value (Stephens 2017) over all areas is at most 5 %.
  ///
  /// - Parameters:
  ///   - earlier: The plan of the earlier period.
  ///   - table: The league table of the later one.
  package init(of earlier: Plan, in table: Standings) {
    let now = Dictionary(
      table.standings.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = earlier.entries.flatMap { entry in
      entry.areas.map { area in
        let link = now[entry.standing.unit]?.touchpoints.first {
          $0.touchpoint.utf8.elementsEqual(area.link.touchpoint.utf8)
        }
        return (
          unit: entry.standing.unit, area: area, link: link.flatMap { $0.isObserved ? $0 : nil }
        )
      }
    }
    let probabilities = pairs.map { pair in
      pair.link.map { PlanFollowUp.probability(that: $0, exceeds: pair.area.link) }
    }
    let known = probabilities.indices.filter { probabilities[$0] != nil }
    let values = sValues(
      ofLocalFalseSignRates: known.compactMap { probabilities[$0] }.map { min($0, 1 - $0) })
    let sValue = Dictionary(uniqueKeysWithValues: zip(known, values))
    rows = pairs.indices.map { index in
      let probability = probabilities[index]
      let verdict: Verdict
      if let probability, let s = sValue[index] {
        verdict =
          s > ChangeTest.falseSignRate ? .withinChance : probability > 0.5 ? .improved : .declined
      } else {
        verdict = .unobserved
      }
      return Row(
        unit: pairs[index].unit, area: pairs[index].area, after: pairs[index].link,
        probabilityImproved: probability, sValue: sValue[index], verdict: verdict)
    }
  }

  private static func probability(that after: Link, exceeds before: Link) -> Double {
    let (first, second) = (before.distribution, after.distribution)
    let spread = (first.logitVariance + second.logitVariance).squareRoot()
    return normalProbability((second.logitMean - first.logitMean) / spread)
  }
}
