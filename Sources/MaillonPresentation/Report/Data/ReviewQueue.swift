import MaillonCore

/// What a person must settle.
package struct ReviewQueue: Equatable, Sendable {
  /// How many encounters wait, per reason; an encounter may wait for several.
  package var counts: [ReviewReason: Int]
  /// The first of them, in the order in which they are to be read.
  package var items: [ReviewItem]
  /// How many wait in all.
  package var total: Int

  /// Creates a queue.
  package init(counts: [ReviewReason: Int] = [:], items: [ReviewItem] = [], total: Int = 0) {
    self.counts = counts
    self.items = items
    self.total = total
  }
}

/// An encounter that waits for a person.
package struct ReviewItem: Equatable, Sendable {
  /// The id of the encounter.
  package var encounter: String
  /// Whose it is.
  package var unit: RankedUnit
  /// The id of the touchpoint.
  package var touchpoint: String
  /// When it was observed.
  package var day: Day
  /// Why a person should look.
  package var reasons: [ReviewReason]
  /// The beginning of what the observer wrote, the names of persons masked; empty if nothing.
  package var text: String

  /// Creates an item.
  package init(
    encounter: String, unit: RankedUnit, touchpoint: String, day: Day, reasons: [ReviewReason],
    text: String
  ) {
    self.encounter = encounter
    self.unit = unit
    self.touchpoint = touchpoint
    self.day = day
    self.reasons = reasons
    self.text = text
  }
}
