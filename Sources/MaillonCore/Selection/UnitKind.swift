/// What a table has one row of (`--unit`).
package enum UnitKind: String, CaseIterable, Sendable {
  /// A provider, over all its sites.
  case provider
  /// A site of a provider.
  case site
  /// A sector; encounters without one count under the empty name.
  case sector
}
