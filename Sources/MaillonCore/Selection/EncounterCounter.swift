/// Counts judged encounters into a tally, one after the other.
///
/// Names that differ only in case, spaces or composition are one row, shown as first met. Counting
/// in memory and counting in the ledger give the same tally.
package struct EncounterCounter: Sendable {
  /// What was counted so far.
  package private(set) var tally = Tally()

  private let counting: Counting
  /// How names are spelled so far.
  package private(set) var names: ShownNames

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - counting: What the tally has one row of, what is counted, and what a guess is worth.
  ///   - names: Spellings that are known already.
  package init(_ counting: Counting = Counting(), names: ShownNames = ShownNames()) {
    self.counting = counting
    self.names = names
  }

  /// Counts an encounter.
  package mutating func add(_ encounter: Encounter, _ judgement: Judgement) {
    let (unit, touchpoint) = meet(encounter)
    guard let counts = counting.counts(of: judgement) else { return }
    tally.add(counts, unit: unit, touchpoint: touchpoint)
  }

  /// Learns how an encounter spells its names without counting it.
  ///
  /// - Returns: The row and the column it belongs to, as they are shown.
  @discardableResult
  package mutating func meet(_ encounter: Encounter) -> (unit: RankedUnit, touchpoint: String) {
    meet(CountedEncounter.Place(encounter))
  }

  /// Learns how names are spelled.
  ///
  /// - Returns: The row and the column of encounters there, as they are shown.
  package mutating func meet(
    _ place: CountedEncounter.Place
  ) -> (unit: RankedUnit, touchpoint: String) {
    let shown = names.shown(place)
    let unit = counting.unit.unit(
      provider: shown.provider, site: shown.site, sector: shown.sector)
    return (unit, shown.touchpoint)
  }
}
