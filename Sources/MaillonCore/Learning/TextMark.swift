/// What a narrative shows besides its words: punctuation, length, figures.
enum TextMark: Int, CaseIterable, Sendable {
  case question, exclamation, colon, semicolon, ellipsis, quoted
  /// All in one sentence.
  case oneSentence = 6
  /// How long: 1 at forty words, never more than 2.
  case length = 7
  /// How many figures: 1 at two, never more than 1.5.
  case figures = 8
  /// What every narrative has: how likely each level is before a word is read.
  case always = 9

  /// How it is written.
  var pattern: String {
    switch self {
    case .question: ".question"
    case .exclamation: ".exclamation"
    case .colon: ".colon"
    case .semicolon: ".semicolon"
    case .ellipsis: ".ellipsis"
    case .quoted: ".quoted"
    case .oneSentence: ".one-sentence"
    case .length: ".length"
    case .figures: ".figures"
    case .always: ".always"
    }
  }

  /// The mark that is written so.
  init?(pattern: String) {
    guard let known = Self.allCases.first(where: { $0.pattern == pattern }) else { return nil }
    self = known
  }

  /// How strongly each mark stands in a narrative, by its number.
  static func values(
    of seen: SeenMarks, words: UnsafeMutableBufferPointer<Word>, count: Int
  ) -> InlineArray<10, Double> {
    var values = InlineArray<10, Double>(repeating: 0)
    if seen.hasQuestion { values[question.rawValue] = 1 }
    if seen.hasExclamation { values[exclamation.rawValue] = 1 }
    if seen.hasColon { values[colon.rawValue] = 1 }
    if seen.hasSemicolon { values[semicolon.rawValue] = 1 }
    if seen.hasEllipsis { values[ellipsis.rawValue] = 1 }
    if seen.hasQuotedWords { values[quoted.rawValue] = 1 }
    values[length.rawValue] = Double(min(count, 80)) / 40
    values[figures.rawValue] = Double(min(3, seen.figures)) / 2
    if count == 0 || words[count - 1].sentence == 0 { values[oneSentence.rawValue] = 1 }
    values[always.rawValue] = 1
    return values
  }
}
