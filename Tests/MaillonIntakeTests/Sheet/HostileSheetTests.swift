import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// What a hostile or damaged file may cost: a clear problem, never a crash or a hang.
@Suite("Hostile sheets")
struct HostileSheetTests {
  private static let start = "<sheet xmlns=\"urn:maillon:sheet:1\">"
  private static let heading = "date,provider,narrative\n"

  /// A file, by what is wrong with it.
  struct Hostility: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: ProblemCode
    let isRejected: Bool
    let bytes: @Sendable () -> [UInt8]

    init(
      _ name: String, _ code: ProblemCode, isRejected: Bool = true,
      _ text: @autoclosure @escaping @Sendable () -> String
    ) {
      testDescription = name
      self.code = code
      self.isRejected = isRejected
      bytes = { Array(text().utf8) }
    }
  }

  @Test(arguments: [
    Hostility(
      "entity bomb", .xmlDoctype,
      "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>" + start
        + "&c;</sheet>"),
    Hostility(
      "external entity", .xmlDoctype,
      "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + start + "&x;</sheet>"),
    Hostility(
      "a DTD on the network", .xmlDoctype,
      "<!DOCTYPE s SYSTEM \"http://127.0.0.1:9/s.dtd\">" + start + "</sheet>"),
    Hostility(
      "depth of 100,000", .limitExceeded, start + String(repeating: "<encounter>", count: 100_000)),
    Hostility(
      "an attribute of 10 MB", .limitExceeded,
      start + "<encounter id=\"" + String(repeating: "x", count: 10_000_000) + "\"/></sheet>"),
    Hostility(
      "a narrative of 10 MB", .limitExceeded,
      start + "<encounter observed=\"2025-01-01\"><provider>P</provider><narrative>"
        + String(repeating: "word ", count: 2_000_000) + "</narrative></encounter></sheet>"),
    Hostility(
      "a comment of 10 MB", .limitExceeded,
      start + "<!--" + String(repeating: "x", count: 10_000_000) + "--></sheet>"),
    Hostility("a NUL in XML", .xmlMalformed, start + "\u{0}</sheet>"),
    Hostility("XML cut short", .xmlMalformed, start + "<encounter observed=\"2025-01-01\"><prov"),
    Hostility("no sheet at all", .elementUnexpected, "<page xmlns=\"urn:x\"/>"),
    Hostility("a web page", .formatUnknown, "<!DOCTYPE html><html><body>Sign in</body></html>"),
    Hostility("nothing", .fileEmpty, ""),
    Hostility("blank lines", .fileEmpty, "\n\n  \n"),
    Hostility("binary", .formatUnknown, String(repeating: "\u{0}\u{1}", count: 1_000)),
    Hostility(
      "100,000 columns", .limitExceeded,
      "date,provider" + String(repeating: ",x", count: 100_000) + "\n"),
    Hostility(
      "a quote that never closes, over 3 MB", .quoteUnclosed, isRejected: false,
      heading + "2025-01-01,P,\"" + String(repeating: "x,y\n", count: 800_000)),
    Hostility(
      "a line of 3 MB", .limitExceeded, isRejected: false,
      heading + String(repeating: "x", count: 3_000_000) + "\n2025-01-01,P,a\n"),
    Hostility(
      "a quote in every line", .quoteUnclosed, isRejected: false,
      heading + String(repeating: "2025-01-01,P,\"a\n", count: 2_000)),
  ])
  func `each costs a clear problem`(hostility: Hostility) {
    let (_, report) = read(hostility.bytes())
    #expect(report.problems.contains { $0.code == hostility.code }, "\(report.problemCounts)")
    #expect(report.isRejected == hostility.isRejected)
    #expect(report.encounters == report.good + report.rejected)
    #expect(report.problems.count <= 1_000)
  }

  @Test func `folders, missing and forbidden files are told`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "maillon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(read(.file(folder.path)).report.problems.map(\.found) == ["directory"])
    #expect(read(.file(folder.path + "/none.csv")).report.problems.map(\.found) == ["missing"])
    let secret = folder.appendingPathComponent("secret.csv")
    try Data("date,provider\n".utf8).write(to: secret)
    chmod(secret.path, 0)
    // The superuser may read everything.
    if getuid() != 0 {
      #expect(read(.file(secret.path)).report.problems.map(\.found) == ["forbidden"])
    }
  }

  @Test func `a pipe is read like a file`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "maillon-\(UUID().uuidString)"
    ).path
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let writer = Thread {
      let text = "date,provider,wait\n" + String(repeating: "2025-01-01,P,1\n", count: 20_000)
      try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: [])
    }
    writer.start()
    let (encounters, report) = read(.file(path))
    #expect(encounters.count == 20_000 && report.problems == [])
  }

  @Test func `a pipe of tallies is opened once`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "maillon-\(UUID().uuidString)"
    ).path
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    Thread {
      let text = "provider,touchpoint,broken,kept,exceeded\nP,t,1,2,3\n"
      try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: [])
    }.start()
    var rows: [TallyRow] = []
    let report = try SheetReader(rubric: smallRubric).read(
      .file(path), tallies: { rows.append($0) }, into: { _ in })
    #expect(rows.map(\.exceeded) == [3] && report.format == .tallies && report.problems == [])
  }

  @Test func `everything that goes in comes out as good or rejected, whatever is damaged`() {
    var random = SplitMix(state: 20_251_123)
    let seeds = [
      """
      id,date,provider,touchpoint,wait,narrative,attention,findings
      F-1,2025-07-03,Gare,phone,3,"Un quai, deux ""trains""\r\net rien.",kept,attention:kept
      F-2,03/07/2025,Café de l’Écluse,in-person,2.5,Été,n/a,
      F-3,31/06/2025,Poste,,x,,broken,attention:brokn

      """,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sheet xmlns="urn:maillon:sheet:1" xmlns:x="urn:x" wave="w">
        <encounter id="F-1" observed="2025-07-03T08:10" touchpoint="phone"><provider site="s">Gare &amp; Cie</provider>
          <x:note a="b">n</x:note><wait minutes="3"/><narrative xml:lang="fr"><![CDATA[Été]]></narrative>
          <answer question="attention" value="kept"><comment>c</comment></answer></encounter>
        <encounter observed="2025-06-31"><provider>Poste</provider><wait minutes="1"/></encounter>
      </sheet>

      """,
    ].map { Array($0.utf8) }
    for round in 0..<1_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 3:
          bytes.insert(
            contentsOf: ["\"", "<", "&", "\r", "\n", ",", "]]>", "\u{0}", "é"].randomElement(
              using: &random)?.utf8.map { $0 } ?? [], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let (encounters, report) = read(bytes)
      #expect(report.encounters == report.good + report.rejected)
      #expect(report.good == encounters.count)
      #expect(report.rejected == 0 || report.problemCounts.values.reduce(0, +) > 0)
      for encounter in encounters { #expect(encounter.hasSubstance) }
    }
  }
}

/// A small generator of numbers, so that every run damages the same bytes (Steele, Lea & Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
