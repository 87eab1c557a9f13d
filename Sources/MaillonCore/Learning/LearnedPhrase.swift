/// Words of one clause that speak for a level, taken together: what a verdict cites.
///
/// Each term shares what it adds among its words; in each clause the row of words with the greatest
/// sum is the phrase. A row of one or two words, or of small words, is widened inside its clause until
/// a reader can tell what it says.
struct LearnedPhrase {
  /// The strongest term in it.
  var key: TermKey
  /// Its words.
  var words: Range<Int>
  /// What its terms add.
  var value: Double

  /// How little a phrase may add, against the strongest, and still be cited.
  private static let leastShare = 0.4
  /// What each word must add, on average, for a row to grow by it.
  private static let cost = 0.03

  /// The phrases that terms make, the strongest first.
  ///
  /// - Parameters:
  ///   - voices: The terms, those that speak against the level too.
  ///   - text: The narrative.
  ///   - most: How many are wanted at most.
  /// - Returns: The phrases, no two of one clause.
  static func phrases(
    of voices: [LearnedReader.Voice], in text: ScannedText, most: Int
  ) -> [LearnedPhrase] {
    var weights = [Double](repeating: -cost, count: text.count)
    for voice in voices {
      for word in voice.words { weights[word] += voice.value / Double(voice.words.count) }
    }
    let phrases = text.clauses.compactMap { clause -> LearnedPhrase? in
      guard let (words, value) = strongestRow(weights, in: clause) else { return nil }
      let strongest = voices.filter { $0.words.overlaps(words) }.max {
        let (first, second) = (text.share(of: $0), text.share(of: $1))
        return first != second ? first < second : $0.key > $1.key
      }
      guard let strongest, strongest.value > 0 else { return nil }
      return LearnedPhrase(
        key: strongest.key, words: text.phrase(around: words), value: value)
    }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.words.lowerBound < $1.words.lowerBound
    }
    let least = leastShare * (phrases.first?.value ?? 0)
    return phrases.prefix(most).filter { $0.value >= least }
  }

  /// The row of words with the greatest sum (Kadane's scan); nil where every word speaks against.
  private static func strongestRow(
    _ weights: [Double], in clause: Range<Int>
  ) -> (words: Range<Int>, value: Double)? {
    var best: (words: Range<Int>, value: Double)?
    var start = clause.lowerBound
    var sum = 0.0
    for word in clause {
      if sum <= 0 {
        sum = 0
        start = word
      }
      sum += weights[word]
      if sum > best?.value ?? 0 { best = (start..<word + 1, sum) }
    }
    return best
  }
}

extension ScannedText {
  /// How much a term is fit to name a phrase by: a small word by itself (`and`, `elle`) hardly is.
  fileprivate func share(of voice: LearnedReader.Voice) -> Double {
    voice.words.contains(where: isTelling) ? voice.value : voice.value / 4
  }
}
