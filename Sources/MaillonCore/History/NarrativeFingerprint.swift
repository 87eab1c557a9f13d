/// Tells narratives that were copied from those that were written.
enum NarrativeFingerprint {
  /// Shorter narratives may be alike by chance.
  static let leastWords = 6

  /// A fingerprint of the words, case, spaces and punctuation left aside; nil for a short narrative.
  ///
  /// FNV-1a, 64 bits (Fowler, Noll & Vo).
  static func of(_ text: String) -> UInt64? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= leastWords else { return nil }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for word in words {
      for byte in Array(word.utf8) + [0x20] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    return hash
  }
}
