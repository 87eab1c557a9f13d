/// The names of those who observed or served, so that quoted words can be shown without them.
///
/// Sheets name staff by name or by role (`conseillère`): words all in lower case are taken for a
/// role, and then only
/// occurrences with a capital are masked.
struct NameMask: Sendable {
  /// What stands in place of a name.
  static let sign = "[…]"

  /// A name, as its folded words.
  private struct Name: Hashable, Sendable {
    let words: [String]
    let hasCapital: Bool
  }

  private var names: [String: Set<Name>] = [:]

  /// Learns a name, whole and, where it has several words, each of those with a capital.
  mutating func learn(_ name: String?) {
    guard let name, !name.isEmpty else { return }
    let words = NameMask.words(of: Array(name.unicodeScalars))
    guard let first = words.first else { return }
    let hasCapital = words.contains { $0.hasCapital }
    names[first.folded, default: []].insert(
      Name(words: words.map(\.folded), hasCapital: hasCapital))
    guard words.count > 1 else { return }
    for word in words where word.hasCapital && word.range.count > 2 {
      names[word.folded, default: []].insert(Name(words: [word.folded], hasCapital: true))
    }
  }

  /// A text without the names.
  func masked(_ text: String) -> String {
    masked(text, marks: []).text
  }

  /// A quote without the names.
  func masked(_ quote: EvidenceQuote) -> EvidenceQuote {
    var masked = quote
    (masked.text, masked.marks) = self.masked(quote.text, marks: quote.marks)
    return masked
  }

  private func masked(_ text: String, marks: [Range<Int>]) -> (text: String, marks: [Range<Int>]) {
    guard !names.isEmpty else { return (text, marks) }
    let scalars = Array(text.unicodeScalars)
    let found = occurrences(in: NameMask.words(of: scalars))
    guard !found.isEmpty else { return (text, marks) }
    var result = String.UnicodeScalarView()
    var count = 0
    // Where each offset of the text lands; inside a name, at the beginning of its sign.
    var places = [Int](repeating: 0, count: scalars.count + 1)
    var next = 0
    var index = 0
    while index < scalars.count {
      if next < found.count, found[next].lowerBound == index {
        for offset in found[next] { places[offset] = count }
        result.append(contentsOf: NameMask.sign.unicodeScalars)
        count += NameMask.sign.unicodeScalars.count
        index = found[next].upperBound
        next += 1
      } else {
        places[index] = count
        result.append(scalars[index])
        count += 1
        index += 1
      }
    }
    places[scalars.count] = count
    let moved = marks.compactMap { mark -> Range<Int>? in
      guard mark.upperBound <= scalars.count else { return nil }
      let (start, end) = (places[mark.lowerBound], places[mark.upperBound])
      return start < end ? start..<end : nil
    }
    return (String(result), moved)
  }

  /// Where names stand, ascending and apart.
  private func occurrences(in words: [Word]) -> [Range<Int>] {
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

  private struct Word {
    let folded: String
    let range: Range<Int>
    let hasCapital: Bool
  }

  /// The words of a text: runs of letters, marks and digits.
  ///
  /// A digit counts as a capital: `O-17` is
  /// a name.
  private static func words(of scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...scalars.count {
      let isInside = index < scalars.count && isPart(scalars[index])
      if isInside {
        start = start ?? index
      } else if let first = start {
        let own = scalars[first..<index]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: own)
        words.append(
          Word(
            folded: String(view).lowercased(), range: first..<index,
            hasCapital: own.contains { $0.properties.isUppercase || isDigit($0) }))
        start = nil
      }
    }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
