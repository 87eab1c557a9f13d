/// The weakest link of a unit, among those that were observed.
package struct WeakestLink: Hashable, Sendable {
  /// The touchpoint.
  package let touchpoint: String

  /// The estimated chance that a promise is honoured there.
  package let strength: Double
}
