import MaillonCore

/// An encounter as it stands in the ledger.
package struct StoredEncounter: Equatable, Sendable {
  /// What was observed, with its provenance, and with the levels that persons gave since.
  package var encounter: Encounter
  /// What was observed, without what persons coded since.
  package var original: Encounter
  /// What persons said of it; nil where nobody did.
  package var record: ReviewRecord?
  /// The verdict in short: cached, or just made.
  package var judgement: Judgement
  /// The batch that brought this content.
  package var batch: Int
  /// The identity, as 64 bits: of the id within its source, or else of the content.
  package var key: UInt64
  /// The number in the ledger.
  var number: Int64

  /// The name to ask for it by: the sheet's own id, else `#` and the identity in hexadecimal.
  ///
  /// Encounters of two sources may share an id; twins without an id share their name too.
  package var id: String {
    if let id = encounter.id, !id.isEmpty { return id }
    return exactId
  }

  /// `#` and the identity in hexadecimal: tells encounters of several sources apart.
  package var exactId: String {
    let digits = String(key, radix: 16)
    return "#" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
