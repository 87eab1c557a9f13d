import MaillonCore
import Synchronization

/// An encounter as the ledger will write it, as far as that can be told without the ledger.
package struct PackedEncounter: Sendable {
  /// By what it is looked up.
  let key: Int64
  /// Its content; whole where no word is missing.
  let bytes: [UInt8]
  /// The words that the ledger may not know yet.
  let gaps: [EncounterCoder.Gap]
}

/// Packs encounters for an import ahead of their turn, on any thread.
///
/// It knows the words of the ledger as they stood a while ago. A word once numbered keeps its number
/// as long as the file is read, so the bytes are those that the ledger itself would write; words that
/// are new are left open for it.
package final class EncounterPacker: Sendable {
  private let words = Mutex(KnownWords())

  /// Packs encounters, in their order.
  package func pack(_ encounters: [Encounter]) -> [PackedEncounter] {
    var words = words.withLock { $0 }
    var maker = FingerprintMaker()
    var writer = ByteWriter()
    return encounters.map { encounter in
      let gaps = EncounterCoder.write(encounter, to: &writer, words: &words)
      return PackedEncounter(
        key: IdentityKey.key(of: encounter, with: &maker), bytes: writer.bytes, gaps: gaps)
    }
  }

  /// Gets to know the words as they stand.
  func learn(_ known: KnownWords) {
    words.withLock { $0 = known }
  }
}
