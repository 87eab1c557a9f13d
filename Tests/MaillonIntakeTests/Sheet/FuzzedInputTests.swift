import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// What the fuzzers found, and what they begin with: read again with every run of the tests.
@Suite("Fuzzed inputs")
struct FuzzedInputTests {
  private static let folder = Place.package.appendingPathComponent("Tests/Fuzzing")

  private static func files(of reader: String) -> [URL] {
    ["Corpus", "Regressions"].flatMap { name in
      let place = folder.appendingPathComponent("\(name)/\(reader)")
      let found = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return found.sorted().filter { !$0.hasPrefix(".") }.map { place.appendingPathComponent($0) }
    }
  }

  @Test(arguments: ["csv", "xml"]) func `sheets lose nothing`(reader: String) throws {
    for file in Self.files(of: reader) {
      let (encounters, report) = read([UInt8](try Data(contentsOf: file)))
      #expect(report.encounters == report.good + report.rejected, "\(file.path)")
      #expect(report.good == encounters.count || report.format == .tallies, "\(file.path)")
      #expect(report.rejected == 0 || report.problems != [], "\(file.path)")
    }
  }

  @Test func `mappings and rubrics are read, or there is a problem`() throws {
    #expect(!Self.files(of: "mapping").isEmpty && !Self.files(of: "rubric").isEmpty)
    for file in Self.files(of: "mapping") {
      let (mapping, problems) = MappingReader.read([UInt8](try Data(contentsOf: file)), file: "")
      #expect(mapping != nil || problems != [], "\(file.path)")
    }
    for file in Self.files(of: "rubric") {
      let reading = RubricReader.read([UInt8](try Data(contentsOf: file)))
      #expect(reading.rubric != nil || reading.problems != [], "\(file.path)")
    }
  }

  @Test func `a document whose encoding breaks off is not taken by half`() {
    let whole =
      "<encounter observed=\"2025-07-03\"><provider>P</provider><wait minutes=\"1\"/></encounter>"
    let sheet =
      Array(
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><sheet xmlns=\"urn:maillon:sheet:1\">\(whole)"
          .utf8) + [0xFF, 0xFE] + Array("\(whole)</sheet>".utf8)
    let (encounters, report) = read(sheet)
    #expect(encounters == [] && report.isRejected)
    #expect(report.problems.map(\.code) == [.encodingInvalid])
  }
}
