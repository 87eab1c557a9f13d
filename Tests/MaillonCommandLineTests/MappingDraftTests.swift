import Foundation
import MaillonIntake
import Testing

@Suite("Drafts of mappings") struct MappingDraftTests {
  /// Every CSV among the sample exports, known and foreign.
  static let files = ["samples/exports", "samples/foreign"].flatMap { folder in
    let place = CommandRun.packageRoot.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().map { "\(place)/\($0)" }
  }

  @Test(arguments: files) func `a draft that names provider and date imports at once`(
    file: String
  ) throws {
    let folder = try TemporaryFolder()
    let map = "\(folder.path)/map.xml"
    let run = CommandRun(["mapping", "new", file, "-o", map])
    #expect([.done, .found].contains(run.status), "\(run.error)")
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: map)))
    #expect(MappingReader.read(bytes, file: map).problems == [])
    guard run.status == .done else { return }
    let imported = CommandRun(["import", "--dry-run", "-f", "json", "--map", map, file])
    #expect(imported.status == .done, "\(imported.output)")
  }

  @Test func `whatever stands in the file, the draft is a mapping`() throws {
    let folder = try TemporaryFolder()
    var state: UInt64 = 20_251_124
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }
    let marks = [
      "--", "-->", "<", "&", "\"", "]]>", "\u{0}", "\u{1B}", "\n", ";", ",", "\u{FFFE}", "é",
    ]
    for round in 0..<120 {
      let sample = Self.files[round % Self.files.count]
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: sample)))
      for _ in 0..<6 {
        // The heading is where it hurts.
        let place = next(round % 2 == 0 ? min(bytes.count, 200) : bytes.count)
        bytes.insert(contentsOf: Array(marks[next(marks.count)].utf8), at: place)
      }
      let file = try folder.write(bytes, to: "--\(round).csv")
      let run = CommandRun(["mapping", "new", file, "--lang", round % 3 == 0 ? "fr" : "en"])
      guard run.status != .failed else {
        #expect(run.output.isEmpty && !run.error.isEmpty)
        continue
      }
      let (mapping, problems) = MappingReader.read(Array(run.output.utf8), file: sample)
      #expect(mapping != nil && problems == [], "\(run.output)")
    }
  }

  @Test func `what cannot be drafted from is told`() throws {
    let folder = try TemporaryFolder()
    let none = CommandRun(["mapping", "new", "\(folder.path)/none.csv"])
    #expect(none.status == .failed && none.error.contains("file-unreadable"))
    let xml = CommandRun(["mapping", "new", "samples/seed/rencontres.xml"])
    #expect(xml.status == .failed && xml.error.contains("format-unknown"))
    let wide = try folder.write(
      (0..<20_000).map { "c\($0)" }.joined(separator: ",") + "\n", to: "wide.csv")
    #expect(CommandRun(["mapping", "new", wide]).error.contains("limit-exceeded"))
    let many = try folder.write(
      "date,magasin," + (0..<16_000).map { "colonne numéro \($0) ?" }.joined(separator: ",")
        + "\n2025-07-03,Kim" + String(repeating: ",oui", count: 16_000)
        + "\n2025-07-03,Kim" + String(repeating: ",non", count: 16_000)
        + String(repeating: "\n2025-07-03,Kim" + String(repeating: ",oui", count: 16_000), count: 2),
      to: "many.csv")
    let draft = CommandRun(["mapping", "new", many])
    #expect(draft.status == .done)
    #expect(MappingReader.read(Array(draft.output.utf8), file: "").problems == [])
    #expect(draft.output.utf8.count < 1 << 20)
  }
}
