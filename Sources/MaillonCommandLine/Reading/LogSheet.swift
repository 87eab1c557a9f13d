import Foundation
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// A sheet that encounters are added to, one at a time: whole or not at all.
struct LogSheet {
  /// The path.
  let path: String

  private let rubric: Rubric

  /// Names a sheet; it need not exist yet.
  init(_ path: String, rubric: Rubric) {
    self.path = path
    self.rubric = rubric
  }

  /// What stands in the sheet so far.
  func encounters() -> [Encounter] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return read([UInt8](data)).encounters
  }

  /// Adds an encounter: the file is written beside, read again to see that it still is a sheet, and put in
  /// place.
  ///
  /// - Throws: `Fault`, and then the file is as it was.
  func append(_ encounter: Encounter) throws {
    let old = FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    let isXML = old.isEmpty ? path.lowercased().hasSuffix(".xml") : isXML(old)
    let new = isXML ? try xml(old, adding: encounter) : try csv(old, adding: encounter)
    let before = old.isEmpty ? 0 : read(old).encounters.count
    let after = read(new)
    guard after.encounters.count == before + 1, let last = after.encounters.last,
      last.provider.name == encounter.provider.name, last.observed.day == encounter.observed.day
    else { throw Fault(reason: .unreadable) }
    do {
      try Data(new).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Fault(reason: .unwritable)
    }
  }

  /// Why a sheet cannot be added to.
  struct Fault: Error {
    /// The reason.
    let reason: LogMessage.SheetFault
  }

  private func isXML(_ bytes: [UInt8]) -> Bool {
    bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.first == UInt8(ascii: "<")
  }

  private func read(_ bytes: [UInt8]) -> (encounters: [Encounter], report: SheetReport?) {
    var encounters: [Encounter] = []
    let reader = SheetReader(rubric: rubric)
    let report = try? reader.read(.bytes(bytes, name: path), tallies: nil, rejects: nil) {
      encounters.append($0)
    }
    return (encounters, report)
  }

  private func xml(_ old: [UInt8], adding encounter: Encounter) throws -> [UInt8] {
    guard !old.isEmpty else {
      return Array((SheetXML.opening + SheetEntry.xml(of: encounter) + SheetXML.closing).utf8)
    }
    guard let text = String(validating: old, as: UTF8.self) else { throw Fault(reason: .encoding) }
    guard let end = text.range(of: "</sheet>", options: .backwards) else {
      throw Fault(reason: .noEnd)
    }
    return Array(
      (text[..<end.lowerBound] + SheetEntry.xml(of: encounter) + text[end.lowerBound...]).utf8)
  }

  private func csv(_ old: [UInt8], adding encounter: Encounter) throws -> [UInt8] {
    var cells = SheetEntry.cells(of: encounter)
    guard !old.isEmpty else {
      let questions =
        rubric.questions.isEmpty ? rubric.criteria.map(\.id) : rubric.questions.map(\.id)
      let others = encounter.answers.map(\.question).filter { !questions.contains($0) }
      let columns = SheetEntry.columns(answers: questions + others)
      let row = columns.map { cells[$0] ?? "" }
      return Array(
        (SheetEntry.row(columns, delimiter: ",") + SheetEntry.row(row, delimiter: ",")).utf8)
    }
    guard String(validating: old, as: UTF8.self) != nil else { throw Fault(reason: .encoding) }
    let header = old.prefix { $0 != 0x0A }
    let delimiter =
      [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { left, right in
        header.count { $0 == left } < header.count { $0 == right }
      } ?? UInt8(ascii: ",")
    let headings = CSVRows.read(old, delimiter: delimiter, most: 1).first ?? []
    let row = headings.map { heading in
      cells.removeValue(forKey: SheetHeading.canonical(heading)) ?? ""
    }
    if let left = cells.keys.min() { throw Fault(reason: .column(left)) }
    var new = old
    if new.last != 0x0A { new.append(0x0A) }
    return new + SheetEntry.row(row, delimiter: Character(Unicode.Scalar(delimiter))).utf8
  }
}
