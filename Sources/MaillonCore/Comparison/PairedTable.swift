/// Writes the rows of a comparison from what was found.
struct PairedTable {
  let sides: ComparedCounts
  let strengths: ([Moments], [Moments])
  let extra: ([Double], [Double])
  let ranks: PairedRanks
  let comparable: [Int]
  let changes: [Int: Movement.Change]
  let frequentist: [Int: FrequentistChange]
  let options: StandingOptions
  let test: ComparisonTest

  /// Whether anything changed at all, beyond chance.
  let isChangeShown: Bool

  /// The rows, in the order of the units.
  var movements: [Movement] {
    let places = Dictionary(uniqueKeysWithValues: zip(comparable, comparable.indices))
    let flagged = flaggedUnits
    return sides.units.indices.compactMap { unit in
      guard let presence = sides.presence(unit) else { return nil }
      let place = places[unit]
      return Movement(
        unit: sides.units[unit], presence: presence,
        before: presence == .new
          ? nil
          : snapshot(
            sides.encounters[unit].before, strengths.0[unit], extra.0[unit],
            place.map { ranks.before[$0].expected }),
        after: presence == .gone
          ? nil
          : snapshot(
            sides.encounters[unit].after, strengths.1[unit], extra.1[unit],
            place.map { ranks.after[$0].expected }),
        change: changes[unit], frequentist: frequentist[unit], hasEnoughEncounters: place != nil,
        verdict: flagged.contains(unit) ? direction(of: unit) : presence.verdict)
    }
  }

  /// Those who were visited twice but too seldom.
  var warnings: [ComparisonWarning] {
    let enough = Set(comparable)
    return sides.units.indices.compactMap { unit in
      guard sides.presence(unit) == .both, !enough.contains(unit) else { return nil }
      return .fewEncounters(
        unit: sides.units[unit], before: sides.encounters[unit].before,
        after: sides.encounters[unit].after, minimum: options.minimumEncounters)
    }
  }

  /// Whether units would be marked, had it been shown that anything changed.
  var hasUnshownChanges: Bool { test != .fisher && !isChangeShown && !sureUnits.isEmpty }

  /// The units to mark.
  private var flaggedUnits: Set<Int> { test == .fisher || isChangeShown ? sureUnits : [] }

  /// The units that surely changed, if anything did.
  private var sureUnits: Set<Int> {
    let limit = ChangeTest.falseSignRate
    switch test {
    case .fisher:
      return Set(comparable.filter { (frequentist[$0]?.adjusted ?? 1) <= limit })
    case .paired, .coupled:
      // s ≤ 0.05 among all pairs, and again among those that may be marked. Units with too few
      // encounters are never marked, so they must not lend their certainty to the others either:
      // the promise on wrong signs has to hold for what is marked. And nobody is marked on the certainty
      // of others alone.
      let rates = comparable.map { changes[$0]?.localFalseSignRate ?? 1 }
      let among = sValues(ofLocalFalseSignRates: rates)
      return Set(
        comparable.indices.filter { place in
          among[place] <= limit && (changes[comparable[place]]?.sValue ?? 1) <= limit
            && rates[place] <= ChangeTest.singleFalseSignRate
        }.map { comparable[$0] })
    }
  }

  /// Which way a marked unit went.
  private func direction(of unit: Int) -> Movement.Verdict {
    switch test {
    case .fisher: (frequentist[unit]?.estimate ?? 0) > 0 ? .improved : .declined
    case .paired, .coupled:
      (changes[unit]?.probabilityImproved ?? 0) > 0.5 ? .improved : .declined
    }
  }

  private func snapshot(
    _ encounters: Int, _ strength: Moments, _ extra: Double, _ expectedRank: Double?
  ) -> Movement.Snapshot {
    let interval = BetaDistribution(mean: strength.mean, variance: strength.variance + extra)
      .interval(level: options.level)
    return Movement.Snapshot(
      encounters: encounters, strength: strength.mean, low: interval.low, high: interval.high,
      expectedRank: expectedRank, variance: strength.variance, extraVariance: extra)
  }
}
