import Foundation

/// A name as it is compared: canonically composed, in lower case, spaces trimmed and runs of them made one.
///
/// `BOULANGERIE  x` and `Boulangerie x` are one provider. What is shown is a spelling, never this.
package struct ComparedName: Hashable, Comparable, Sendable {
  /// The folded text.
  package let text: String

  /// Folds a name as somebody wrote it.
  package init(_ name: String) {
    text = ComparedName.foldedASCII(name) ?? ComparedName.foldedUnicode(name)
  }

  /// Takes a name that is compared as it is.
  package init(verbatim name: String) {
    text = name
  }

  package static func == (left: ComparedName, right: ComparedName) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package static func < (left: ComparedName, right: ComparedName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Folds a name of ASCII letters alone, which most are; nil where there is anything else.
  private static func foldedASCII(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isSpacePending = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D: isSpacePending = !bytes.isEmpty
      default:
        if isSpacePending { bytes.append(0x20) }
        isSpacePending = false
        bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldedUnicode(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in name.lowercased().unicodeScalars {
      guard !scalar.properties.isWhitespace else {
        isSpacePending = !scalars.isEmpty
        continue
      }
      if isSpacePending { scalars.append(" ") }
      isSpacePending = false
      scalars.append(scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}
