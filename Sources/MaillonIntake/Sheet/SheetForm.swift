/// What the first bytes of a file say it is.
enum SheetForm: Equatable {
  case empty
  case xml
  case text
  /// Something else, by its name.
  case unknown(String)

  init(_ source: SheetSource) {
    let most = 4_096
    let head = source.head(most)
    self = SheetForm.form(of: head)
    if self == .text, head.count < most, head.allSatisfy({ $0 <= 0x20 }) { self = .empty }
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "ZIP (xlsx, ods, docx)"), ([0x50, 0x4B, 0x05, 0x06], "ZIP"),
    ([0xD0, 0xCF, 0x11, 0xE0], "OLE (xls, doc)"), ([0x1F, 0x8B], "gzip"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x25, 0x50, 0x44, 0x46], "PDF"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("SQLite format 3".utf8), "SQLite"), (Array("{\\rtf".utf8), "RTF"),
  ]

  private static func form(of head: [UInt8]) -> SheetForm {
    if head.isEmpty { return .empty }
    for signature in signatures where head.starts(with: signature.bytes) {
      return .unknown(signature.name)
    }
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || WideText.encoding(of: head) != nil
    // Without the NULs of UTF-16 and the byte order mark, the first letters are the first letters.
    let letters = head.filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    if letters.first == UInt8(ascii: "<") {
      let start = String(decoding: letters.prefix(200), as: UTF8.self).lowercased()
      let isPage =
        start.hasPrefix("<!doctype html") || start.hasPrefix("<html>")
        || start.hasPrefix("<html ")
      return isPage ? .unknown("HTML") : .xml
    }
    // A single NUL spoils its row, not the file.
    if !isWide, head.count(where: { $0 == 0 }) * 50 > head.count { return .unknown("binary") }
    return .text
  }
}
