import Foundation
import MaillonIntake
import Testing

@Suite("The public csv-spectrum cases", .enabled(if: Place.hasShared, "../shared is not here"))
struct CSVSpectrumTests {
  @Test func `every case reads as its JSON says`() throws {
    let folder = Place.shared.appendingPathComponent("conformance/csv-spectrum")
    let cases = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("csvs").path
    ).filter { $0.hasSuffix(".csv") }.sorted()
    #expect(cases.count >= 11)
    for name in cases {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("csvs/\(name)")))
      let json = try Data(
        contentsOf: folder.appendingPathComponent("json/\(name.replacing(".csv", with: ".json"))"))
      let expected = try #require(
        JSONSerialization.jsonObject(with: json) as? [[String: String]], "\(name)")
      let rows = CSVRows.read(bytes)
      let headings = try #require(rows.first)
      let records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
      #expect(records == expected, "\(name)")
    }
  }
}

@Suite("CSV rows")
struct CSVRowsTests {
  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
    ("a,\"b\rc\r\nd\ne\"\nf", [["a", "b\rc\r\nd\ne"], ["f"]]),
    ("\n\na\n\n\nb\n", [["a"], ["b"]]), ("\"\"\na", [[""], ["a"]]),
    ("a\"b\",\"c\"d\"e,f", [["a\"b\"", "cd\"e", "f"]]), (",\n", [["", ""]]),
    ("\"a\"\"\"\n", [["a\""]]), (" \"a\" ,b", [[" \"a\" ", "b"]]),
  ])
  func `what people's programs write is read`(text: String, rows: [[String]]) {
    #expect(CSVRows.read(Array(text.utf8)) == rows)
  }

  @Test func `a quote that closes in the middle of a later line costs the first line only`() {
    let rows = CSVRows.read(Array("a,\"b\nc,\"d\"\ne,f\n".utf8))
    #expect(rows == [["c", "d"], ["e", "f"]])
  }

  @Test func `rows across the pieces of a file are whole`() {
    let cell = String(repeating: "x", count: 999)
    let row = "\(cell),\"\(cell)\n\"\"\(cell)\"\r\n"
    let rows = CSVRows.read(Array(String(repeating: row, count: 500).utf8))
    #expect(rows.count == 500)
    #expect(rows.allSatisfy { $0 == [cell, "\(cell)\n\"\(cell)"] })
  }
}
