import MaillonCore

/// A JSON value whose keys keep their order, so that the same results give the same bytes.
///
/// Foundation's encoder either sorts keys or leaves their order to chance, and drops what is nil; the contract
/// wants its own order and `null` for what is not known.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  /// A long array whose values are made one by one as they are written: how many, and the one at a place.
  case list(Int, @Sendable (Int) -> JSON)
  case object([(key: String, value: JSON)])

  /// The value of a whole number, or null.
  package static func integer(_ value: Int?) -> JSON {
    value.map { .integer($0) } ?? .null
  }

  /// The value of a number, or null; infinities and NaN are null, as JSON has no word for them.
  package static func number(_ value: Double?) -> JSON {
    value.map { .number($0) } ?? .null
  }

  /// The value of a text, or null.
  package static func string(_ value: String?) -> JSON {
    value.map { .string($0) } ?? .null
  }

  /// The text on one line, as for NDJSON.
  package var compact: String {
    var bytes: [UInt8] = []
    append(to: &bytes, indentation: nil) { _ in }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with two spaces of indentation a level, ending in a newline.
  package var indented: String {
    var bytes: [UInt8] = []
    writeIndented { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the text with two spaces of indentation a level, ending in a newline, piece by piece.
  ///
  /// - Parameter write: What takes each piece.
  package func writeIndented(to write: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    append(to: &bytes, indentation: 0) { bytes in
      guard bytes.count >= Self.pieceSize else { return }
      write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append(UInt8(ascii: "\n"))
    write(bytes)
  }

  /// The elements of a long array that are laid out together.
  private static let blockSize = 2048

  /// The bytes from which on a piece is written.
  private static let pieceSize = 1 << 16

  /// An object with the members of another one behind its own.
  package func with(_ other: JSON) -> JSON {
    guard case .object(let members) = self, case .object(let others) = other else { return self }
    return .object(members + others)
  }

  /// An object with its schema before its other members, as it stands alone on a line.
  package func preceded(by schema: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object([(key: "schema", value: .string(schema))] + members)
  }

  private func append(
    to bytes: inout [UInt8], indentation: Int?, _ flush: (inout [UInt8]) -> Void
  ) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value):
      bytes.append(contentsOf: (value.isFinite ? JSON.text(of: value) : "null").utf8)
    case .string(let value): JSON.append(value, to: &bytes)
    case .array(let values):
      JSON.appendList("[", values.count, "]", to: &bytes, indentation) { index, bytes, inner in
        values[index].append(to: &bytes, indentation: inner, flush)
      }
    case .list(let count, let value):
      // Made and laid out a block at a time on all cores, and never all there at once.
      var block: [[UInt8]] = []
      JSON.appendList("[", count, "]", to: &bytes, indentation) { index, bytes, inner in
        if index % JSON.blockSize == 0 {
          block = concurrentMap(count: min(JSON.blockSize, count - index), size: 64) { place in
            var bytes: [UInt8] = []
            value(index + place).append(to: &bytes, indentation: inner) { _ in }
            return bytes
          }
        }
        bytes += block[index % JSON.blockSize]
        flush(&bytes)
      }
    case .object(let members):
      JSON.appendList("{", members.count, "}", to: &bytes, indentation) { index, bytes, inner in
        JSON.append(members[index].key, to: &bytes)
        bytes.append(contentsOf: (inner == nil ? ":" : ": ").utf8)
        members[index].value.append(to: &bytes, indentation: inner, flush)
      }
    }
  }

  /// The shortest text that reads back as the same number, without a fraction where it is whole.
  private static func text(of value: Double) -> String {
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return value.description
  }

  private static func appendList(
    _ opening: Unicode.Scalar, _ count: Int, _ closing: Unicode.Scalar,
    to bytes: inout [UInt8], _ indentation: Int?,
    _ appendElement: (Int, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    let inner = indentation.map { $0 + 2 }
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendBreak(inner, to: &bytes)
      appendElement(index, &bytes, inner)
    }
    if count > 0 { appendBreak(indentation, to: &bytes) }
    bytes.append(UInt8(ascii: closing))
  }

  private static func appendBreak(_ indentation: Int?, to bytes: inout [UInt8]) {
    guard let indentation else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        let hexadecimal = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + hexadecimal).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral value: String) {
    self = .string(value)
  }

  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
}
