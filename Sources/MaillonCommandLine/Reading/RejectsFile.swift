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
    try Draft.spareLedger(at: path)
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
