/// The words of a text, as names are looked for among them.
enum NameWords {
  /// A run of letters, marks and digits.
  struct Word {
    /// The word in lower case, canonically composed.
    let folded: String
    /// Where it stands, in Unicode scalars.
    let range: Range<Int>
    /// Whether it holds a capital letter, or a digit: `O-17` is a name.
    let hasCapital: Bool
    /// Whether it holds a letter: a number alone is no name that could be looked for.
    let hasLetter: Bool
  }

  /// The words of a text.
  static func words(of scalars: [Unicode.Scalar]) -> [Word] {
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
            folded: ComparedName(String(view)).text, range: first..<index,
            hasCapital: own.contains { $0.properties.isUppercase || isDigit($0) },
            hasLetter: own.contains { $0.properties.isAlphabetic }))
        start = nil
      }
    }
    return words
  }

  /// A text with a sign in place of some of its parts.
  ///
  /// - Parameters:
  ///   - found: The parts, ascending and apart.
  ///   - scalars: The text.
  ///   - sign: What stands in their place, given how many scalars the part has.
  /// - Returns: The text, and where each of its offsets lands; inside a part, at its beginning.
  static func replacing(
    _ found: [Range<Int>], in scalars: [Unicode.Scalar], by sign: (Int) -> String
  ) -> (text: String, places: [Int]) {
    var result = String.UnicodeScalarView()
    var count = 0
    var places = [Int](repeating: 0, count: scalars.count + 1)
    var next = 0
    var index = 0
    while index < scalars.count {
      if next < found.count, found[next].lowerBound == index {
        for offset in found[next] { places[offset] = count }
        let sign = sign(found[next].count).unicodeScalars
        result.append(contentsOf: sign)
        count += sign.count
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
    return (String(result), places)
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
