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
  ///
  /// Every narrative of an import passes here, so words are told apart by their bytes alone.
  package init?(_ text: String) {
    var text = text
    let words = text.withUTF8(NarrativeShingles.words)
    guard words.count >= NarrativeShingles.leastWords else { return nil }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(words.count - 2)
    for index in 0...(words.count - 3) {
      var mixed: UInt64 = 0
      for word in words[index...(index + 2)] {
        mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
      }
      hashes.append(UInt32(truncatingIfNeeded: mixed >> 16))
    }
    hashes.sort()
    var kept = 1
    for index in 1..<hashes.count where hashes[index] != hashes[kept - 1] {
      hashes[kept] = hashes[index]
      kept += 1
    }
    hashes.removeLast(hashes.count - kept)
    self.hashes = hashes
  }

  /// The words as FNV-1a hashes of 64 bits (Fowler, Noll & Vo).
  ///
  /// A word is a row of letters and digits, case of ASCII and Latin-1 letters aside. Beyond ASCII
  /// everything counts as a letter but the blocks of Latin-1 and general punctuation.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    var words: [UInt64] = []
    words.reserveCapacity(64)
    var hash = seed
    var isInWord = false
    var index = 0
    let end = min(bytes.count, mostBytes)
    while index < end, words.count < mostWords {
      var byte = bytes[index]
      index += 1
      let isWord: Bool
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        byte |= 0x20
        isWord = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        isWord = true
      case 0xC2:
        index += 1
        isWord = false
      case 0xE2:
        index += 2
        isWord = false
      case 0x80...0x9E where index >= 2 && bytes[index - 2] == 0xC3 && byte != 0x97:
        byte += 0x20
        isWord = true
      default:
        isWord = byte >= 0x80
      }
      if isWord {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        isInWord = true
      } else if isInWord {
        words.append(hash)
        hash = seed
        isInWord = false
      }
    }
    if isInWord, words.count < mostWords { words.append(hash) }
    return words
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
}
