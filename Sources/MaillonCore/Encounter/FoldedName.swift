import Foundation

/// A name as people compare it who do not mind case, accents, or how words are joined.
///
/// For column headings and for words out of a fixed list; never for what is stored.
package enum FoldedName {
  /// The name in lower case without accents; runs of spaces, hyphens, underscores and dots are one space.
  package static func of(_ name: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var isPending = false
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let text =
      isPlain
      ? name
      : name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .replacing("œ", with: "oe")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if isPending, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        isPending = false
        folded.append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
        isPending = true
      default:
        if isPending, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        isPending = false
        folded.append(byte)
      }
    }
    return String(decoding: folded, as: UTF8.self).replacing("\u{A0}", with: " ")
  }
}
