import Foundation
import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonTestSupport
import Testing

@testable import MaillonCommandLine

/// The sample audit, written as people's programs would have written it, imports to the same ledger.
@Suite struct OneAuditManyWaysTests {
  /// A way of writing.
  struct Way: Sendable, CustomTestStringConvertible {
    var encoding: String.Encoding = .utf8
    var mark: [UInt8] = []
    var delimiter = ","
    var lineEnd = "\n"
    var dates = Dates.iso
    var decimalMark = "."
    var isFrench = false
    var quotesAll = false
    var announces = false
    var titleRows = 0
    var testDescription: String {
      "\(encoding) \(mark) \(delimiter.debugDescription) \(lineEnd.debugDescription) \(dates) "
        + "\(decimalMark)\(isFrench ? " French" : "")\(quotesAll ? " quoted" : "")"
    }
  }

  enum Dates { case iso, slashes, dots, shortDots, words, weekday }

  static let ways: [Way] = [
    Way(), Way(mark: [0xEF, 0xBB, 0xBF]), Way(lineEnd: "\r\n"), Way(lineEnd: "\r"),
    Way(quotesAll: true), Way(mark: [0xEF, 0xBB, 0xBF], lineEnd: "\r\n", quotesAll: true),
    Way(encoding: .windowsCP1252), Way(encoding: .windowsCP1252, dates: .slashes),
    Way(
      encoding: .windowsCP1252, delimiter: ";", lineEnd: "\r\n", dates: .slashes,
      decimalMark: ",", isFrench: true),
    Way(
      encoding: .windowsCP1252, delimiter: ";", lineEnd: "\r\n", dates: .slashes,
      decimalMark: ",", isFrench: true, announces: true),
    Way(delimiter: ";", decimalMark: ","), Way(delimiter: ";", decimalMark: "."),
    Way(delimiter: ";", dates: .dots, decimalMark: ",", isFrench: true),
    Way(delimiter: ";", dates: .shortDots, decimalMark: ",", isFrench: true, quotesAll: true),
    Way(delimiter: "\t", dates: .words, isFrench: true),
    Way(delimiter: "\t", dates: .weekday, decimalMark: ",", isFrench: true),
    Way(delimiter: "|", isFrench: true), Way(decimalMark: ",", isFrench: true),
    Way(encoding: .utf16LittleEndian, mark: [0xFF, 0xFE], delimiter: "\t", lineEnd: "\r\n"),
    Way(encoding: .utf16BigEndian, mark: [0xFE, 0xFF], delimiter: ";", dates: .dots),
    Way(encoding: .utf16LittleEndian, delimiter: "\t", lineEnd: "\r\n", dates: .slashes),
    Way(
      encoding: .utf16LittleEndian, delimiter: ";", dates: .words, decimalMark: ",",
      isFrench: true),
    Way(encoding: .utf16BigEndian, lineEnd: "\r", quotesAll: true),
    Way(delimiter: ";", lineEnd: "\r\n", dates: .slashes, titleRows: 2),
  ]

  private static let french = [
    "observed": "date", "reported": "date de remise", "provider": "prestataire", "site": "lieu",
    "sector": "secteur", "touchpoint": "canal", "visit": "visite", "observer": "observateur",
    "staff": "personnel", "wave": "vague", "wait_minutes": "attente_minutes", "lang": "langue",
    "narrative": "récit", "feeling": "ressenti", "one_percent": "un pour cent", "outcome": "issue",
    "outcome_by": "issue par", "outcome_at": "issue le", "findings": "constats",
  ]

  /// The audit's first rows, with waits that have decimals, in characters that Windows-1252 has.
  private static let rows: [[String]] = {
    let file = CommandRun.packageRoot.appendingPathComponent("samples/audit/2025-T3.csv")
    guard let data = try? Data(contentsOf: file) else { return [] }
    var rows = CSVRows.read([UInt8](data), most: 121)
    guard let wait = rows.first?.firstIndex(of: "wait_minutes") else { return [] }
    for index in rows.indices.dropFirst() where !rows[index][wait].isEmpty {
      rows[index][wait] += index % 2 == 0 ? ".5" : ".25"
    }
    return rows.map { $0.map { $0.replacing("\u{202F}", with: "\u{A0}") } }
  }()

