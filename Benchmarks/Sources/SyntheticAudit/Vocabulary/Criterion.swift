/// One of the eight criteria of the default rubric.
package enum Criterion: Int, CaseIterable, Sendable {
  case attention, warmth, availability, promise, ownership, recognition, craft, signature

  /// The criterion's id.
  package var written: String { "\(self)" }
}
