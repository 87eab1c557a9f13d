/// An invented provider and how well it truly serves.
package struct Provider: Sendable {
  package let name: String
  package let sector: Sector
  /// The sites visited; empty for a house that has one address.
  package let sites: [String]
  /// What was true of it, and how often it was visited, per quarter; no entry, no visit.
  package let seasons: [Quarter: Season]

  package init(name: String, sector: Sector, sites: [String], seasons: [Quarter: Season]) {
    self.name = name
    self.sector = sector
    self.sites = sites
    self.seasons = seasons
  }
}

/// A provider's quarter: the truth that the drawn encounters only show through chance.
package struct Season: Sendable {
  /// One link of the chain.
  package struct Link: Sendable {
    package let touchpoint: Touchpoint
    /// The true probability, 0 to 1, that an encounter honours the promise.
    package let honoured: Double
    /// The number of encounters to draw.
    package let encounters: Int

    package init(touchpoint: Touchpoint, honoured: Double, encounters: Int) {
      self.touchpoint = touchpoint
      self.honoured = honoured
      self.encounters = encounters
    }
  }

  package let links: [Link]
  /// The share, 0 to 1, of honoured encounters that exceed the promise.
  package let delight: Double

  package init(links: [Link], delight: Double) {
    self.links = links
    self.delight = delight
  }
}
