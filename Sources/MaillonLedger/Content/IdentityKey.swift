import MaillonCore

/// By what encounters are looked up: 64 bits of the own id within its source, else of the content.
///
/// Twins without an id share a key; their order among those that stand tells them apart.
enum IdentityKey {
  /// The key of an encounter.
  static func key(of encounter: Encounter, with maker: inout FingerprintMaker) -> Int64 {
    if let id = encounter.id, !id.isEmpty {
      return key(id: id, source: encounter.source, with: &maker)
    }
    return Int64(bitPattern: maker.content(of: encounter).high)
  }

  /// The key of an own id within its source.
  static func key(id: String, source: String, with maker: inout FingerprintMaker) -> Int64 {
    Int64(bitPattern: EncounterIdentity.own(source: source, id: id).key(with: &maker).high)
  }
}
