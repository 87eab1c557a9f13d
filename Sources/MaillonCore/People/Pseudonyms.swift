import Crypto

/// Names that stand for people: the same person has the same one in every report of one ledger.
///
/// A letter for what the person does, and the first digits of a keyed hash of the folded name: four
/// of them, or as many as it takes to tell everybody apart. Without the key, which never leaves the
/// ledger, nobody can find the names again by trying.
package struct Pseudonyms: Sendable {
  /// The key where there is no ledger: pseudonyms of files are alike from run to run.
  package static let keyOfFiles = Array("maillon observer pseudonym 1".utf8)

  private static let leastDigits = 4

  private let key: SymmetricKey
  private let digits: Int

  /// Prepares pseudonyms for some people.
  ///
  /// - Parameters:
  ///   - names: Everybody who may be shown.
  ///   - key: The ledger's key.
  package init(for names: [String], key: [UInt8] = Pseudonyms.keyOfFiles) {
    self.key = SymmetricKey(data: key)
    let own = self.key
    let hashes = Set(names.map { ComparedName($0) }).map { Pseudonyms.hash($0, own) }
    digits =
      (Pseudonyms.leastDigits...16).first { length in
        Set(hashes.map { $0.prefix(length) }).count == Set(hashes).count
      } ?? 16
  }

  /// The pseudonym of one of them.
  package func pseudonym(of name: String, _ kind: Person.Kind = .observer) -> String {
    let letter =
      switch kind {
      case .observer: "O-"
      case .staff: "S-"
      case .coder: "C-"
      }
    return letter + Pseudonyms.hash(ComparedName(name), key).prefix(digits)
  }

  /// The pseudonym of a person with all its digits, of which every shorter one is the beginning.
  package func whole(of name: String, _ kind: Person.Kind) -> String {
    pseudonym(of: name, kind).prefix(2) + Pseudonyms.hash(ComparedName(name), key)
  }

  private static func hash(_ name: ComparedName, _ key: SymmetricKey) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(name.text.utf8), using: key)
    return code.prefix(8).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
