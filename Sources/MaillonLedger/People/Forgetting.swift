/// What forgetting a person did.
package struct Forgetting: Equatable, Sendable {
  /// The batch that records it, without saying who it was.
  package var batch: Int
  /// What stands in place of the name.
  package var standIn: String
  /// The encounters, standing or not, that named the person.
  package var encounters: Int
  /// The codings, appeals and decisions that named the person.
  package var events: Int
  /// The encounters that came out otherwise because words were masked.
  package var changedVerdicts: Int
  /// The encounters whose id, or whose provider's name, holds the name still.
  package var remaining: Int
}
