import Crypto

/// Names that stand for people: the same person has the same one in every report.
///
/// A letter for what they do (`O-` for observers) and the first digits of a keyed hash of the folded name: four of
/// them, or as many as it takes to tell everybody apart. It keeps names out of what is passed around; whoever has the list of names can
/// find them again.
package struct Pseudonyms: Sendable {
  private static let key = SymmetricKey(data: Array("maillon observer pseudonym 1".utf8))
  private static let leastDigits = 4

  private let digits: Int
  private let letter: String

  /// Prepares pseudonyms for some people.
  ///
  /// - Parameters:
  ///   - names: Their names.
  ///   - letter: What they begin with.
  package init(for names: [String], letter: String = "O") {
    self.letter = letter
    let hashes = Set(names.map { ComparedName($0) }).map { Pseudonyms.hash($0) }
    digits =
      (Pseudonyms.leastDigits...16).first { length in
        Set(hashes.map { $0.prefix(length) }).count == Set(hashes).count
      } ?? 16
  }

  /// The pseudonym of one of them.
  package func pseudonym(of name: String) -> String {
    "\(letter)-" + Pseudonyms.hash(ComparedName(name)).prefix(digits)
  }

  private static func hash(_ name: ComparedName) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(name.text.utf8), using: key)
    return code.prefix(8).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
