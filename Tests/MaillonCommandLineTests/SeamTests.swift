import Foundation
import MaillonCore
import MaillonLedger
import MaillonTestSupport
import Testing

/// A random audit gives the same ledger whichever way it comes in, and the same counts whoever counts.
@Suite("Across the seams") struct SeamTests {
  /// What an observer could have written, in the columns of a sheet.
  private struct Row {
    var cells: [String: String] = [:]

    subscript(_ column: String) -> String { cells[column] ?? "" }
  }

  /// A way in.
  enum Way: Equatable, Sendable, CaseIterable {
    case comma, semicolon, tab, pipe, quoted, windows, utf16, xml, log, loggedCSV, loggedXML
  }

  private static let criteria = ["attention", "warmth", "craft"]
  private static let columns =
    [
      "id", "observed", "provider", "site", "sector", "touchpoint", "visit",
      "observer", "staff", "wave", "source", "wait_minutes", "lang", "narrative", "feeling",
      "one_percent", "ideal",
    ] + criteria

  @Test(arguments: [1, 2] as [UInt64])
  func everyWayInGivesTheSameLedger(seed: UInt64) throws {
    let rows = Self.audit(seed)
    let expected = try Self.contents(of: rows, by: .comma)
    for way in Way.allCases where way != .comma {
      let contents = try Self.contents(of: rows, by: way)
      let difference = zip(contents, expected).dropFirst().first { $0 != $1 }
      #expect(contents == expected, "\(way), seed \(seed): \(difference.debugDescription)")
    }
    var other = rows
    other[0].cells["narrative", default: ""] += " Rien d’autre."
    #expect(try Self.contents(of: other, by: .xml) != expected, "a hash that tells nothing apart")
  }

  @Test(arguments: [4, 5] as [UInt64])
  func whoeverCountsCountsTheSame(seed: UInt64) throws {
    let rows = Self.audit(seed, count: 80)
    let folder = try TemporaryFolder()
    let sheet = try folder.write(Self.bytes(rows, .semicolon), to: "audit.csv")
    let ledger = "\(folder.path)/audit.maillon"
    #expect(CommandRun(["import", "-q", "-l", ledger, sheet]).status == .done)
    let questions: [[String]] = [
      [], ["--unit", "site"], ["--unit", "sector"], ["-p", "2025-Q2"],
      ["--criterion", "attention"], ["--undecided", "guess"], ["--touchpoint", "phone"],
      ["--provider", "P & Q", "-p", "2025-01..2025-08"],
    ]
    for question in questions {
      let counting = ["export", "--what", "tallies", "-f", "csv"] + question
      let byDatabase = CommandRun(counting + ["-l", ledger])
      let byLibrary = CommandRun(counting + [sheet])
      #expect(byDatabase.status == .done && byLibrary.status == .done, "\(byLibrary.error)")
      #expect(byDatabase.output == byLibrary.output, "\(question)")
      #expect(byDatabase.output.split(separator: "\n").count > 1, "\(question) counts nothing")
    }
  }

  @Test func whatStandsInTwoFilesCountsOnce() throws {
    let rows = Self.audit(7, count: 30)
    let folder = try TemporaryFolder()
    let whole = try folder.write(Self.bytes(rows, .comma), to: "whole.csv")
    let part = try folder.write(Self.bytes(Array(rows.suffix(12)), .xml), to: "part.xml")
    let once = CommandRun(["rank", whole, "--min", "1", "-f", "json"])
    let twice = CommandRun(["rank", whole, part, "--min", "1", "-f", "json"])
    #expect(once.status == .done && once.output == twice.output)
    #expect(twice.error.hasPrefix("12 encounters stood there more than once"), "\(twice.error)")
    // Twins without an id are two in one file, and the same two in another.
    let nameless = rows.map { row in
      var row = row
      row.cells["id"] = ""
      return row
    }
    let twins = try folder.write(Self.bytes(nameless + nameless, .comma), to: "twins.csv")
    let again = try folder.write(Self.bytes(nameless, .xml), to: "again.xml")
    let pairs = CommandRun(["rank", twins, again, "--min", "1", "-f", "json"])
    #expect(pairs.error.hasPrefix("30 encounters stood there more than once"), "\(pairs.error)")
  }

  // MARK: Random audits

