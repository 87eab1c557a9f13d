import MaillonCore

/// Gives back the words that contents refer to by number.
protocol WordSource {
  /// The word with a number, or nothing.
  func word(_ number: Int) -> String?
}

/// Takes words, so that contents can refer to them by number.
protocol WordCollector {
  /// Why a word cannot be added.
  associatedtype Failure: Error

  /// How a word is written.
  mutating func reference(to word: String) throws(Failure) -> WordReference
}

/// How a word is written in a content.
enum WordReference {
  /// As a number.
  case number(Int)
  /// As it is: it is too long, or there are too many words.
  case text
  /// Nobody here knows; whoever adds words decides.
  case open
}

/// No words at all: every text is written out, and the bytes stand on their own.
struct NoWords: WordSource, WordCollector {
  func word(_ number: Int) -> String? { nil }

  func reference(to word: String) -> WordReference { .text }
}
