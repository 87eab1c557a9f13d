/// Which encounters a question is about: a period, a wave, touchpoints, sectors, providers, sites.
///
/// Each part that is given must hold; an empty list is not given. Names are compared folded
/// (`ComparedName`), ends of the period are inclusive.
package struct Selection: Equatable, Sendable {
  /// The first observed day; nil for no beginning.
  package var from: Day?
  /// The last observed day, inclusive; nil for no end.
  package var to: Day?
  /// The named wave.
  package var wave: String?
  /// Channels, any of which will do.
  package var touchpoints: [String]
  /// Trades, any of which will do.
  package var sectors: [String]
  /// Names of providers, any of which will do.
  package var providers: [String]
  /// Sites, any of which will do.
  package var sites: [String]

  /// Everything.
  package static let all = Selection()

  /// Creates a selection.
  package init(
    from: Day? = nil, to: Day? = nil, wave: String? = nil, touchpoints: [String] = [],
    sectors: [String] = [], providers: [String] = [], sites: [String] = []
  ) {
    self.from = from
    self.to = to
    self.wave = wave
    self.touchpoints = touchpoints
    self.sectors = sectors
    self.providers = providers
    self.sites = sites
  }

  /// Whether an encounter is meant.
  ///
  /// Many encounters against one selection: make a `Selection.Matcher` once.
  package func matches(_ encounter: Encounter) -> Bool {
    Matcher(self).matches(encounter)
  }

  /// A selection made ready for many encounters: its names are folded once.
  package struct Matcher: Sendable {
    private let selection: Selection
    private let wave: ComparedName?
    private let touchpoints: Set<ComparedName>
    private let sectors: Set<ComparedName>
    private let providers: Set<ComparedName>
    private let sites: Set<ComparedName>

    /// Prepares a selection.
    package init(_ selection: Selection) {
      self.selection = selection
      wave = selection.wave.map { ComparedName($0) }
      touchpoints = Set(selection.touchpoints.map { ComparedName($0) })
      sectors = Set(selection.sectors.map { ComparedName($0) })
      providers = Set(selection.providers.map { ComparedName($0) })
      sites = Set(selection.sites.map { ComparedName($0) })
    }

    /// Whether an encounter is meant.
    package func matches(_ encounter: Encounter) -> Bool {
      let day = encounter.observed.day
      if let from = selection.from, day < from { return false }
      if let to = selection.to, day > to { return false }
      if let wave, encounter.wave.map({ ComparedName($0) }) != wave { return false }
      return holds(touchpoints, encounter.touchpoint) && holds(sectors, encounter.provider.sector)
        && holds(providers, encounter.provider.name) && holds(sites, encounter.provider.site)
    }

    private func holds(_ wanted: Set<ComparedName>, _ name: String?) -> Bool {
      guard !wanted.isEmpty else { return true }
      guard let name else { return false }
      return wanted.contains(ComparedName(name))
    }
  }
}
