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
  package init(_ before: PeriodSightings, _ after: PeriodSightings) {
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

/// What was seen in a period, by whom, and what persons made of it.
package struct PeriodSightings: Sendable {
  /// Who found what.
  fileprivate(set) var sightings = SeverityAdjustment.Sightings()

  /// What persons changed.
  fileprivate(set) var codes = CodeShift.Side()

  /// Starts at nothing.
  package init() {}

  /// Adds an encounter.
  ///
  /// - Parameters:
  ///   - encounter: What was observed.
  ///   - unit: Whose encounter.
  ///   - touchpoint: Where.
  ///   - outcome: How it came out; nil is undecided.
  ///   - uncoded: How it would have come out without any code of a person; nil is undecided.
  package mutating func add(
    _ encounter: Encounter, unit: RankedUnit, touchpoint: String, outcome: Level?, uncoded: Level?
  ) {
    codes.add(encounter.isCoded, outcome: outcome, uncoded: uncoded)
    guard let outcome else { return }
    sightings.add(
      outcome == .broken ? 0 : 1, unit: unit, touchpoint: touchpoint, observer: encounter.observer)
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

extension Encounter {
  /// Whether a person coded anything about it.
  package var isCoded: Bool { codedOutcome != nil || !codedFindings.isEmpty }

  /// The encounter as it came, without any code of a person.
  package var uncoded: Encounter {
    var uncoded = self
    uncoded.codedOutcome = nil
    uncoded.codedFindings = []
    return uncoded
  }
}
