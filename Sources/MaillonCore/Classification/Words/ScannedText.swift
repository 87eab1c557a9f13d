/// The words of a narrative with what grammar knows of them: for cutting out what is cited.
struct ScannedText {
  /// The words, their negators and clauses marked.
  let words: UnsafeMutableBufferPointer<Word>
  /// How many there are.
  let count: Int
  let vocabulary: Vocabulary.View
  /// The text that they stand in.
  let text: UnsafeBufferPointer<UInt8>

  /// How many telling words a phrase has at least, where its clause has so many.
  private static let leastTelling = 2
  /// How many words a phrase has at least, where its clause has so many.
  private static let leastWords = 3
  /// How long a clause may be and still be cited whole.
  private static let wholeClause = 6

  /// The clauses, in the order of the text.
  var clauses: [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 0..<count where index + 1 == count || !isJoined(index, index + 1) {
      clauses.append(start..<index + 1)
      start = index + 1
    }
    return clauses
  }

  /// The phrase that some words of one clause stand in.
  ///
  /// A short clause is a phrase. In a longer one the words are joined by their negator, and by their
  /// neighbours until they tell something; small words at the edges are left out again.
  func phrase(around found: Range<Int>) -> Range<Int> {
    var first = found.lowerBound
    var last = found.upperBound - 1
    guard first >= 0, first <= last, last < count else { return found }
    var clause = first...last
    while clause.lowerBound > 0, isJoined(clause.lowerBound - 1, clause.lowerBound) {
      clause = clause.lowerBound - 1...clause.upperBound
    }
    while clause.upperBound + 1 < count, isJoined(clause.upperBound, clause.upperBound + 1) {
      clause = clause.lowerBound...clause.upperBound + 1
    }
    if clause.count <= Self.wholeClause { return Range(clause) }
    for index in first...last {
      let negator = Int(words[index].negator)
      guard clause.contains(negator) else { continue }
      first = min(first, negator)
      last = max(last, negator)
    }
    var growsRight = true
    while last - first + 1 < Self.leastWords
      || (first...last).count(where: isTelling) < Self.leastTelling
    {
      if growsRight ? last < clause.upperBound : first == clause.lowerBound {
        guard last < clause.upperBound else { break }
        last += 1
      } else {
        guard first > clause.lowerBound else { break }
        first -= 1
      }
      growsRight.toggle()
    }
    // A phrase that ends on a small word (`avec la`) goes on to the word that it belongs to.
    while last < clause.upperBound, !isTelling(last) { last += 1 }
    return first..<last + 1
  }

  /// Where some words stand.
  func place(of found: Range<Int>) -> TextPlace {
    let first = words[found.lowerBound]
    let last = words[found.upperBound - 1]
    let bytes = Int(first.byteStart)..<Int(last.byteEnd)
    let start = scalars(in: 0..<bytes.lowerBound)
    return TextPlace(bytes: bytes, scalars: start..<start + scalars(in: bytes))
  }

  /// How many Unicode scalars some bytes are: every byte but those that go on with one.
  private func scalars(in bytes: Range<Int>) -> Int {
    text[bytes].count { $0 & 0xC0 != 0x80 }
  }

  /// Whether a word tells something by itself: not a small word that stands everywhere.
  func isTelling(_ index: Int) -> Bool {
    let word = words[index]
    return !word.value.isNaN
      || (!vocabulary.has(.common, word.form) && word.byteEnd - word.byteStart > 2)
  }

  private func isJoined(_ index: Int, _ next: Int) -> Bool {
    words[index].clause == words[next].clause && words[index].sentence == words[next].sentence
  }
}
