import Foundation
import MaillonCore

/// The narratives of `samples/narratives`, coded by hand.
struct CodedNarratives {
  /// One narrative with the codes given to it.
  struct Row {
    var id: String
    var language: String
    var text: String
    var outcome: Level
    var findings: [String: Level]

    /// Whether it is kept out of sight of whoever writes cues: the number in its id divides by three.
    var isFrozen: Bool { (Int(id.suffix(3)) ?? 0) % 3 == 0 }

    /// The encounter without its codes.
    var encounter: Encounter {
      var encounter = Encounter(
        provider: Provider(name: "x"), observed: Moment(day: Day(number: 20_000)))
      encounter.narrative = Narrative(text: text, language: language)
      return encounter
    }
  }

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of a language, `fr` or `en`, the frozen ones after the others.
  static func rows(_ language: String) throws -> [Row] {
    try rows(inFile: "dev-\(language)") + rows(inFile: "frozen-\(language)")
  }

  /// The rows of a file of `samples/narratives`.
  static func rows(inFile name: String) throws -> [Row] {
    let url = root.appendingPathComponent("samples/narratives/\(name).csv")
    let records = records(try String(contentsOf: url, encoding: .utf8))
    return records.dropFirst().compactMap { fields in
      guard fields.count == 6, let outcome = Level(word: fields[4]) else { return nil }
      var findings: [String: Level] = [:]
      for finding in fields[5].split(separator: ";") {
        let parts = finding.split(separator: ":")
        if parts.count == 2, let level = Level(word: parts[1]) {
          findings[String(parts[0])] = level
        }
      }
      return Row(
        id: fields[0], language: fields[1], text: fields[3], outcome: outcome, findings: findings)
    }
  }

  /// The records of a CSV text with quoted fields.
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    while let character = characters.popFirst() {
      if isQuoted {
        if character == "\"" {
          if characters.first == "\"" {
            characters.removeFirst()
            field.unicodeScalars.append("\"")
          } else {
            isQuoted = false
          }
        } else {
          field.unicodeScalars.append(character)
        }
        continue
      }
      switch character {
      case "\"": isQuoted = true
      case ",":
        record.append(field)
        field = ""
      case "\r": break
      case "\n":
        record.append(field)
        records.append(record)
        record = []
        field = ""
      default: field.unicodeScalars.append(character)
      }
    }
    if !field.isEmpty || !record.isEmpty { records.append(record + [field]) }
    return records.filter { $0 != [""] }
  }
}
