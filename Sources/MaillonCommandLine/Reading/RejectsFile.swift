import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// The files that `--rejects` writes: rows as they came, and beside them why they were rejected.
///
/// Rows under one heading stand in one file; those under another one in `rejects-2.csv`, and so on.
/// They are written in UTF-8 whatever they came in, so that one file never mixes encodings. Nothing
/// is in place before the end.
final class RejectsFile {
  /// The rows under one heading.
  private struct Sheet {
    var heading: [UInt8]
    var delimiter: UInt8
    var draft: Draft
  }

  private let path: String
  private let language: Language
  private var sheets: [Sheet] = []
  private var reasons: Draft
  private var copied = 0
  private var notCopied = 0
  private var mark: (sizes: [Draft.Size], reasons: Draft.Size, copied: Int, notCopied: Int)

  /// More headings than these are not told apart: their encounters are listed, not copied.
  private static let mostSheets = 100

  /// Prepares the files.
  ///
  /// - Parameters:
  ///   - path: what `--rejects` names.
  ///   - language: the language of the reasons.
  /// - Throws: `Failure` where they cannot be written.
  init(_ path: String, language: Language) throws {
    self.path = path
    self.language = language
    reasons = try Draft(RejectsFile.named(path, ".reasons", ending: ".csv"))
    mark = ([], Draft.Size(), 0, 0)
    try reasons.write(Array(RejectReasons.heading.utf8))
  }

  /// Remembers where the rejects of the next file begin.
  func begin() {
    mark = (sheets.map(\.draft.size), reasons.size, copied, notCopied)
  }

  /// Takes back what was written since `begin`.
  ///
  /// - Throws: `Failure` where the files cannot be written.
  func rollBack() throws {
    for index in sheets.indices {
      let size = index < mark.sizes.count ? mark.sizes[index] : nil
      try sheets[index].draft.cut(to: size ?? Draft.Size())
    }
    try reasons.cut(to: mark.reasons)
    (copied, notCopied) = (mark.copied, mark.notCopied)
  }

  /// Writes an encounter.
  ///
  /// - Throws: `Failure` where the files cannot be written.
  func take(_ encounter: RejectedEncounter, from file: String) throws {
    var place: (file: String, line: Int)?
    if let rows = encounter.rows, let heading = encounter.heading,
      let index = try sheet(heading, encounter.delimiter)
    {
      if sheets[index].draft.size.bytes == 0 {
        try sheets[index].draft.write([0xEF, 0xBB, 0xBF] + heading + [UInt8(ascii: "\n")])
      }
      place = (sheets[index].draft.path, sheets[index].draft.size.lines + 1)
      try sheets[index].draft.write(rows + [UInt8(ascii: "\n")])
      copied += 1
    } else {
      notCopied += 1
    }
    let lines = RejectReasons.lines(
      of: encounter.problems, place: place, file: file, line: encounter.line, language: language)
    try reasons.write(Array(lines.utf8))
  }

  /// Puts the files in place, and says where they are.
  ///
  /// - Throws: `Failure` where they cannot be written.
  func finish() throws -> [Message] {
    if !sheets.contains(where: { $0.draft.size.bytes > 0 }) {
      // An empty file says that there is nothing, and a script can tell.
      let empty = try Draft(path)
      try empty.place()
    }
    var files: [String] = []
    for sheet in sheets {
      guard sheet.draft.size.bytes > 0 else {
        sheet.draft.discard()
        continue
      }
      try sheet.draft.place()
      files.append(sheet.draft.path)
    }
    try reasons.place()
    var messages: [Message] = []
    if copied > 0 || notCopied == 0 {
      messages.append(
        .rejectsWritten(
          encounters: copied, files: files.isEmpty ? [path] : files, reasons: reasons.path))
    }
    if notCopied > 0 { messages.append(.rejectsNotCopied(notCopied, reasons: reasons.path)) }
    return messages
  }

  private func sheet(_ heading: [UInt8], _ delimiter: UInt8) throws -> Int? {
    if let index = sheets.firstIndex(where: {
      $0.delimiter == delimiter && $0.heading == heading
    }) {
      return index
    }
    guard sheets.count < RejectsFile.mostSheets else { return nil }
    let name = sheets.isEmpty ? path : RejectsFile.named(path, "-\(sheets.count + 1)")
    sheets.append(Sheet(heading: heading, delimiter: delimiter, draft: try Draft(name)))
    return sheets.count - 1
  }

  /// The path with words before its ending.
  private static func named(_ path: String, _ words: String, ending: String? = nil) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return path + words + (ending ?? "")
    }
    return path[..<dot] + words + (ending ?? String(path[dot...]))
  }
}

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
    try reporting { try handle.close() }
    guard rename(part, path) == 0 else { throw Failure(.outputUnwritable(path)) }
    isPlaced = true
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
