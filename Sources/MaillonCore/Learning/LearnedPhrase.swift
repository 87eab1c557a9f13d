/// Words side by side that speak for the same level: what a verdict cites.
struct LearnedPhrase {
  /// The strongest term in it.
  var key: TermKey
  /// Its words.
  var words: Range<Int>
  /// What its terms add.
  var value: Double

  /// How many of the strongest terms are looked at.
  private static let considered = 8
  /// How much a single word counts beside words that stand together: it tells a reader less.
  private static let singleShare = 0.5

  /// The phrases that terms make, the strongest first.
  ///
  /// - Parameter voices: The terms, the strongest first.
  /// - Returns: The phrases.
  static func phrases(of voices: [LearnedReader.Voice]) -> [LearnedPhrase] {
    func share(_ voice: LearnedReader.Voice) -> Double {
      voice.value * (voice.key.isSingle ? singleShare : 1)
    }
    let strongest = voices.sorted {
      share($0) != share($1)
        ? share($0) > share($1) : $0.words.lowerBound < $1.words.lowerBound
    }.prefix(considered)
    var phrases: [LearnedPhrase] = []
    for voice in strongest {
      if let own = phrases.firstIndex(where: {
        $0.words.overlaps(voice.words) && $0.words.count + voice.words.count <= 12
      }) {
        let words = phrases[own].words
        phrases[own].words =
          min(
            words.lowerBound, voice.words.lowerBound)..<max(
            words.upperBound, voice.words.upperBound)
        phrases[own].value += share(voice)
      } else {
        phrases.append(LearnedPhrase(key: voice.key, words: voice.words, value: share(voice)))
      }
    }
    return phrases.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.words.lowerBound < $1.words.lowerBound
    }
  }
}
