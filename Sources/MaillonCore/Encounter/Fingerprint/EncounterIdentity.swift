/// What makes an encounter the same one when it is met again.
package enum EncounterIdentity: Hashable, Sendable {
  /// The sheet's own id within its source.
  case own(source: String, id: String)
  /// The content, and which one it is among those of the same content in its file, counted from 1.
  case content(Fingerprint, occurrence: Int)

  /// The identity as 128 bits, to look encounters up by.
  package var key: Fingerprint {
    var maker = FingerprintMaker()
    return key(with: &maker)
  }

  /// The identity as 128 bits, with a maker that is at hand.
  package func key(with maker: inout FingerprintMaker) -> Fingerprint {
    switch self {
    case .own(let source, let id): maker.key(source: source, id: id)
    case .content(let content, let occurrence): maker.key(content, occurrence: occurrence)
    }
  }
}

/// Gives the encounters of one file their identities, in the order of the file.
package struct IdentityMaker: Sendable {
  private var maker = FingerprintMaker()
  private var occurrences = OccurrenceCounter()

  /// Creates a maker for one file.
  package init() {}

  /// The identity of the next encounter, and the fingerprint of its content.
  package mutating func next(
    _ encounter: Encounter
  ) -> (identity: EncounterIdentity, content: Fingerprint) {
    let content = maker.content(of: encounter)
    if let id = encounter.id, !id.isEmpty {
      return (.own(source: encounter.source, id: id), content)
    }
    return (.content(content, occurrence: occurrences.next(content)), content)
  }
}
