import Foundation

/// Text as it is compared, as bytes.
///
/// Composed and decomposed letters are the same (Unicode NFC), runs of white space are one space and
/// those at the ends nothing: line ends and indentation come and go between XML and CSV.
enum CanonicalText {
  /// Appends the canonical bytes of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isFolded: Whether upper and lower case are the same too, as in names.
  ///   - buffer: Where to append.
  static func append(_ text: String, isFolded: Bool, to buffer: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      switch plainness(of: bytes) {
      case .ascii: copy(bytes, isFolded: isFolded, to: &buffer)
      case .composed where !isFolded: copy(bytes, isFolded: false, to: &buffer)
      case .composed, .unknown:
        var composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        if isFolded { composed = composed.lowercased().precomposedStringWithCanonicalMapping }
        composed.withUTF8 { copy($0, isFolded: false, to: &buffer) }
      }
    }
  }

  private enum Plainness { case ascii, composed, unknown }

  /// Whether the bytes are in NFC for certain, without looking at any table.
  ///
  /// Every scalar below U+0300 is, and so are the punctuation of U+2002…U+207F and the currency signs
  /// up to U+20BF (Unicode, DerivedNormalizationProps: NFC_Quick_Check).
  private static func plainness(of bytes: UnsafeBufferPointer<UInt8>) -> Plainness {
    var plainness = Plainness.ascii
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte < 0xCC {
        plainness = .composed
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.count,
        (0x81...0x82).contains(bytes[index + 1])
          || (bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82)
      {
        plainness = .composed
        index += 3
      } else {
        return .unknown
      }
    }
    return plainness
  }

  /// Copies bytes, folding white space, and the case of ASCII letters if asked to.
  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, isFolded: Bool, to buffer: inout [UInt8]
  ) {
    buffer.reserveCapacity(buffer.count + bytes.count)
    let start = buffer.count
    var isSpaceDue = false
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        isSpaceDue = true
        continue
      }
      if byte == 0xC2, index < bytes.count, bytes[index] == 0xA0 {  // U+00A0
        index += 1
        isSpaceDue = true
        continue
      }
      if byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80, bytes[index + 1] == 0xAF {
        index += 2  // U+202F, before French punctuation
        isSpaceDue = true
        continue
      }
      if isSpaceDue {
        if buffer.count > start { buffer.append(0x20) }
        isSpaceDue = false
      }
      if isFolded, byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      buffer.append(byte)
    }
  }
}
