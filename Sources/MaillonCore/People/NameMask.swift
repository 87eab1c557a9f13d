/// The names of those who observed, served or coded, so that quoted words can be shown without them.
///
/// Sheets name staff by name or by role (`conseillère`): words all in lower case are taken for a
/// role, and then only occurrences with a capital are masked. A name without any letter (`17`) is
/// not looked for: it could be any number.
package struct NameMask: Sendable {
  /// What stands in place of a name.
  package static let sign = "[…]"

  /// A name, as its folded words.
  private struct Name: Hashable, Sendable {
    let words: [String]
    let hasCapital: Bool
  }

  private var names: [String: Set<Name>] = [:]

  /// Knows no name yet.
  package init() {}

  /// Learns a name, whole and, where it has several words, each of those with a capital.
  package mutating func learn(_ name: String?) {
    guard let name, !name.isEmpty else { return }
    let words = NameWords.words(of: Array(name.unicodeScalars))
    guard let first = words.first, words.contains(where: \.hasLetter) else { return }
    let hasCapital = words.contains { $0.hasCapital }
    names[first.folded, default: []].insert(
      Name(words: words.map(\.folded), hasCapital: hasCapital))
    for word in NameMask.parts(of: words) {
      names[word.folded, default: []].insert(Name(words: [word.folded], hasCapital: true))
    }
  }

  /// The words of a longer name that are names by themselves.
  static func parts(of words: [NameWords.Word]) -> [NameWords.Word] {
    guard words.count > 1 else { return [] }
    return words.filter { $0.hasCapital && $0.hasLetter && $0.range.count > 2 }
  }

  /// A text without the names.
  package func masked(_ text: String) -> String {
    masked(text, marks: []).text
  }

  /// A text without the names, each scalar of them a dot, so that offsets into the text hold still.
  package func blotted(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let found = names.isEmpty ? [] : occurrences(in: NameWords.words(of: scalars))
    guard !found.isEmpty else { return text }
    return NameWords.replacing(found, in: scalars) { String(repeating: "•", count: $0) }.text
  }

  /// A text without the names, and the parts of it that were marked, where they are now.
  package func masked(
    _ text: String, marks: [Range<Int>]
  ) -> (text: String, marks: [Range<Int>]) {
    guard !names.isEmpty else { return (text, marks) }
    let scalars = Array(text.unicodeScalars)
    let found = occurrences(in: NameWords.words(of: scalars))
    guard !found.isEmpty else { return (text, marks) }
    let (result, places) = NameWords.replacing(found, in: scalars) { _ in NameMask.sign }
    let moved = marks.compactMap { mark -> Range<Int>? in
      guard mark.upperBound <= scalars.count else { return nil }
      let (start, end) = (places[mark.lowerBound], places[mark.upperBound])
      return start < end ? start..<end : nil
    }
    return (result, moved)
  }

  /// Where names stand, ascending and apart.
  private func occurrences(in words: [NameWords.Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let candidates = names[words[index].folded] ?? []
      let length =
        candidates.filter { name in
          index + name.words.count <= words.count
            && zip(name.words, words[index...]).allSatisfy { $0 == $1.folded }
            && (name.hasCapital
              || words[index..<(index + name.words.count)].contains { $0.hasCapital })
        }.map(\.words.count).max() ?? 0
      if length > 0 {
        found.append(words[index].range.lowerBound..<words[index + length - 1].range.upperBound)
      }
      index += max(1, length)
    }
    return found
  }
}
