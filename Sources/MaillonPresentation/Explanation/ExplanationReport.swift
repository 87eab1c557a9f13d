import MaillonCore

/// The arithmetic of one place, from the visits down to the words.
package struct ExplanationReport: PastedReport, Sendable {
  /// The table that the place is in.
  package var standings: Standings
  /// The row that is explained.
  package var standing: Standing
  /// What is ranked.
  package var unit: UnitKind
  /// The observed days.
  package var period: Period
  /// The rubric.
  package var rubric: RubricLabel?
  /// The encounters in order, without words.
  package var entries: [History.Entry]
  /// The encounters with their verdicts, broken ones first.
  package var encounters: [ExplainedEncounter]
  /// How much hangs on single visits.
  package var fragility: Fragility?
  /// The place by percentage, where questions were answered.
  package var percentage: PercentagePlaces?
  /// What the first place by percentage hangs on.
  package var robustness: Robustness?
  /// Whether every encounter is quoted, not only those that tell most.
  package var showsAll: Bool

  /// How the service went over time.
  package var course: Course { Course(entries) }

  /// How many visits there were.
  var visits: Int { Set(entries.map(\.visit)).count }

  /// How many observers there were.
  var observers: Int { Set(entries.compactMap(\.observer)).count }

  /// Creates an explanation.
  package init(
    _ standings: Standings, standing: Standing, unit: UnitKind, period: Period,
    rubric: RubricLabel?, entries: [History.Entry], encounters: [ExplainedEncounter],
    fragility: Fragility?, showsAll: Bool = false
  ) {
    self.standings = standings
    self.standing = standing
    self.unit = unit
    self.period = period
    self.rubric = rubric
    self.entries = entries
    self.encounters = encounters.enumerated().sorted { left, right in
      let (first, second) = (left.element.verdict.outcome, right.element.verdict.outcome)
      let order = (first?.rawValue ?? 4, second?.rawValue ?? 4)
      return order.0 != order.1 ? order.0 < order.1 : left.offset < right.offset
    }.map(\.element)
    self.fragility = fragility
    self.showsAll = showsAll
  }
}
