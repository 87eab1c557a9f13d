import Foundation

/// A name as it is compared: canonically composed, in lower case, spaces trimmed and runs of them made one.
///
/// `BOULANGERIE  x` and `Boulangerie x` are one provider. What is shown is a spelling, never this.
package struct ComparedName: Hashable, Comparable, Sendable {
  /// The folded text.
  package let text: String

  /// Folds a name as somebody wrote it.
  package init(_ name: String) {
    text = ComparedName.foldedWestern(name) ?? ComparedName.foldedUnicode(name)
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

  /// Folds a name of the letters of Western Europe, which most are; nil where there is anything else.
  ///
  /// Those of ASCII, the composed ones of Latin-1 (U+00C0…U+00DE have their small letters 32 further
  /// on, but for the sign U+00D7), Œ, and dashes and quotes from U+2010 to U+2027: none of them is
  /// changed by composition (NFC), and only the spaces among them are white space.
  private static func foldedWestern(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { source -> String? in
      var isWestern = true
      let folded = String(unsafeUninitializedCapacity: source.count) { target in
        var count = 0
        var isSpacePending = false
        var index = 0
        func put(_ byte: UInt8) {
          if isSpacePending {
            target[count] = 0x20
            count += 1
            isSpacePending = false
          }
          target[count] = byte
          count += 1
        }
        while index < source.count {
          let byte = source[index]
          let next = index + 1 < source.count ? source[index + 1] : 0
          switch (byte, next) {
          case (0x20, _), (0x09...0x0D, _): isSpacePending = count > 0
          case (0x41...0x5A, _): put(byte + 0x20)
          case (0..<0x80, _): put(byte)
          case (0xC2, 0xA0), (0xC2, 0x85):
            isSpacePending = count > 0
            index += 1
          case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E):
            put(byte)
            put(next + 0x20)
            index += 1
          case (0xC2, 0x80...0xBF), (0xC3, 0x97), (0xC3, 0x9F...0xBF), (0xC5, 0x93):
            put(byte)
            put(next)
            index += 1
          case (0xC5, 0x92):
            put(byte)
            put(0x93)
            index += 1
          case (0xE2, 0x80)
          where index + 2 < source.count && (0x90...0xA7).contains(source[index + 2]):
            put(byte)
            put(next)
            put(source[index + 2])
            index += 2
          default:
            isWestern = false
            return 0
          }
          index += 1
        }
        return count
      }
      return isWestern ? folded : nil
    }
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
