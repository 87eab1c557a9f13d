import ArgumentParser
import MaillonIntake

/// How sheets are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: help(
      "A mapping file, or role=column (may be repeated).",
      "Un fichier de correspondance, ou rôle=colonne (répétable).", value: "mapping"))
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
      "What 03/04/2025 begins with: day-first or month-first (else the day).",
      "Ce par quoi commence 03/04/2025 : day-first ou month-first (sinon le jour).",
      value: "order"),
    transform: ReadingOptions.dateOrder(of:))
  var dateFormat: DateReader.Order?

  /// How CSV files are written, as far as the user says so.
  var wishes: DialectWishes {
    DialectWishes(
      encoding: encoding, delimiter: delimiter, decimalMark: decimal, dateOrder: dateFormat)
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
    default:
      throw ValidationError(
        words(
          "\"\(text)\" is neither day-first (dd/mm/yyyy) nor month-first (mm/dd/yyyy).",
          "« \(text) » n’est ni day-first (jj/mm/aaaa) ni month-first (mm/jj/aaaa)."))
    }
  }
}
