/// What a table has one row of (`--unit`).
package enum UnitKind: String, CaseIterable, Sendable {
  /// A provider, over all its sites.
  case provider
  /// A site of a provider.
  case site
  /// A sector; encounters without one count under the empty name.
  case sector

  /// The row that an encounter belongs to, by the names as they are shown.
  package func unit(provider: String, site: String?, sector: String?) -> RankedUnit {
    switch self {
    case .provider: RankedUnit(name: provider)
    case .site: RankedUnit(name: provider, site: site)
    case .sector: RankedUnit(name: sector ?? "")
    }
  }
}
