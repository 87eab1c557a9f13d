import Foundation

/// The alphabet of a language: `Étoile` stands among the E, whatever the bytes.
package struct AlphabeticalOrder: Sendable {
  private let locale: Locale

  /// Takes the alphabet of a language.
  package init(_ language: Language) {
    locale = Locale(identifier: language.rawValue)
  }

  /// Whether a name stands before another; names that the alphabet does not tell apart stand by their bytes.
  package func isBefore(_ left: String, _ right: String) -> Bool {
    let order = left.compare(
      right, options: [.caseInsensitive, .numeric], range: nil, locale: locale)
    if order != .orderedSame { return order == .orderedAscending }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Elements in the order given, except that neighbours which that order leaves level stand in the
  /// order of the alphabet.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - name: The name of one.
  ///   - areLevel: Whether nothing but their names puts two before each other.
  /// - Returns: The elements.
  package func settling<Element>(
    _ elements: [Element], by name: (Element) -> String,
    where areLevel: (Element, Element) -> Bool
  ) -> [Element] {
    var result: [Element] = []
    var start = 0
    while start < elements.count {
      var end = start + 1
      while end < elements.count, areLevel(elements[start], elements[end]) { end += 1 }
      result += elements[start..<end].sorted { isBefore(name($0), name($1)) }
      start = end
    }
    return result
  }
}
