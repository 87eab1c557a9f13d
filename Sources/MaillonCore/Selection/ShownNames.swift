/// The one spelling under which a provider, site, sector or touchpoint is shown, however its encounters spell it.
package struct ShownNames: Sendable {
  private var providers = Spellings()
  private var sites = Spellings()
  private var sectors = Spellings()
  private var touchpoints = Spellings()

  /// Shows each name as first met.
  package init() {}

  /// Shows names as they stand in some lists, and others as first met.
  package init(providers: [String], sites: [String], sectors: [String], touchpoints: [String]) {
    for name in providers { _ = self.providers.spelling(of: name) }
    for name in sites { _ = self.sites.spelling(of: name) }
    for name in sectors { _ = self.sectors.spelling(of: name) }
    for name in touchpoints { _ = self.touchpoints.spelling(of: name) }
  }

  /// A place under the names that are shown; blank ones are empty, or nil where there may be none.
  package mutating func shown(_ place: CountedEncounter.Place) -> CountedEncounter.Place {
    CountedEncounter.Place(
      provider: providers.spelling(of: place.provider) ?? "",
      site: sites.spelling(of: place.site), sector: sectors.spelling(of: place.sector),
      touchpoint: touchpoints.spelling(of: place.touchpoint) ?? "")
  }

  /// An encounter under the names that are shown; blank ones stay as they are.
  package mutating func applied(to encounter: Encounter) -> Encounter {
    let place = shown(CountedEncounter.Place(encounter))
    var shown = encounter
    if !place.provider.isEmpty { shown.provider.name = place.provider }
    shown.provider.site = place.site
    shown.provider.sector = place.sector
    if !place.touchpoint.isEmpty { shown.touchpoint = place.touchpoint }
    return shown
  }
}
