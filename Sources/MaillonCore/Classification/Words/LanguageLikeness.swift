/// How much a text is like those of a language whose words are known.
struct LanguageLikeness {
  private let count: Int
  /// How many of the words are so common in the language that they tell it.
  private var common = 0
  /// How many of the words somebody mentions: cues, lists, what was learned.
  private var known = 0

  /// Looks at scanned words.
  init(_ words: UnsafeMutableBufferPointer<Word>, count: Int, vocabulary: Vocabulary.View) {
    self.count = count
    for index in 0..<count {
      if vocabulary.has(.common, words[index].form) { common += 1 }
      if words[index].number >= 0 { known += 1 }
    }
  }

  /// The more, the more like: a common word tells as much as two others.
  var points: Int { 2 * common + known }

  /// From how many words on a text can be told to be in no language that is known.
  private static let fewestWords = 6

  /// Whether the text is most likely in another language: of several words hardly one is common, and fewer than half
  /// are known at all.
  var isForeign: Bool {
    count >= Self.fewestWords && 10 * common < count && 2 * known < count
  }
}
