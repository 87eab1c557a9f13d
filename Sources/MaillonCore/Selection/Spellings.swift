/// The spelling under which each name is shown: the first one met.
///
/// Names are numbered from 0 in the order in which they are met.
package struct Spellings: Sendable {
  /// The spelling that each name is shown under, by its number.
  package private(set) var shown: [String] = []

  private var numbers: [ComparedName: Int] = [:]
  /// Every spelling met, so that each is folded once.
  private var met: [ExactText: Int] = [:]

  /// Knows no name yet.
  package init() {}

  /// The number of a name, which becomes the next one if it was not met yet; nil for a blank one.
  package mutating func number(of name: String?) -> Int? {
    guard let name else { return nil }
    if let number = met[ExactText(name)] { return number }
    let folded = ComparedName(name)
    guard !folded.text.isEmpty else { return nil }
    let number = numbers[folded] ?? shown.count
    if number == shown.count {
      numbers[folded] = number
      shown.append(name)
    }
    met[ExactText(name)] = number
    return number
  }

  /// The spelling of a name, which becomes the first one met if there was none; nil for a blank one.
  package mutating func spelling(of name: String?) -> String? {
    number(of: name).map { shown[$0] }
  }

  /// Whether a name was met in any spelling.
  package func knows(_ name: String) -> Bool { numbers[ComparedName(name)] != nil }
}
