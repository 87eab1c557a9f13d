/// Fields as bytes that no two different sets of fields share.
///
/// A field is a tag, a length and that many bytes. An empty field is left out: empty is absent.
struct CanonicalEncoding {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// What a field is.
  enum Tag: UInt8 {
    case provider = 1
    case site, sector, touchpoint, visit, wave, observed, wait, measure, narrative, answer
    case reflection, outcome, finding, reported, observer, staff, language, source, id, occurrence
    case fingerprint
  }

  /// Forgets everything and begins with the version of the encoding.
  mutating func begin(_ version: UInt8 = 1) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(version)
  }

  /// Writes a text; `isFolded` for names, in which upper and lower case are the same.
  mutating func text(_ text: String?, as tag: Tag, isFolded: Bool = false) {
    guard let text, !text.isEmpty else { return }
    field(tag) { CanonicalText.append(text, isFolded: isFolded, to: &$0) }
  }

  /// Writes what `content` appends, unless it appends nothing.
  mutating func field(_ tag: Tag, _ content: (inout [UInt8]) -> Void) {
    bytes.append(tag.rawValue)
    let start = bytes.count
    bytes.append(contentsOf: [0, 0, 0, 0])
    content(&bytes)
    let count = bytes.count - start - 4
    guard count > 0 else {
      bytes.removeLast(5)
      return
    }
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: count >> (8 * (3 - index)))
    }
  }

  /// Writes several texts as one field, each with its own length.
  mutating func texts(_ texts: [String?], as tag: Tag) {
    field(tag) { buffer in
      for text in texts {
        let start = buffer.count
        buffer.append(contentsOf: [0, 0, 0, 0])
        if let text { CanonicalText.append(text, isFolded: false, to: &buffer) }
        let count = buffer.count - start - 4
        for index in 0..<4 {
          buffer[start + index] = UInt8(truncatingIfNeeded: count >> (8 * (3 - index)))
        }
      }
    }
  }

  /// Writes a moment.
  mutating func moment(_ moment: Moment?, as tag: Tag) {
    guard let moment else { return }
    field(tag) { buffer in
      CanonicalEncoding.append(UInt64(bitPattern: Int64(moment.day.number)), to: &buffer)
      guard let second = moment.secondOfDay else { return }
      CanonicalEncoding.append(UInt64(bitPattern: Int64(second)), to: &buffer)
      guard let offset = moment.offsetMinutes else { return }
      CanonicalEncoding.append(UInt64(bitPattern: Int64(offset)), to: &buffer)
    }
  }

  /// Writes a number, after a text that says which.
  mutating func number(_ number: Double?, id: String = "", as tag: Tag) {
    guard let number else { return }
    field(tag) { buffer in
      // Adding zero makes +0 of −0.
      CanonicalEncoding.append((number + 0).bitPattern, to: &buffer)
      CanonicalText.append(id, isFolded: false, to: &buffer)
    }
  }

  /// Appends eight bytes, the highest first.
  static func append(_ value: UInt64, to buffer: inout [UInt8]) {
    for index in 0..<8 { buffer.append(UInt8(truncatingIfNeeded: value >> (8 * (7 - index)))) }
  }
}
