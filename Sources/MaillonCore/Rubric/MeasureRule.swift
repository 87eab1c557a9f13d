/// From which value on a measured quantity keeps or breaks a criterion.
package struct MeasureRule: Equatable, Sendable {
  /// The quantity: `wait`, or the id of a `Measure`.
  package var measure: String
  /// The criterion it bears on.
  package var criterion: String
  /// The touchpoint it is about; nil for every touchpoint without a rule of its own.
  package var touchpoint: String?
  /// The unit, for people: `minutes`.
  package var unit: String
  /// The largest value that still keeps the promise.
  package var keptUpTo: Double?
  /// The smallest value that breaks it; between the two limits the measure says nothing.
  package var brokenFrom: Double?

  /// Creates a rule.
  package init(
    measure: String, criterion: String, touchpoint: String? = nil, unit: String = "",
    keptUpTo: Double? = nil, brokenFrom: Double? = nil
  ) {
    self.measure = measure
    self.criterion = criterion
    self.touchpoint = touchpoint
    self.unit = unit
    self.keptUpTo = keptUpTo
    self.brokenFrom = brokenFrom
  }
}
