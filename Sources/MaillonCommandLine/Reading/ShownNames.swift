import MaillonCore

/// The one spelling under which a provider, site, sector or touchpoint is shown, however its encounters spell it.
struct ShownNames {
  private var providers = Spellings()
  private var sites = Spellings()
  private var sectors = Spellings()
  private var touchpoints = Spellings()

  /// Shows each name as first met.
  init() {}

  /// Shows the names as counts show them.
  ///
  /// - Parameters:
  ///   - bySite: Counts of the sites of providers.
  ///   - bySector: Counts of sectors.
  init(bySite: Tally, bySector: Tally) {
    for unit in bySite.units {
      _ = providers.spelling(of: unit.name)
      _ = sites.spelling(of: unit.site)
    }
    for touchpoint in bySite.touchpoints { _ = touchpoints.spelling(of: touchpoint) }
    for unit in bySector.units { _ = sectors.spelling(of: unit.name) }
  }

  /// An encounter under the names that are shown.
  mutating func applied(to encounter: Encounter) -> Encounter {
    var shown = encounter
    let place = encounter.provider
    shown.provider.name = providers.spelling(of: place.name) ?? place.name
    shown.provider.site = sites.spelling(of: place.site)
    shown.provider.sector = sectors.spelling(of: place.sector)
    shown.touchpoint = touchpoints.spelling(of: encounter.touchpoint) ?? encounter.touchpoint
    return shown
  }
}
