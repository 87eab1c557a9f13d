import SyntheticAudit
import Testing

@Suite struct PhraseBookTests {
  @Test(arguments: Language.allCases)
  func whateverCanBeDrawnCanBeTold(language: Language) {
    let book = PhraseBook.of(language)
    for criterion in Criterion.allCases {
      for level in Level.allCases {
        for touchpoint in Touchpoint.allCases {
          #expect(
            book.canTell(criterion, level, at: touchpoint),
            "\(language) \(criterion) \(level) \(touchpoint)")
        }
      }
    }
  }
}
