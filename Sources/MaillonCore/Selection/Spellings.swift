/// The spelling under which each name is shown: the first one met.
package struct Spellings: Sendable {
  private var spellings: [ComparedName: String] = [:]

  /// Knows no name yet.
  package init() {}

  /// The spelling of a name, which becomes the first one met if there was none.
  package mutating func spelling(of name: String) -> String {
    let folded = ComparedName(name)
    if let known = spellings[folded] { return known }
    spellings[folded] = name
    return name
  }
}
