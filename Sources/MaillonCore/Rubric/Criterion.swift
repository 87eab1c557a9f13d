/// What is judged.
package struct Criterion: Equatable, Sendable {
  /// What a criterion can do for the customer.
  package enum Kind: String, Sendable {
    /// Expected: missed when broken.
    case basic
    /// Unexpected: remembered when exceeded.
    case delight
    /// Both.
    case both
  }

  /// Which half of the commercial promise it belongs to.
  package enum Half: String, Sendable {
    case product, relation
  }

  /// What sort of statement a finding on it is.
  package enum Nature: String, Sendable {
    case fact, judgement, feeling
  }

  /// The id: `attention`.
  package var id: String
  /// Its name for people.
  package var title: LocalizedText
  /// What it means for the people who serve.
  package var guidance: LocalizedText
  /// Expected, unexpected, or both.
  package var kind: Kind
  /// Product or relation.
  package var half: Half
  /// Fact, judgement or feeling.
  package var nature: Nature
  /// Whether breaking it breaks the encounter.
  package var isCritical: Bool
  /// The promise: the share of encounters, 0…1, in which it shall be honoured.
  package var target: Double?
  /// The least share of points, 0…1, at which several answers together make it kept.
  package var keptLimit: Double

  /// Creates a criterion.
  package init(
    id: String, title: LocalizedText = LocalizedText(), guidance: LocalizedText = LocalizedText(),
    kind: Kind = .both, half: Half = .relation, nature: Nature = .judgement,
    isCritical: Bool = true, target: Double? = nil, keptLimit: Double = 0.5
  ) {
    self.id = id
    self.title = title
    self.guidance = guidance
    self.kind = kind
    self.half = half
    self.nature = nature
    self.isCritical = isCritical
    self.target = target
    self.keptLimit = keptLimit
  }
}
