/// Which encounters the file being read has shown already: one bit each for those that stood before.
struct SightedSet {
  private var words: [UInt64] = []
  /// Encounters from this number on are of this very file.
  private let firstOfFile: Int64

  /// Nothing was shown yet.
  init(firstOfFile: Int64) {
    self.firstOfFile = firstOfFile
  }

  /// Whether an encounter was shown.
  func contains(_ number: Int64) -> Bool {
    guard number < firstOfFile else { return true }
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    return words.indices.contains(word) && words[word] & bit != 0
  }

  /// Notes that an encounter was shown.
  mutating func insert(_ number: Int64) {
    guard number < firstOfFile, number >= 0 else { return }
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= bit
  }
}
