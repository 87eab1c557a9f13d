/// Data embedded in a page as `<script type="application/json">`.
enum EmbeddedData {
  /// The JSON as it may stand inside a script element.
  ///
  /// `<`, `>` and `&` only ever occur inside its strings, where they are written as escapes, byte by byte: nothing
  /// in the data can close the element or open a comment.
  ///
  /// - Parameter json: The data.
  /// - Returns: The markup.
  static func markup(_ json: JSON) -> Markup {
    var bytes: [UInt8] = []
    for byte in json.compact.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
    return Markup(trusted: String(decoding: bytes, as: UTF8.self))
  }
}
