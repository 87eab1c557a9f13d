import Foundation
import MaillonPresentation

/// A file on its way, under another name until it is whole.
final class Draft {
  /// How much was written.
  struct Size {
    var bytes = 0
    var lines = 0
  }

  /// Where it will stand.
  let path: String
  /// How much was written.
  private(set) var size = Size()
  private let handle: FileHandle
  private let part: String
  private var buffer: [UInt8] = []
  private var isPlaced = false

  /// Begins a file.
  ///
  /// - Throws: `Failure` where it cannot be written.
  init(_ path: String) throws {
    self.path = path
    part = path + ".part"
    try Draft.spareLedger(at: path)
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw Failure(.outputUnwritable(path)) }
    self.handle = handle
  }

  deinit {
    discard()
  }

  /// Adds bytes.
  ///
  /// - Throws: `Failure` where they cannot be written.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    size.bytes += bytes.count
    size.lines += Draft.lines(in: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Takes back what was written beyond a size.
  ///
  /// - Throws: `Failure` where the file cannot be written.
  func cut(to size: Size) throws {
    try flush()
    try reporting {
      try handle.truncate(atOffset: UInt64(size.bytes))
    }
    self.size = size
  }

  /// Puts the file in place.
  ///
  /// - Throws: `Failure` where it cannot be written.
  func place() throws {
    try flush()
    // The command may have made the ledger itself, meanwhile.
    try Draft.spareLedger(at: path)
    try reporting { try handle.close() }
    guard rename(part, path) == 0 else { throw Failure(.outputUnwritable(path)) }
    isPlaced = true
  }

  /// Refuses to write over a ledger, or over any other database.
  ///
  /// - Throws: `Failure` where one stands there.
  static func spareLedger(at path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else { return }
    defer { try? file.close() }
    let mark = Array("SQLite format 3\0".utf8)
    // What cannot be read, as a folder cannot, is no ledger.
    guard let start = try? file.read(upToCount: mark.count), Array(start) == mark else { return }
    throw Failure(.outputIsLedger(path), status: .misuse)
  }

  /// Removes what is not in place.
  func discard() {
    guard !isPlaced else { return }
    isPlaced = true
    try? handle.close()
    unlink(part)
  }

  private func flush() throws {
    guard !buffer.isEmpty else { return }
    try reporting { try handle.write(contentsOf: buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      throw Failure(.outputUnwritable(path))
    }
  }

  /// Line ends: CRLF, LF, or a lone CR.
  private static func lines(in bytes: [UInt8]) -> Int {
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        count += 1
      } else if byte == UInt8(ascii: "\r"),
        index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
      {
        count += 1
      }
    }
    return count
  }
}
