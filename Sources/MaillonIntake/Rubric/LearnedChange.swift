import MaillonCore

/// What differs between two states of learning, line by line, the strongest first.
package struct LearnedChange: Sendable {
  /// The terms that are new.
  package private(set) var added: [String] = []
  /// The terms that are gone.
  package private(set) var dropped: [String] = []
  /// The terms that tell something else.
  package private(set) var changed: [String] = []

  private struct Key: Hashable {
    var criterion: String?
    var pattern: String
  }

  /// Compares two states; nil is nothing learned.
  package init(from before: LearnedWords?, to after: LearnedWords?) {
    func table(_ words: LearnedWords?) -> [Key: LevelNumbers] {
      Dictionary(
        (words?.terms ?? []).map {
          (Key(criterion: $0.criterion, pattern: $0.pattern), $0.weights)
        }, uniquingKeysWith: { first, _ in first })
    }
    let old = table(before)
    let new = table(after)
    func strength(_ term: LearnedWords.Term) -> Double {
      Level.allCases.map { abs(term.weights[$0]) }.max() ?? 0
    }
    func sorted(_ terms: [LearnedWords.Term]) -> [LearnedWords.Term] {
      terms.enumerated().sorted {
        let (first, second) = (strength($0.element), strength($1.element))
        return first != second ? first > second : $0.offset < $1.offset
      }.map(\.element)
    }
    func line(_ term: LearnedWords.Term) -> String {
      (term.criterion.map { "\($0) " } ?? "") + LearnedText.line(term)
    }
    for term in sorted(after?.terms ?? []) {
      let known = old[Key(criterion: term.criterion, pattern: term.pattern)]
      if known == nil { added.append(line(term)) }
      if let known, known != term.weights { changed.append(line(term)) }
    }
    for term in sorted(before?.terms ?? [])
    where new[Key(criterion: term.criterion, pattern: term.pattern)] == nil {
      dropped.append(line(term))
    }
  }
}