  private static func date(_ text: String, _ dates: Dates) -> String {
    let day = text.prefix(10).split(separator: "-")
    guard dates != .iso, day.count == 3, let number = Int(day[2]), let month = Int(day[1]) else {
      return text
    }
    let months = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
    let time = text.count > 10 ? " " + text.dropFirst(11) : ""
    let words = "\(number == 1 ? "1er" : "\(number)") \(months[month - 1]) \(day[0])"
    return switch dates {
    case .iso: text
    case .slashes: "\(day[2])/\(day[1])/\(day[0])\(time)"
    case .dots: "\(day[2]).\(day[1]).\(day[0])\(time)"
    case .shortDots: "\(day[2]).\(day[1]).\(day[0].suffix(2))\(time)"
    case .words: words + time
    // Which one does not matter to whoever reads it.
    case .weekday: "jeudi \(words)\(time)"
    }
  }

  private static func write(_ way: Way) throws -> [UInt8] {
    let heading = try #require(rows.first)
    let table = rows.enumerated().map { index, row in
      zip(heading, row).map { name, cell in
        if index == 0 { return way.isFrench ? french[name] ?? name : name }
        switch name {
        case "observed", "reported", "outcome_at": return date(cell, way.dates)
        case "wait_minutes": return cell.replacing(".", with: way.decimalMark)
        default: return cell
        }
      }
    }
    var lines = table.map { row in
      row.map { cell in
        way.quotesAll || cell.contains(way.delimiter) || cell.contains("\"") || cell.contains("\n")
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: way.delimiter)
    }
    if way.announces { lines.insert("sep=\(way.delimiter)", at: 0) }
    for row in 0..<way.titleRows { lines.insert("Audit du réseau, page \(row)", at: 0) }
    let text = lines.joined(separator: way.lineEnd) + way.lineEnd
    return way.mark + Array(try #require(text.data(using: way.encoding)))
  }

  /// What a ledger holds, to the byte, after the import of one file with no flag.
  private static func imported(_ bytes: [UInt8]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, to: "audit.csv")
    let ledger = "\(folder.path)/audit.maillon"
    let run = CommandRun(["import", "-l", ledger, file])
    #expect(run.status == .done && run.error == "", "\(run.output)\(run.error)")
    let standings = CommandRun(["rank", "-l", ledger, "-f", "json"]).output
    return try contents(of: ledger) + [standings]
  }

  /// The hash of a ledger's state, and every encounter in it without the place where it stood.
  private static func contents(of path: String) throws -> [String] {
    let ledger = try Ledger.open(TestEngine.place(of: path), .read, program: "test") {
      Moment(day: Day(number: 20_500), secondOfDay: 0, offsetMinutes: 0)
    }
    let nobody = Judge(key: JudgingKey(rubric: "", classifier: "")) { _ in
      Judgement(outcome: nil, guess: nil)
    }
    var contents = [try ledger.stateHash()]
    try ledger.forEachEncounter(judge: nobody) { stored in
      var encounter = stored.encounter
      encounter.provenance.file = ""
      encounter.provenance.line = 0
      contents.append("\(stored.id) \(encounter)")
    }
    return contents
  }

  private static let canonical: [String] = {
    (try? imported(write(Way()))) ?? []
  }()

  @Test(arguments: ways)
  func importsToTheSameLedger(way: Way) throws {
    #expect(Self.ways.count == 24 && Self.canonical.count > 100)
    let contents = try Self.imported(Self.write(way))
    #expect(contents == Self.canonical)
  }

  @Test func theWholeAuditOutOfFrenchExcelRanksTheSame() throws {
    let file = CommandRun.packageRoot.appendingPathComponent("samples/audit/2025-T3.csv")
    let rows = CSVRows.read([UInt8](try Data(contentsOf: file)))
    let heading = try #require(rows.first)
    let text = rows.enumerated().map { index, row in
      zip(heading, row).map { name, cell in
        let cell =
          index == 0
          ? Self.french[name] ?? name
          : ["observed", "reported"].contains(name) ? Self.date(cell, .slashes) : cell
        return cell.contains { ";\"\n".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: ";")
    }.joined(separator: "\r\n")
    // Excel writes what Windows-1252 lacks as a question mark; the audit's narrow spaces as wide ones.
    let plain = text.replacing("\u{202F}", with: "\u{A0}")
    let folder = try TemporaryFolder()
    let excel = try folder.write(
      [UInt8](try #require(plain.data(using: .windowsCP1252))), to: "audit.csv")
    let first = CommandRun(["rank", excel, "-f", "json"])
    let second = CommandRun(["rank", "samples/audit/2025-T3.csv", "-f", "json"])
    #expect(first.status == .done && first.error == "")
    #expect(first.output == second.output)
  }
}
