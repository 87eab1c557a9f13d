// What the program asks of swift-crypto, for fuzzing only: fast, and no protection of anything.

/// Bytes that stand for others.
public struct Digest: Sequence, Sendable {
  private let bytes: [UInt8]

  init(of input: some Sequence<UInt8>) {
    // FNV-1a, 64 bits (Fowler, Noll & Vo), four times with other beginnings.
    var halves: [UInt64] = [1, 2, 3, 4].map { 0xcbf2_9ce4_8422_2325 &* $0 }
    for byte in input {
      for index in halves.indices {
        halves[index] = (halves[index] ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    bytes = halves.flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) }
    }
  }

  /// Goes through the bytes.
  public func makeIterator() -> IndexingIterator<[UInt8]> { bytes.makeIterator() }

  /// Looks at the bytes.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }
}

/// Stands for SHA-256.
public enum SHA256 {
  /// Takes the digest of bytes.
  public static func hash(data: some Sequence<UInt8>) -> Digest { Digest(of: data) }
}

/// Stands for a key.
public struct SymmetricKey: Sendable {
  let bytes: [UInt8]

  /// Creates a key.
  public init(data: [UInt8]) { bytes = data }
}

/// Stands for a keyed digest.
public enum HMAC<Hash> {
  /// Takes the digest of bytes under a key.
  public static func authenticationCode(
    for data: some Sequence<UInt8>, using key: SymmetricKey
  ) -> Digest {
    Digest(of: key.bytes + data)
  }
}
