import ArgumentParser
import Foundation
import MaillonIntake

/// How sheets are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      "A mapping file, a preset, role=column (may be repeated), or none to recognise no preset.",
      "Un fichier de correspondance, un préréglage, rôle=colonne (répétable), ou none pour n’en reconnaître aucun.",
      value: "mapping"))
  var map: [String] = []

  @Option(
    help: help(
      "The source of sheets that name none; ids are unique within it.",
      "La source des fiches qui n’en nomment pas ; les identifiants y sont uniques.", value: "name")
  )
  var source: String?
  @Option(
    help: help(
      "The encoding of CSV files: utf-8, utf-16le, utf-16be, windows-1252 (else found out).",
      "L’encodage des fichiers CSV : utf-8, utf-16le, utf-16be, windows-1252 (sinon reconnu).",
      value: "name"),
    transform: ReadingOptions.encoding(of:))
  var encoding: TextEncoding?

  @Option(
    help: help(
      "What separates cells: , ; | or tab (else found out).",
      "Ce qui sépare les cellules : , ; | ou tab (sinon reconnu).", value: "character"),
    transform: ReadingOptions.delimiter(of:))
  var delimiter: UInt8?

  @Option(
    help: help(
      "What stands before decimals: comma or point (else found out).",
      "Ce qui précède les décimales : comma ou point (sinon reconnu).", value: "mark"),
    transform: ReadingOptions.decimalMark(of:))
  var decimal: DecimalMark?

  @Option(
    help: help(
      "What 03/04/2025 begins with: day-first or month-first (else the day); excel or excel-1904 for numbers of days.",
      "Ce par quoi commence 03/04/2025 : day-first ou month-first (sinon le jour) ; excel ou excel-1904 pour des nombres de jours.",
      value: "order"),
    transform: ReadingOptions.dateOrder(of:))
  var dateFormat: DateReader.Order?

  @Option(
    help: help(
      "Where times that end in Z were observed: Europe/Paris (else their day is as written).",
      "Où les heures qui finissent par Z ont été observées : Europe/Paris (sinon leur jour est le jour écrit).",
      value: "zone"),
    transform: ReadingOptions.timeZone(of:))
  var timeZone: String?

  @Option(
    help: help(
      "How many rows stand before the headings of CSV files (else found out).",
      "Combien de rangées précèdent les intitulés des fichiers CSV (sinon reconnu).",
      value: "count"),
    transform: ReadingOptions.rowCount(of:))
  var skipRows: Int?

  /// How CSV files are written, as far as the user says so.
  var wishes: DialectWishes {
    DialectWishes(
      encoding: encoding, delimiter: delimiter, decimalMark: decimal, dateOrder: dateFormat,
      skippedRows: skipRows, timeZone: timeZone)
  }

  private static func encoding(of text: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(name: text) else {
      throw ValidationError(
        words(
          "\"\(text)\" is none of: utf-8, utf-16le, utf-16be, windows-1252.",
          "« \(text) » n’est pas parmi : utf-8, utf-16le, utf-16be, windows-1252."))
    }
    return encoding
  }

  private static func delimiter(of text: String) throws -> UInt8 {
    if text == "tab" || text == "\\t" { return UInt8(ascii: "\t") }
    guard text.utf8.count == 1, let byte = text.utf8.first,
      byte == UInt8(ascii: "\t")
        || ",;|:^~#!".utf8.contains(byte)
    else {
      throw ValidationError(
        words(
          "\"\(text)\" is none of: , ; | tab.", "« \(text) » n’est pas parmi : , ; | tab."))
    }
    return byte
  }

  private static func decimalMark(of text: String) throws -> DecimalMark {
    switch text {
    case "comma", ",", "virgule": return .comma
    case "point", ".": return .point
    default:
      throw ValidationError(
        words(
          "\"\(text)\" is neither comma nor point.",
          "« \(text) » n’est ni comma (virgule) ni point."))
    }
  }

  private static func dateOrder(of text: String) throws -> DateReader.Order {
    switch text.lowercased() {
    case "day-first", "dmy", "dd/mm/yyyy", "jj/mm/aaaa": return .dayFirst
    case "month-first", "mdy", "mm/dd/yyyy": return .monthFirst
    case "excel", "excel-1900": return .excel
    case "excel-1904": return .excel1904
    default:
      throw ValidationError(
        words(
          "\"\(text)\" is none of: day-first (dd/mm/yyyy), month-first (mm/dd/yyyy), excel, excel-1904.",
          "« \(text) » n’est parmi : day-first (jj/mm/aaaa), month-first (mm/jj/aaaa), excel, excel-1904."
        ))
    }
  }

  private static func timeZone(of text: String) throws -> String {
    // Abbreviations such as CET mean several places; a place's name means one.
    guard text == "UTC" || text.contains("/"), TimeZone(identifier: text) != nil else {
      throw ValidationError(
        words(
          "\"\(text)\" is no time zone: Europe/Paris, Europe/Brussels, America/Montreal …",
          "« \(text) » n’est pas un fuseau horaire : Europe/Paris, Europe/Brussels, America/Montreal …"
        ))
    }
    return text
  }

  private static func rowCount(of text: String) throws -> Int {
    guard let count = Int(text), (0...1_000).contains(count) else {
      throw ValidationError(
        words(
          "\"\(text)\" is no number of rows from 0 to 1000.",
          "« \(text) » n’est pas un nombre de rangées de 0 à 1000."))
    }
    return count
  }
}
