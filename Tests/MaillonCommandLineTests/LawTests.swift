import Foundation
import Testing

/// Everything that goes in comes out, as new, known, changed or rejected: in each file and in total.
@Suite("The law of intake") struct LawTests {
  /// The forms of sheets, by which random ones are made.
  enum Form: String, CaseIterable, Sendable {
    case wide, long, xml
  }

  private struct Report: Decodable {
    struct File: Decodable {
      let encounters: Int
      let new: Int
      let known: Int
      let changed: Int
      let rejected: Int
      let problems: [Problem]
    }
    struct Problem: Decodable {
      let severity: String
    }
    let files: [File]
    let new: Int
    let known: Int
    let changed: Int
    let rejected: Int

    var addsUp: Bool {
      files.allSatisfy { $0.encounters == $0.new + $0.known + $0.changed + $0.rejected }
        && new == files.reduce(0) { $0 + $1.new } && known == files.reduce(0) { $0 + $1.known }
        && changed == files.reduce(0) { $0 + $1.changed }
        && rejected == files.reduce(0) { $0 + $1.rejected }
    }
  }

  private static let mapping = """
    <mapping xmlns="urn:maillon:mapping:1" id="long" source="law" own-names="true">
    <grain><group><name>fiche</name></group><question><name>question</name></question>
    <answer><name>answer</name></answer></grain>
    <column role="id"><name>fiche</name></column>
    </mapping>
    """

  @Test(arguments: Form.allCases, [11, 12, 13, 14])
  func `what goes in comes out`(form: Form, seed: UInt64) throws {
    var random = Generator(state: seed)
    let folder = try TemporaryFolder()
    let map = form == .long ? ["--map", try folder.write(Self.mapping, to: "map.xml")] : []
    let arguments = ["import", "-f", "json", "-l", "\(folder.path)/audit.maillon"] + map
    let ending = form == .xml ? "xml" : "csv"
    var whole: [String] = []
    var counts: [Int] = []
    for index in 0..<2 {
      let count = Int.random(in: 1...40, using: &random)
      counts.append(count)
      let bytes = Array(sheet(form, count, prefix: "w\(index)", &random).utf8)
      whole.append(try folder.write(bytes, to: "whole\(index).\(ending)"))
    }
    let first = try report(arguments + whole)
    #expect(first.files.map(\.encounters) == counts && first.addsUp)
    #expect(first.new == counts.reduce(0, +), "\(first)")
    let again = try report(arguments + whole)
    #expect(again.addsUp && again.known == first.new && again.new == 0)

    var damaged: [String] = []
    for index in 0..<12 {
      let count = Int.random(in: 1...40, using: &random)
      var bytes = Array(sheet(form, count, prefix: "d\(index)", &random).utf8)
      for _ in 0..<Int.random(in: 1...5, using: &random) { damage(&bytes, &random) }
      damaged.append(try folder.write(bytes, to: "damaged\(index).\(ending)"))
    }
    let third = try report(arguments + damaged)
    #expect(third.files.count == damaged.count && third.addsUp)
    for file in third.files where file.rejected > 0 {
      #expect(file.problems.contains { $0.severity == "error" })
    }
    let fourth = try report(arguments + damaged)
    #expect(fourth.addsUp && fourth.new == 0, "importing twice adds nothing")
    #expect(
      fourth.rejected == third.rejected
        && fourth.known + fourth.changed == third.new + third.known + third.changed)
  }

  private func report(_ arguments: [String]) throws -> Report {
    let run = CommandRun(arguments)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private func sheet(
    _ form: Form, _ count: Int, prefix: String, _ random: inout Generator
  ) -> String {
    var text =
      switch form {
      case .wide: "id,observed,provider,touchpoint,wait_minutes,attention,narrative\n"
      case .long: "fiche,observed,provider,touchpoint,question,answer\n"
      case .xml:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sheet xmlns=\"urn:maillon:sheet:1\">\n"
      }
    for index in 0..<count {
      let id = "\(prefix)-\(index)"
      let day =
        "2025-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
      let provider = ["Kim", "Café de l’Écluse", "P & Q"][Int.random(in: 0..<3, using: &random)]
      let level = ["broken", "kept", "exceeded"][Int.random(in: 0..<3, using: &random)]
      let wait = Int.random(in: 0...30, using: &random)
      switch form {
      case .wide:
        text +=
          "\(id),\(day),\(provider),phone,\(wait),\(level),\"Deux \"\"mots\"\",\nsans plus\"\n"
      case .long:
        for criterion in ["attention", "warmth", "craft"] {
          text += "\(id),\(day),\(provider),phone,\(criterion),\(level)\n"
        }
      case .xml:
        let name = provider.replacingOccurrences(of: "&", with: "&amp;")
        text +=
          "<encounter id=\"\(id)\" observed=\"\(day)\" touchpoint=\"phone\">"
          + "<provider>\(name)</provider><wait minutes=\"\(wait)\"/>"
          + "<answer question=\"attention\" value=\"\(level)\"/></encounter>\n"
      }
    }
    return form == .xml ? text + "</sheet>\n" : text
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout Generator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let marks = ["\"", "<", "&", "\r", "\n", ",", ";", "]]>", "\u{0}", "é", "--"]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3:
      bytes.insert(
        contentsOf: Array(marks[Int.random(in: 0..<marks.count, using: &random)].utf8), at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
    }
  }
}
