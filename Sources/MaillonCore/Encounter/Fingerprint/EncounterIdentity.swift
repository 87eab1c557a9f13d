/// What makes an encounter the same one when it is met again.
package enum EncounterIdentity: Hashable, Sendable {
  /// The sheet's own id within its source.
  case own(source: String, id: String)
  /// The content, and which one it is among those of the same content in its file, counted from 1.
  case content(Fingerprint, occurrence: Int)

  /// The identity as 128 bits, to look encounters up by.
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

  /// The identity of the next encounter, as 128 bits.
  package mutating func next(_ encounter: Encounter) -> Fingerprint {
    if let id = encounter.id, !id.isEmpty {
      return EncounterIdentity.own(source: encounter.source, id: id).key(with: &maker)
    }
    let content = maker.content(of: encounter)
    return EncounterIdentity.content(content, occurrence: occurrences.next(content))
      .key(with: &maker)
  }
}
