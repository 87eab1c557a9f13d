/// Counts judged encounters into a tally, one after the other.
///
/// Names that differ only in case, spaces or composition are one row, shown as first met. Counting
/// in memory and counting in the ledger give the same tally.
package struct EncounterCounter: Sendable {
  /// What was counted so far.
  package private(set) var tally = Tally()

  private let counting: Counting
  private var spellings = [Spellings](repeating: Spellings(), count: 4)

  /// Starts at nothing.
  package init(_ counting: Counting = Counting()) {
    self.counting = counting
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
    let provider = spellings[0].spelling(of: encounter.provider.name)
    let site = spellings[1].spelling(of: encounter.provider.site)
    let sector = spellings[2].spelling(of: encounter.provider.sector)
    let touchpoint = spellings[3].spelling(of: encounter.touchpoint)
    let unit = counting.unit.unit(provider: provider ?? "", site: site, sector: sector)
    return (unit, touchpoint ?? "")
  }
}
