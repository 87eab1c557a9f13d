/// What a table has one row of: a provider, a site of a provider, or a sector.
///
/// Two units are the same only if their names are the same, byte for byte: `String` calls `é` and
/// `e` + accent equal, and then the order in which tallies are merged would choose the spelling.
/// Folding of names belongs to whoever reads the sheets.
package struct RankedUnit: Sendable {
  /// The name of the provider or sector.
  package let name: String

  /// The site, where sites are ranked.
  package let site: String?

  /// Creates a unit.
  ///
  /// - Parameters:
  ///   - name: The name of the provider or sector.
  ///   - site: The site, where sites are ranked.
  package init(name: String, site: String? = nil) {
    self.name = name
    self.site = site
  }
}

extension RankedUnit: Hashable {
  package static func == (left: RankedUnit, right: RankedUnit) -> Bool {
    left.name.hasSameBytes(as: right.name) && (left.site == nil) == (right.site == nil)
      && (left.site ?? "").hasSameBytes(as: right.site ?? "")
  }

  package func hash(into hasher: inout Hasher) {
    ExactText(name).hash(into: &hasher)
    hasher.combine(site == nil)
    ExactText(site ?? "").hash(into: &hasher)
  }
}

extension RankedUnit: Comparable {
  /// Orders units by the bytes of the name, then of the site; no site comes first.
  package static func < (left: RankedUnit, right: RankedUnit) -> Bool {
    let names = (ExactText(left.name), ExactText(right.name))
    if names.0 != names.1 { return names.0 < names.1 }
    guard let rightSite = right.site else { return false }
    guard let leftSite = left.site else { return true }
    return ExactText(leftSite) < ExactText(rightSite)
  }
}
