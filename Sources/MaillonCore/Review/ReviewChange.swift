/// An encounter of which persons said something within a span of time, and what that changed.
///
/// It tells a real change of service from a change of coding: what differs between `before` and
/// `after` is due to persons' codes and appeals alone, under one rubric and one content.
package struct ReviewChange: Equatable, Sendable {
  /// The encounter as observed, without codes of the review.
  package var encounter: Encounter
  /// The name to ask for it by.
  package var id: String
  /// The verdict with what persons had said up to the beginning of the span.
  package var before: Judgement
  /// The verdict with everything that persons said.
  package var after: Judgement
  /// What persons said within the span.
  package var events: [ReviewEvent]

  /// Creates a change.
  package init(
    encounter: Encounter, id: String, before: Judgement, after: Judgement, events: [ReviewEvent]
  ) {
    self.encounter = encounter
    self.id = id
    self.before = before
    self.after = after
    self.events = events
  }

  /// Whether the outcome or a criterion's level is another one.
  package var changesLevels: Bool {
    before.outcome != after.outcome || before.levels != after.levels
  }
}
