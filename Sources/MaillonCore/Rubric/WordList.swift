/// A list of words and stems that cues use by name: `@staff`.
package struct WordList: Equatable, Sendable {
  /// The name, without `@`.
  package var id: String
  /// The language of the words.
  package var language: String
  /// The words, parted by spaces; a stem ends in `*`.
  package var words: String

  /// Creates a list.
  package init(id: String, language: String, words: String) {
    self.id = id
    self.language = language
    self.words = words
  }

  /// The folded words and stems; what is not one word is left out.
  var members: Set<SymbolTable.Member> {
    var members: Set<SymbolTable.Member> = []
    for word in words.split(separator: " ") {
      let pieces = FoldedWord.pieces(of: String(word))
      guard pieces.count == 1, case .letters(let letters) = pieces[0] else { continue }
      members.insert(SymbolTable.Member(letters: letters, isStem: word.hasSuffix("*")))
    }
    return members
  }

  /// The entries that are not one word or stem, and so match nothing.
  package var unusableWords: [String] {
    words.split(separator: " ").map(String.init).filter { word in
      let pieces = FoldedWord.pieces(of: word)
      guard pieces.count == 1, case .letters = pieces[0] else { return true }
      return false
    }
  }
}
