/// Marks which words are denied, and by which negator.
///
/// A negator denies the words after it up to the end of the clause, at most `reach`. In French the
/// second half of the pair (`pas`, `jamais`) is the negator and the verb between the halves is denied
/// too; `ne … que` limits and does not deny; `personne ne vient` is denied by `personne`. A contrast
/// (`mais`, `but`) begins a clause.
enum NegationScope {
  /// How many words a negator reaches.
  static let reach = 5
  /// How far `ne` looks for its second half.
  static let particleReach = 5

  /// Marks scopes and clauses; returns the index of the last contrast word, or −1.
  static func mark(
    _ words: UnsafeMutableBufferPointer<Word>, count: Int, vocabulary: Vocabulary.View
  ) -> Int {
    func has(_ role: Grammar.Role, _ index: Int) -> Bool { vocabulary.has(role, words[index].form) }
    func deny(_ range: Range<Int>, by negator: Int) {
      for index in range where index < count && words[index].clause == words[negator].clause {
        if index != negator { words[index].negator = Int32(truncatingIfNeeded: negator) }
      }
    }
    var shift: Int32 = 0
    var lastContrast = -1
    for index in 0..<count {
      if has(.contrast, index) {
        shift += 1
        lastContrast = index
      }
      words[index].clause += shift
    }
    var index = 0
    while index < count {
      defer { index += 1 }
      if has(.particle, index) {
        if let (second, isRestrictive) = secondHalf(after: index) {
          if isRestrictive { continue }
          deny(index..<second + reach + 1, by: second)
          index = second
        } else if let first = firstHalf(before: index) {
          deny(index..<index + reach + 1, by: first)
        }
        continue
      }
      guard has(.negator, index) else { continue }
      if index > 0, has(.determiner, index - 1), words[index - 1].clause == words[index].clause {
        // `le pas de la porte`, `une personne`.
        continue
      }
      if index + 1 < count, has(.reprieve, index + 1) { continue }
      deny(index + 1..<index + reach + 1, by: index)
    }
    return lastContrast

    func secondHalf(after particle: Int) -> (index: Int, isRestrictive: Bool)? {
      var candidate = particle + 1
      while candidate < count, candidate <= particle + particleReach,
        words[candidate].clause == words[particle].clause
      {
        if has(.negator, candidate) || has(.halfNegator, candidate) { return (candidate, false) }
        if has(.restrictive, candidate) { return (candidate, true) }
        candidate += 1
      }
      return nil
    }
    func firstHalf(before particle: Int) -> Int? {
      var candidate = particle - 1
      while candidate >= 0, candidate >= particle - particleReach,
        words[candidate].clause == words[particle].clause
      {
        if has(.negator, candidate) { return candidate }
        candidate -= 1
      }
      return nil
    }
  }
}
