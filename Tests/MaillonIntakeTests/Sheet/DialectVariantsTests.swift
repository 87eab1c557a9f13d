import Foundation
import MaillonCore
import MaillonIntake
import Testing

/// One sheet, written in every way that people's programs have of writing it.
@Suite("One sheet in many dialects")
struct DialectVariantsTests {
  /// A way of writing.
  struct Variant: Sendable, CustomTestStringConvertible {
    let encoding: String.Encoding
    let mark: [UInt8]
    let delimiter: String
    let lineEnd: String
    let dates: @Sendable (Int, Int, Int) -> String
    let testDescription: String
  }

  static let variants: [Variant] = {
    let encodings: [(String, String.Encoding, [UInt8])] = [
      ("UTF-8", .utf8, []), ("UTF-8 with mark", .utf8, [0xEF, 0xBB, 0xBF]),
      ("Windows-1252", .windowsCP1252, []), ("UTF-16LE", .utf16LittleEndian, [0xFF, 0xFE]),
      ("UTF-16BE", .utf16BigEndian, [0xFE, 0xFF]),
    ]
    let months = ["juillet", "août"]
    let dates: [(String, @Sendable (Int, Int, Int) -> String)] = [
      ("ISO", { String(format: "%04d-%02d-%02d", $0, $1, $2) }),
      ("slashes", { String(format: "%02d/%02d/%04d", $2, $1, $0) }),
      ("dots", { String(format: "%02d.%02d.%02d", $2, $1, $0 % 100) }),
      ("words", { "\($2 == 1 ? "1er" : "\($2)") \(months[$1 - 7]) \($0)" }),
    ]
    var variants: [Variant] = []
    for (name, encoding, mark) in encodings {
      for delimiter in [",", ";", "\t"] {
        for (shape, write) in dates {
          let lineEnd = delimiter == ";" ? "\r\n" : shape == "dots" ? "\r" : "\n"
          variants.append(
            Variant(
              encoding: encoding, mark: mark, delimiter: delimiter, lineEnd: lineEnd, dates: write,
              testDescription: "\(name) \(delimiter.debugDescription) \(shape)"))
        }
      }
    }
    return variants
  }()

  private static let heading = [
    "date", "prestataire", "lieu", "canal", "attente_minutes", "langue", "récit", "attention",
  ]
  private static let rows: [(Int, Int, Int, [String])] = [
    (
      2025, 7, 1,
      [
        "Café de l’Écluse", "Namur", "Sur place", "2.5", "fr",
        "Un café, \"serré\" ; goûté à l’œil.", "tenue",
      ]
    ),
    (
      2025, 8, 31,
      [
        "Hôtel des Arceaux", "Liège", "Téléphone", "0", "fr", "Deux lignes :\nrien, puis rien.",
        "rompue",
      ]
    ),
    (2025, 8, 3, ["Gare", "", "Sur place", "12", "fr", "3 € le billet – reçu", "sans objet"]),
  ]

  private static func write(_ variant: Variant) throws -> [UInt8] {
    let usesComma = variant.delimiter == ";"
    let lines =
      [heading]
      + rows.map { year, month, day, cells in
        var cells = [variant.dates(year, month, day)] + cells
        if usesComma { cells[4] = cells[4].replacing(".", with: ",") }
        return cells
      }
    let text = lines.map { cells in
      cells.map { cell in
        cell.contains { "\"\n".contains($0) } || cell.contains(variant.delimiter)
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: variant.delimiter)
    }.joined(separator: variant.lineEnd)
    return variant.mark + Array(try #require(text.data(using: variant.encoding)))
  }

  @Test(arguments: variants)
  func `every variant says the same`(variant: Variant) throws {
    let (encounters, report) = read(try Self.write(variant))
    let first = try #require(Self.variants.first)
    let (expected, _) = read(try Self.write(first))
    #expect(report.problems == [])
    #expect(encounters == expected)
    #expect(encounters.count == Self.rows.count)
  }
}