  private static func audit(_ seed: UInt64, count: Int = 10) -> [Row] {
    var random = Generator(state: seed)
    func one(of words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (0..<count).map { index in
      let day = two(Int.random(in: 1...28, using: &random))
      let month = two(Int.random(in: 1...12, using: &random))
      let hour = two(Int.random(in: 0...23, using: &random))
      let minute = two(Int.random(in: 0...59, using: &random))
      var row = Row(cells: [
        "id": "s\(seed)-\(index)", "source": "réseau",
        "observed": "2025-\(month)-\(day)" + one(of: ["", "T\(hour):\(minute)"]),
        "provider": one(of: ["Kim", "Café de l'Écluse", "P & Q", "Chez \"Lou\", rue d'En-Bas"]),
        "site": one(of: ["", "Liège", "Namur; gare"]), "sector": one(of: ["food", "métal"]),
        "touchpoint": one(of: ["phone", "email", "in-person", "delivery"]),
        "visit": one(of: ["", "V-\(index)"]), "observer": one(of: ["", "O-1", "Élise, dite Lili"]),
        "staff": one(of: ["", "vendeuse"]), "wave": one(of: ["", "T3 | essai"]),
        "wait_minutes": one(of: ["", "0", "2.5", "24", "0.125"]), "lang": "fr",
        "narrative": one(of: [
          "Pas un regard; « encore vous\u{A0}? », dit-elle.", "Servi en 3 minutes, merci.",
          "Il a dit : \"rappelez demain\".\tPersonne n'a rappelé.", "A & B < C > D, l'été à 20 €",
          "Elle a bien dit < 10 minutes & l'a tenu ; œuvre d'art | rien à redire",
        ]) + " n° \(index)",
        "feeling": one(of: ["", "Gêné, un peu."]),
        "one_percent": one(of: ["", "Sourire; saluer."]),
        "ideal": one(of: ["", "\"Bonjour\""]),
      ])
      for criterion in criteria {
        row.cells[criterion] = one(of: ["", "broken", "kept", "exceeded"])
      }
      return row
    }
  }

  // MARK: Ways of writing

  private static func bytes(_ rows: [Row], _ way: Way) throws -> [UInt8] {
    guard way != .xml else { return Array(xml(rows).utf8) }
    let delimiter =
      switch way {
      case .semicolon, .windows: ";"
      case .tab: "\t"
      case .pipe: "|"
      default: ","
      }
    let lines = ([Row(cells: [:])] + rows).enumerated().map { index, row in
      columns.map { column in
        let cell = index == 0 ? column : row[column]
        let isQuoted =
          way == .quoted || cell.contains(delimiter) || cell.contains("\"")
          || cell.contains("\n")
        return isQuoted ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: delimiter)
    }
    let text = lines.joined(separator: "\r\n") + "\r\n"
    return switch way {
    case .windows: Array(try #require(text.data(using: .windowsCP1252)))
    case .utf16: [0xFF, 0xFE] + Array(try #require(text.data(using: .utf16LittleEndian)))
    default: Array(text.utf8)
    }
  }

  private static func xml(_ rows: [Row]) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }
    func attribute(_ name: String, _ value: String) -> String {
      value.isEmpty ? "" : " \(name)=\"\(escaped(value))\""
    }
    func element(_ name: String, _ value: String, _ attributes: String = "") -> String {
      value.isEmpty ? "" : "<\(name)\(attributes)>\(escaped(value))</\(name)>"
    }
    var text = "<sheet xmlns=\"urn:maillon:sheet:1\" source=\"réseau\">\n"
    for row in rows {
      text +=
        "<encounter\(["id", "observed", "touchpoint", "visit", "wave"].map { attribute($0, row[$0]) }.joined())>"
      text += element(
        "provider", row["provider"],
        attribute("sector", row["sector"]) + attribute("site", row["site"]))
      text += element("observer", row["observer"]) + element("staff", row["staff"])
      if !row["wait_minutes"].isEmpty { text += "<wait minutes=\"\(row["wait_minutes"])\"/>" }
      text += element("narrative", row["narrative"], " xml:lang=\"fr\"")
      for criterion in criteria where !row[criterion].isEmpty {
        text += "<answer question=\"\(criterion)\" value=\"\(row[criterion])\"/>"
      }
      for (kind, column) in [
        ("feeling", "feeling"), ("one-percent", "one_percent"), ("ideal", "ideal"),
      ] {
        text += element("reflection", row[column], " kind=\"\(kind)\" xml:lang=\"fr\"")
      }
      text += "</encounter>\n"
    }
    return text + "</sheet>\n"
  }

  private static func log(_ row: Row) -> [String] {
    let options = [
      "id": "id", "source": "source", "observed": "observed", "provider": "provider",
      "site": "site", "sector": "sector", "touchpoint": "touchpoint", "visit": "visit",
      "observer": "observer", "staff": "staff", "wave": "wave", "wait_minutes": "wait",
      "lang": "narrative-lang", "narrative": "narrative", "feeling": "feeling",
      "one_percent": "one-percent", "ideal": "ideal",
    ]
    return ["log"]
      + columns.flatMap { column in
        guard let option = options[column], !row[column].isEmpty else { return [String]() }
        return ["--\(option)", row[column]]
      }
      + criteria.flatMap { row[$0].isEmpty ? [] : ["--answer", "\($0)=\(row[$0])"] }
  }

  /// The hash of the ledger that an audit makes, and the lines that it exports.
  private static func contents(of rows: [Row], by way: Way) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/audit.maillon"
    switch way {
    case .log:
      for row in rows {
        let run = CommandRun(log(row) + ["-l", path])
        #expect(run.status == .done, "\(run.error)")
      }
    default:
      let ending = way == .xml || way == .loggedXML ? "xml" : "csv"
      let sheet = "\(folder.path)/audit.\(ending)"
      if way == .loggedCSV || way == .loggedXML {
        for row in rows {
          let run = CommandRun(log(row) + ["--sheet", sheet])
          #expect(run.status == .done, "\(run.error)")
        }
      } else {
        _ = try folder.write(bytes(rows, way), to: "audit.\(ending)")
      }
      let run = CommandRun(["import", "-l", path, sheet])
      #expect(run.status == .done, "\(way): \(run.output)\(run.error)")
    }
    let ledger = try Ledger.open(TestEngine.place(of: path), .read, program: "test") {
      Moment(day: Day(number: 20_500))
    }
    #expect(try ledger.coverage().encounters == rows.count, "\(way)")
    let encounters = CommandRun(["export", "-l", path, "--names", "-f", "xml"]).output
    return try ([ledger.stateHash()] + encounters.split(separator: "\n").map(String.init))
  }
}
