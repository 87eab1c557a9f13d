/// Counts judged encounters into a tally, one after the other.
///
/// Names that differ only in case, spaces or composition are one row, shown as first spelled.
/// Counting in memory and counting in the ledger give the same tally.
package struct EncounterCounter: Sendable {
  /// What was counted so far.
  package private(set) var tally = Tally()

  private let counting: Counting
  private var names: Spellings
  private var sites: Spellings
  private var sectors: Spellings
  private var touchpoints: Spellings

  /// Starts at nothing.
  package init(_ counting: Counting = Counting()) {
    self.counting = counting
    names = Spellings()
    sites = Spellings()
    sectors = Spellings()
    touchpoints = Spellings()
  }

  /// Counts an encounter.
  package mutating func add(_ encounter: Encounter, _ judgement: Judgement) {
    let touchpoint = touchpoints.spelling(of: encounter.touchpoint)
    let provider = names.spelling(of: encounter.provider.name)
    let site = encounter.provider.site.map { sites.spelling(of: $0) }
    let sector = encounter.provider.sector.map { sectors.spelling(of: $0) }
    guard let counts = counting.counts(of: judgement) else { return }
    let unit =
      switch counting.unit {
      case .provider: RankedUnit(name: provider)
      case .site: RankedUnit(name: provider, site: site)
      case .sector: RankedUnit(name: sector ?? "")
      }
    tally.add(counts, unit: unit, touchpoint: touchpoint)
  }
}
