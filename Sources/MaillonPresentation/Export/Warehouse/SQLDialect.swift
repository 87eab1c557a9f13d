import Foundation
import MaillonCore

/// The SQL that a warehouse speaks, as far as engines differ: how names and texts are quoted, how a day is read, how
/// names are folded, and what puts texts in the order of their bytes.
package enum SQLDialect: String, CaseIterable, Sendable {
  case postgres, duckdb, spark, bigquery

  /// The type of texts.
  private var textType: String {
    switch self {
    case .postgres: "text"
    case .duckdb: "VARCHAR"
    case .spark, .bigquery: "STRING"
    }
  }

  /// A name of a table or column, quoted.
  func identifier(_ name: String) -> String {
    switch self {
    case .postgres, .duckdb: SQLDialect.doubling("\"", in: name)
    case .spark: SQLDialect.doubling("`", in: name)
    case .bigquery: SQLDialect.escaping("`", in: name)
    }
  }

  /// A text as a value.
  func literal(_ text: String) -> String {
    switch self {
    case .postgres, .duckdb: SQLDialect.doubling("'", in: text)
    case .spark, .bigquery: SQLDialect.escaping("'", in: text)
    }
  }

  /// The observed day, as written: an offset never moves it, whatever the type of the column.
  func day(_ expression: String) -> String {
    "CAST(LEFT(CAST(\(expression) AS \(textType)), 10) AS DATE)"
  }

  /// A name as it is compared: in small letters, spaces trimmed and runs of them made one, and composed where the engine
  /// can do that.
  func folded(_ expression: String) -> String {
    switch self {
    case .postgres:
      #"LOWER(TRIM(REGEXP_REPLACE(NORMALIZE(\#(expression), NFC), '\s+', ' ', 'g')))"#
    case .duckdb:
      #"LOWER(TRIM(REGEXP_REPLACE(NFC_NORMALIZE(\#(expression)), '\s+', ' ', 'g')))"#
    case .spark: #"LOWER(TRIM(REGEXP_REPLACE(\#(expression), '\\s+', ' ')))"#
    case .bigquery:
      #"LOWER(TRIM(REGEXP_REPLACE(NORMALIZE(\#(expression), NFC), '\\s+', ' ')))"#
    }
  }

  /// The ways of writing a name that folding does not make one: Spark cannot compose letters and their accents.
  func spellings(of name: String) -> [String] {
    guard self == .spark else { return [name] }
    let composed = name.precomposedStringWithCanonicalMapping
    let decomposed = name.decomposedStringWithCanonicalMapping
    return Set([name, composed, decomposed].map { ExactText($0) }).sorted().map(\.text)
  }

  /// What a text is sorted by: its bytes.
  func byteOrder(_ expression: String) -> String {
    self == .postgres ? "\(expression) COLLATE \"C\"" : expression
  }

  /// A text between quotes that mean themselves where they stand twice.
  ///
  /// Scalar by scalar: to Swift a quote under an accent is another character, to an engine it is a quote.
  private static func doubling(_ quote: Unicode.Scalar, in text: String) -> String {
    var quoted = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
      if scalar == quote { quoted.append(quote) }
      quoted.append(scalar)
    }
    quoted.append(quote)
    return String(quoted)
  }

  /// A text between quotes that mean themselves after a backslash.
  private static func escaping(_ quote: Unicode.Scalar, in text: String) -> String {
    var quoted = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case quote, "\\": quoted.append(contentsOf: ["\\", scalar])
      default: quoted.append(scalar)
      }
    }
    quoted.append(quote)
    return String(quoted)
  }
}
