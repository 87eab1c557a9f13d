import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// Our own table of ways in which people's programs write days, numbers and files.
@Suite("A table of dialects")
struct DialectTableTests {
  @Test(arguments: [
    ("45841", DateReader.Order.excel, "2025-07-03"), ("45841.75", .excel, "2025-07-03T18:00"),
    ("45841,75", .excel, "2025-07-03T18:00"), ("1", .excel, "1900-01-01"),
    ("59", .excel, "1900-02-28"), ("61", .excel, "1900-03-01"),
    ("2958465", .excel, "9999-12-31"), ("45841.999999", .excel, "2025-07-04T00:00"),
    ("44379", .excel1904, "2025-07-03"), ("0", .excel1904, "1904-01-01"),
    ("03/07/2025", .excel, "2025-07-03"), ("2025-07-03", .excel1904, "2025-07-03"),
    ("jeudi 3 juillet 2025", .dayFirst, "2025-07-03"),
    ("jeu. 3 juil. 2025", .dayFirst, "2025-07-03"),
    ("mardi 1er juillet 2025 à 9h05", .dayFirst, "2025-07-01T09:05"),
    ("Thursday, July 3, 2025", .dayFirst, "2025-07-03"), ("July 3rd 2025", .dayFirst, "2025-07-03"),
    ("Jul 3, 2025 2:05 PM", .dayFirst, "2025-07-03T14:05"),
    ("1er juillet 2025", .dayFirst, "2025-07-01"), ("31.12.25", .dayFirst, "2025-12-31"),
    ("31.12.2025 23:59", .dayFirst, "2025-12-31T23:59"), ("5/6/25", .monthFirst, "2025-05-06"),
    ("mars 3 2025", .dayFirst, "2025-03-03"), ("2025.07.03", .dayFirst, "2025-07-03"),
  ])
  func `a day is read as it was meant`(text: String, order: DateReader.Order, moment: String) {
    guard case .moment(let read) = DateReader(order: order).read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(read.description == moment)
  }

  @Test(arguments: [
    ("45841", DateReader.Order.dayFirst, DateReader.Reading.unreadable),
    ("45841.5", .monthFirst, .unreadable), ("60", .excel, .impossible), ("0", .excel, .impossible),
    ("2958466", .excel, .impossible), ("99999999", .excel, .unreadable),
    ("-1", .excel, .unreadable),
    ("1.5.2", .excel, .unreadable), ("lundi", .dayFirst, .unreadable),
    ("July 32, 2025", .dayFirst, .impossible), ("mar. 3", .dayFirst, .unreadable),
  ])
  func `numbers are days only where somebody says so`(
    text: String, order: DateReader.Order, reading: DateReader.Reading
  ) {
    #expect(DateReader(order: order).read(text) == reading)
  }

  @Test(arguments: [
    // A Z moves to the clocks of the place, over midnight, into summer and out of it.
    ("2025-07-03T22:30:00Z", "Europe/Paris", "2025-07-04T00:30+02:00"),
    ("2025-01-03T22:30:00Z", "Europe/Paris", "2025-01-03T23:30+01:00"),
    ("2025-03-30T00:59:59Z", "Europe/Paris", "2025-03-30T01:59:59+01:00"),
    ("2025-03-30T01:00:00Z", "Europe/Paris", "2025-03-30T03:00+02:00"),
    ("2025-07-03T02:30:00Z", "America/Montreal", "2025-07-02T22:30-04:00"),
    ("2025-12-31T23:30:00Z", "Asia/Tokyo", "2026-01-01T08:30+09:00"),
    // Any other offset, and none, stands as it is written.
    ("2025-07-03T23:30:00+01:00", "Asia/Tokyo", "2025-07-03T23:30+01:00"),
    ("2025-07-03T23:30:00+00:00", "Asia/Tokyo", "2025-07-03T23:30+00:00"),
    ("2025-07-03T23:30", "Asia/Tokyo", "2025-07-03T23:30"),
    ("2025-07-03", "Asia/Tokyo", "2025-07-03"),
  ])
  func `the observed day is the local day`(text: String, zone: String, moment: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    guard case .moment(let read) = DateReader(zone: zone).read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(read.description == moment)
  }

  @Test func `the time zone holds for XML sheets too`() throws {
    let sheet = """
      <sheet xmlns="urn:maillon:sheet:1"><encounter observed="2025-07-03T22:30:00Z">
      <provider>P</provider><wait minutes="1"/></encounter></sheet>
      """
    let (encounters, _) = read(sheet, wishes: DialectWishes(timeZone: "Europe/Paris"))
    #expect(encounters.first?.observed.day.description == "2025-07-04")
    #expect(read(sheet).encounters.first?.observed.day.description == "2025-07-03")
  }

  @Test(arguments: [
    // The whole file decides, not its first number.
    ([",5"] + Array(repeating: ".5", count: 3), ";", DecimalMark.point, 1),
    (Array(repeating: ".5", count: 2) + Array(repeating: ",5", count: 5_000), "\t", .comma, 2),
    ([",5", ".5"], ";", .comma, 1), ([",5", ".5"], "\t", .point, 1),
    // What may part thousands is no evidence beside what is.
    ([",250", ",250", ".5"], ";", .point, 2), ([".250"], ";", .point, 0),
    ([",250"], "\t", .comma, 0),
  ])
  func `the decimal mark is what most numbers show`(
    decimals: [String], delimiter: String, mark: DecimalMark, rejected: Int
  ) {
    let rows = decimals.map { ["2025-07-03", "P", "2\($0)"].joined(separator: delimiter) }
    let (_, report) = read(
      (["date\(delimiter)provider\(delimiter)wait"] + rows).joined(separator: "\n") + "\n")
    #expect(report.decimalMark == mark)
    #expect(report.rejected == rejected)
    #expect(report.problemCounts[.numberUnreadable] ?? 0 == rejected)
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `two bytes a letter are known without a mark`(encoding: String.Encoding) throws {
    let text = "date;prestataire;récit\r\n2025-07-03;Café de l’Écluse;« Très bien » — dit-elle…\r\n"
    let (encounters, report) = read(Array(try #require(text.data(using: encoding))))
    #expect(report.encoding == (encoding == .utf16LittleEndian ? "UTF-16LE" : "UTF-16BE"))
    #expect(report.isEncodingGuessed)
    #expect(encounters.first?.narrative?.text == "« Très bien » — dit-elle…")
  }

  @Test func `a few rows in another encoding do not spoil the others`() throws {
    let good = (1...30).map { "2025-07-03;Café \($0);réussi\n" }.joined()
    let bytes =
      Array("date;prestataire;récit\n\(good)2025-07-04;Bistrot;".utf8) + [0x72, 0xE9, 0x0A]
      + Array("2025-07-05;Café;été\n".utf8)
    let (encounters, report) = read(bytes)
    #expect(report.encoding == "UTF-8" && encounters.count == 31)
    let problem = try #require(report.problems.first)
    #expect(problem.code == .encodingInvalid && problem.line == 32 && problem.field == "récit")
    // Also where more is wrong than right: a file put together from two.
    let mixed =
      Array("date;prestataire;récit\n2025-07-04;P;réussi\n".utf8)
      + Array("2025-07-04;P;".utf8) + [0xE9, 0x74, 0xE9, 0x0A]
    #expect(read(mixed).encounters.map(\.narrative?.text) == ["réussi"])
  }
}
