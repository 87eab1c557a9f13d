/// Whether the first place by percentage score hangs on choices that nobody justifies: what a question
/// that does not apply is worth, and the exact weights of the questions.
package struct Robustness: Hashable, Sendable {
  /// How far each question's weight may be off, as a share of it.
  package static let weightRange = 0.2

  /// The least number of runners-up that weights are tried against.
  package static let runnersUp = 10

  /// Who leads under a policy.
  package struct Lead: Hashable, Sendable {
    /// What a question that does not apply is worth.
    package let policy: NotApplicablePolicy

    /// Who is first then.
    package let leader: RankedUnit
  }

  /// Somebody whom other weights would put first.
  package struct Rival: Hashable, Sendable {
    /// Who.
    package let unit: RankedUnit

    /// The least range of weights, as a share of them, in which the leader can be overtaken.
    package let from: Double
  }

  /// Who leads by the weights and the policy that were asked for.
  package let leader: RankedUnit

  /// Who leads under each policy.
  package let leads: [Lead]

  /// Who can overtake the leader with the least change of weights, up to ± 20 %; nil if none of the
  /// runners-up can.
  package let rival: Rival?

  /// Whether the leader leads under every policy.
  package var survivesPolicies: Bool { leads.allSatisfy { $0.leader == leader } }
}
