import MaillonCore

/// What the values of a column mean.
struct ValueMap {
  private var exact: [String: String] = [:]
  private var folded: [String: String] = [:]
  /// The values that are known, as they are written.
  let known: [String]

  /// Creates a map, or nothing if values are to be taken as they are.
  init?(_ meanings: [Mapping.ValueMeaning]) {
    guard !meanings.isEmpty else { return nil }
    known = meanings.map(\.from)
    for meaning in meanings {
      exact[meaning.from] = meaning.to
      folded[FoldedName.of(meaning.from)] = meaning.to
    }
  }

  /// What a value means; nothing if it is unknown.
  func meaning(of value: String) -> String? {
    exact[value] ?? folded[FoldedName.of(value)]
  }
}
