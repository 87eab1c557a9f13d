/// The place of one unit by percentage score, and how much of it is a choice: what a question that does not
/// apply is worth, and the exact weights of the questions.
package struct PercentagePlaces: Hashable, Sendable {
  /// A place under a policy.
  package struct Place: Hashable, Sendable {
    /// What a question that does not apply is worth.
    package let policy: NotApplicablePolicy

    /// The mean score, 0…1.
    package let score: Double

    /// The position; equal scores are told apart by name.
    package let position: Int
  }

  /// The place under each policy.
  package let places: [Place]

  /// How many units have a place.
  package let ranked: Int

  /// The best place that weights within `Robustness.weightRange` leave open, each of those ahead tried alone.
  package let best: Int

  /// The worst place that such weights leave open.
  package let worst: Int
}
