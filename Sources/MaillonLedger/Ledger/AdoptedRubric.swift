import MaillonCore

/// A rubric that the ledger was told to judge by, byte for byte.
package struct AdoptedRubric: Equatable, Sendable {
  /// The rubric's file as it came.
  package var bytes: [UInt8]
  /// The rubric's own name.
  package var id: String
  /// Its version.
  package var version: String
  /// SHA-256 of the bytes, in hexadecimal.
  package var contentHash: String
  /// SHA-256, in hexadecimal, of what verdicts depend on.
  package var judgingHash: String

  /// Creates what is to be adopted.
  package init(
    bytes: [UInt8], id: String, version: String, contentHash: String, judgingHash: String
  ) {
    self.bytes = bytes
    self.id = id
    self.version = version
    self.contentHash = contentHash
    self.judgingHash = judgingHash
  }
}
