import MaillonCore

/// Gives back the words that contents refer to by number.
protocol WordSource {
  /// The word with a number, or nothing.
  func word(_ number: Int) -> String?
}

/// Takes words, so that contents can refer to them by number.
protocol WordCollector {
  /// The number of a word, which is added if it is not there; nil where it is better written out.
  mutating func number(of word: String) throws -> Int?
}

/// No words at all: every text is written out, and the bytes stand on their own.
struct NoWords: WordSource, WordCollector {
  func word(_ number: Int) -> String? { nil }

  func number(of word: String) -> Int? { nil }
}
