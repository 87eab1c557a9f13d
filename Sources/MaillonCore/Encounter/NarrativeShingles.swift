/// A narrative as the set of its sequences of three words, by which alike ones are known.
///
/// The resemblance of two is the share of sequences that both have among those that any has, as in
/// A. Broder, *On the resemblance and containment of documents* (1997). Case and punctuation make no
/// difference; only the first 300 words count, so that the cost is bounded.
package struct NarrativeShingles: Sendable {
  /// Shorter narratives may be alike by chance.
  static let leastWords = 8
  /// From this resemblance on, two narratives count as alike: in a text of thirty words, about two
  /// that differ.
  package static let alikeFrom = 0.6

  private static let mostWords = 300
  private static let mostBytes = 8_000

  /// The hashes of the sequences, in ascending order, each once.
  private let hashes: [UInt32]

  /// How many sequences there are.
  var count: Int { hashes.count }

  /// Takes a narrative apart; nothing if it is too short to tell.
  package init?(_ text: String) {
    let words = String(text.prefix(NarrativeShingles.mostBytes)).lowercased()
      .split(maxSplits: NarrativeShingles.mostWords) { !$0.isLetter && !$0.isNumber }
      .prefix(NarrativeShingles.mostWords).map { NarrativeShingles.hash($0.utf8) }
    guard words.count >= NarrativeShingles.leastWords else { return nil }
    var hashes: [UInt32] = []
    for index in 0...(words.count - 3) {
      var mixed: UInt64 = 0
      for word in words[index...(index + 2)] {
        mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
      }
      hashes.append(UInt32(truncatingIfNeeded: mixed >> 16))
    }
    hashes.sort()
    var last: UInt32?
    self.hashes = hashes.filter { hash in
      defer { last = hash }
      return hash != last
    }
  }

  /// The share of sequences that both have among those that any has, from 0 to 1.
  package func resemblance(to other: NarrativeShingles) -> Double {
    var (mine, theirs, shared) = (0, 0, 0)
    while mine < hashes.count, theirs < other.hashes.count {
      if hashes[mine] == other.hashes[theirs] {
        shared += 1
        mine += 1
        theirs += 1
      } else if hashes[mine] < other.hashes[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    let all = hashes.count + other.hashes.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// FNV-1a, 64 bits (Fowler, Noll & Vo).
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
