/// A name as names are compared: composed letters (NFC), lower case, single spaces.
package enum CanonicalName {
  /// The name in that form.
  package static func of(_ name: String) -> String {
    var bytes: [UInt8] = []
    CanonicalText.append(name, isFolded: true, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
