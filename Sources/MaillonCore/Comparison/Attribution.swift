/// What else than service stands behind a change of the raw honoured rate: observers, and persons' codes.
///
/// The change of the mix of touchpoints is `MixSplit`.
package struct Attribution: Hashable, Sendable {
  /// What observers contribute; nil where that cannot be told.
  package let observers: ObserverShift?

  /// Why the share of observers cannot be told; nil where it can.
  package let refusal: SeverityAdjustment.Refusal?

  /// What persons changed.
  package let codes: CodeShift

  /// Looks at both periods.
  package init(_ before: PeriodCounter, _ after: PeriodCounter) {
    do {
      observers = try ObserverShift(before.sightings, after.sightings)
      refusal = nil
    } catch {
      observers = nil
      refusal = error
    }
    codes = CodeShift(before: before.codes, after: after.codes)
  }
}

/// What observers contribute to a change of the raw honoured rate.
///
/// One additive model (`CrossedEffects`, on the log odds) of both periods, with effects of its own for every
/// provider and touchpoint in each: what observers found more often honoured than a usual one would.
package struct ObserverShift: Hashable, Sendable {
  /// By how much the observers of the first period raised the honoured rate above a usual one's.
  package let before: Double

  /// The same in the second period.
  package let after: Double

  /// What is owed to a change of observers.
  package var effect: Double { after - before }

  /// Compares the observers of two periods.
  ///
  /// - Throws: `SeverityAdjustment.Refusal` where severity and service cannot be told apart.
  init(
    _ before: SeverityAdjustment.Sightings, _ after: SeverityAdjustment.Sightings
  ) throws(SeverityAdjustment.Refusal) {
    var both = SeverityAdjustment.Sightings()
    both.merge(before, as: "before")
    both.merge(after, as: "after")
    let adjustment = try SeverityAdjustment(both, scale: .logit)
    self.before = adjustment.meanShift(of: before, as: "before")
    self.after = adjustment.meanShift(of: after, as: "after")
  }
}

/// What codes and appeals of persons contribute to a change of the raw honoured rate.
package struct CodeShift: Hashable, Sendable {
  /// One period.
  package struct Side: Hashable, Sendable {
    /// The encounters.
    package private(set) var encounters = 0

    /// Those that a person coded.
    package private(set) var coded = 0

    /// Those whose outcome that changed.
    package private(set) var changed = 0

    private var with = Rate()
    private var without = Rate()

    private struct Rate: Hashable, Sendable {
      var honoured = 0
      var decided = 0

      mutating func add(_ outcome: Level?) {
        guard let outcome else { return }
        decided += 1
        if outcome != .broken { honoured += 1 }
      }
    }

    mutating func add(_ isCoded: Bool, outcome: Level?, uncoded: Level?) {
      encounters += 1
      if isCoded { coded += 1 }
      if outcome != uncoded { changed += 1 }
      with.add(outcome)
      without.add(uncoded)
    }

    /// By how much codes raised the honoured rate; 0 where nothing was decided.
    package var effect: Double {
      guard with.decided > 0, without.decided > 0 else { return 0 }
      return Double(with.honoured) / Double(with.decided)
        - Double(without.honoured) / Double(without.decided)
    }
  }

  /// The first period.
  package let before: Side

  /// The second period.
  package let after: Side

  /// What is owed to codes.
  package var effect: Double { after.effect - before.effect }
}
