import Foundation
import MaillonCore
import MaillonIntake
import Testing

private func tallies(_ text: String) throws -> (rows: [TallyRow], report: SheetReport) {
  var rows: [TallyRow] = []
  let report = try TallyReader().read(.bytes(Array(text.utf8), name: "t.csv")) { rows.append($0) }
  return (rows, report)
}

@Suite("Tallies")
struct TallyReaderTests {
  @Test func `counts are read, with site, period and undecided where there are`() throws {
    let (rows, report) = try tallies(
      """
      prestataire;lieu;canal;rompues;tenues;dépassées;indécises;période
      Gare;Metz;phone;1;20;;2;2025-T3
      "Café; bar";;;0;3;4;;
      """)
    #expect(report.problems == [] && report.format == .tallies && report.delimiter == ";")
    #expect(rows.map(\.provider) == ["Gare", "Café; bar"])
    #expect(rows.map(\.site) == ["Metz", nil])
    #expect(rows.map(\.touchpoint) == ["phone", "unspecified"])
    #expect(
      rows.map { [$0.broken, $0.kept, $0.exceeded, $0.undecided] } == [
        [1, 20, 0, 2], [0, 3, 4, 0],
      ])
    #expect(rows.map(\.period) == ["2025-T3", nil])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    ("-1", ProblemCode.numberOutOfRange), ("1.5", .numberOutOfRange), ("1,5", .numberOutOfRange),
    ("1000000001", .numberOutOfRange), ("99999999999999999999", .numberOutOfRange),
    ("many", .numberUnreadable), ("1e3", .numberOutOfRange), ("0x10", .numberUnreadable),
  ])
  func `what is no count rejects its row`(count: String, code: ProblemCode) throws {
    let (rows, report) = try tallies(
      "provider,touchpoint,broken,kept,exceeded\nP,t,1,\"\(count)\",0\nQ,t,1,1000000000,0\n")
    #expect(rows.map(\.provider) == ["Q"])
    #expect(report.problems.map(\.code) == [code])
    #expect(report.problems.first?.found == count && report.problems.first?.line == 2)
    #expect((report.encounters, report.good, report.rejected) == (2, 1, 1))
  }

  @Test func `a sheet of encounters is no tallies, and the other way round`() throws {
    #expect(try tallies("date,provider,wait\n2025-01-01,P,1\n").report.isRejected)
    func format(_ text: String) throws -> SheetFormat? {
      try SheetReader(rubric: smallRubric).read(
        .bytes(Array(text.utf8), name: ""), tallies: { _ in }, into: { _ in }
      ).format
    }
    #expect(try format("provider,touchpoint,broken,kept,exceeded\n") == .tallies)
    #expect(try format("date,provider,attention\n2025-01-01,P,kept\n") == .csv)
    #expect(try format("<sheet/>") == .xml)
    #expect(try format("") == nil)
  }

  @Test(.enabled(if: Place.hasShared, "../shared is not here"))
  func `every worked case of the ranking reads without a problem`() throws {
    let folder = Place.shared.appendingPathComponent("ranking")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") && !$0.hasPrefix("krippendorff") }
    #expect(names.count >= 10)
    for name in names {
      var rows = 0
      let report = try TallyReader().read(.file(folder.appendingPathComponent(name).path)) { _ in
        rows += 1
      }
      #expect(report.problems == [] && rows == report.encounters && rows > 0, "\(name)")
    }
  }
}
