import MaillonCore

/// How near words are to each other, for "did you mean".
package enum Nearness {
  /// The choice that differs least from a word, if it differs little: by at most a third of its letters.
  ///
  /// Case and accents make no difference.
  package static func closest(to word: String, among choices: some Sequence<String>) -> String? {
    let letters = Array(FoldedName.of(word).utf8.prefix(64))
    guard letters.count > 1 else { return nil }
    var best: (choice: String, distance: Int)?
    for choice in choices {
      let other = Array(FoldedName.of(choice).utf8.prefix(64))
      let most = max(1, min(letters.count, other.count) / 3)
      let distance = distance(letters, other)
      if distance <= most, distance < best?.distance ?? .max { best = (choice, distance) }
    }
    return best?.choice
  }

  /// The edits that make one word of another: insertions, deletions, changes and swaps of neighbours.
  ///
  /// Optimal string alignment; F. Damerau, "A technique for computer detection and correction of
  /// spelling errors", CACM 7 (1964).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(
          above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, before[column - 2] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
