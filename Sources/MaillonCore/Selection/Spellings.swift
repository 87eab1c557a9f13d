/// The spelling under which each name is shown: the first one met.
package struct Spellings: Sendable {
  private var spellings: [ComparedName: String] = [:]

  /// Knows no name yet.
  package init() {}

  /// The spelling of a name, which becomes the first one met if there was none; nil for a blank one.
  package mutating func spelling(of name: String?) -> String? {
    guard let name else { return nil }
    let folded = ComparedName(name)
    guard !folded.text.isEmpty else { return nil }
    if let known = spellings[folded] { return known }
    spellings[folded] = name
    return name
  }
}
