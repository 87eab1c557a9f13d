/// Two periods side by side: what changed more than chance allows.
package struct Comparison: Hashable, Sendable {
  /// What was fitted.
  package struct Method: Hashable, Sendable {
    /// How much of the probability an interval holds.
    package let level: Double

    /// How many decided encounters a unit needs on either side to be marked.
    package let minimumEncounters: Int

    /// The chain of the comparison: the touchpoints visited in both periods, with what was usual.
    package let before: [FittedLink]

    /// The same chain in the second period.
    package let after: [FittedLink]

    /// How far providers differ; the same in both periods.
    package let sigma: Double

    /// How much the links of a provider scatter; the same in both periods.
    package let rho: Double

    /// The correlation of a provider's effect in the two periods.
    package let r: Double
  }

  /// What was fitted; nil if the periods share no touchpoint.
  package let method: Method?

  /// How change was told from chance.
  package let test: ComparisonTest

  /// The p value of the hypothesis that nothing changed at all; nil if the periods share no touchpoint.
  ///
  /// Nobody is marked where it is above `UnchangedTest.level`, except by Fisher's test.
  package let unchanged: UnchangedTest?

  /// How the whole network changed, touchpoint by touchpoint, over the units seen there twice.
  package let touchpoints: [RateChange]

  /// What the raw pooled rate owes to service and to the mix of touchpoints; nil without a chain.
  package let mix: MixSplit?

  /// The rows, in the order of their bytes.
  package let movements: [Movement]

  /// What the reader should know before believing it.
  package let warnings: [ComparisonWarning]

  /// Compares two tallies.
  ///
  /// - Parameters:
  ///   - before: The first period.
  ///   - after: The second period.
  ///   - options: The choices; the minimum applies to each side.
  ///   - test: How to tell change from chance.
  package init(
    before: Tally, after: Tally, options: StandingOptions = StandingOptions(),
    test: ComparisonTest = .paired
  ) {
    let sides = ComparedCounts(before: before, after: after, undecided: options.undecided)
    self.test = test
    touchpoints = RateChange.changes(sides.before, sides.after)
    mix = MixSplit(sides.before, sides.after)
    guard !sides.chain.isEmpty else {
      method = nil
      unchanged = nil
      movements = sides.units.indices.compactMap { unit in
        sides.presence(unit).map { presence in
          Movement(
            unit: sides.units[unit], presence: presence, before: nil, after: nil, change: nil,
            frequentist: nil, hasEnoughEncounters: false, verdict: presence.verdict)
        }
      }
      warnings = sides.warnings + [.nothingInCommon]
      return
    }
    let judgement = PairedJudgement(sides, options: options, test: test)
    method = judgement.method
    unchanged = judgement.unchanged
    movements = judgement.movements
    warnings = sides.warnings + judgement.warnings
  }
}

extension Movement.Presence {
  /// The verdict on a unit about which nothing more can be said.
  var verdict: Movement.Verdict {
    switch self {
    case .both: .withinChance
    case .new: .new
    case .gone: .gone
    }
  }
}
