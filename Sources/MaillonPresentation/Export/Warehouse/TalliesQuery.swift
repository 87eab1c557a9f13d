import MaillonCore

/// The query that counts, in somebody's warehouse, the verdicts that were exported to it: its CSV is that of
/// `TalliesReport`.
///
/// It is text for another engine; Maillon itself runs none of it. Everything that comes from the command line stands in it
/// quoted.
package struct TalliesQuery: Sendable {
  /// The table that verdicts are exported to, where nobody names another.
  package static let usualTable = "verdicts"

  private let selection: Selection
  private let counting: Counting
  private let period: Period
  private let table: [String]
  private let dialect: SQLDialect

  /// Creates a query; nil where the table has no name.
  ///
  /// - Parameters:
  ///   - selection: Which encounters are counted.
  ///   - counting: By what, and what a guess is worth; outcomes only, not criteria.
  ///   - period: The observed days, as they are named.
  ///   - table: The table, after what it stands in, joined by points.
  ///   - dialect: The SQL of the warehouse.
  package init?(
    _ selection: Selection, _ counting: Counting, period: Period, table: String,
    _ dialect: SQLDialect
  ) {
    let parts = table.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.contains(where: \.isEmpty) else { return nil }
    self.selection = selection
    self.counting = counting
    self.period = period
    self.table = parts.map(String.init)
    self.dialect = dialect
  }

  /// The query.
  package var sql: String {
    let keys = ["provider", "site", "touchpoint"].map(dialect.identifier)
    let label = dialect.literal(period.isAll ? "" : period.label)
    let columns =
      keys + ["\(label) AS \(dialect.identifier("period"))"]
      + [Level.broken, .kept, .exceeded].map(count) + [undecided]
    return """
      -- Counts the verdicts of: maillon export --what verdicts -f csv
      -- What comes out, as CSV with its header, is read by: maillon rank tallies.csv
      SELECT
        \(columns.joined(separator: ",\n  "))
      FROM (
        SELECT
          \(counted.joined(separator: ",\n    "))
        FROM \(table.map(dialect.identifier).joined(separator: "."))\(condition)
      ) AS \(dialect.identifier("counted"))
      GROUP BY \(keys.joined(separator: ", "))
      ORDER BY \(keys.map(dialect.byteOrder).joined(separator: ", "));

      """
  }

  /// What is read of each verdict.
  ///
  /// No site, or no sector, is an empty text: some engines write NULL in its place, which would be the name of one.
  private var counted: [String] {
    let outcome = dialect.identifier("outcome")
    let level =
      counting.countsGuesses
      ? "CASE WHEN \(outcome) = 'undecided' THEN \(dialect.identifier("guess")) ELSE \(outcome) END"
      : outcome
    func text(_ column: String) -> String { "COALESCE(\(dialect.identifier(column)), '')" }
    let name = text(counting.unit == .sector ? "sector" : "provider")
    let site = counting.unit == .site ? text("site") : "''"
    return [
      "\(name) AS \(dialect.identifier("provider"))",
      "\(site) AS \(dialect.identifier("site"))",
      dialect.identifier("touchpoint"),
      "\(level) AS \(outcome)",
    ]
  }

  private func count(_ level: Level) -> String {
    let outcome = dialect.identifier("outcome")
    return
      "COUNT(CASE WHEN \(outcome) = '\(level.word)' THEN 1 END) AS \(dialect.identifier(level.word))"
  }

  /// Whatever is none of the three, nothing too, so that no encounter is lost.
  private var undecided: String {
    let outcome = dialect.identifier("outcome")
    return """
      COUNT(CASE WHEN \(outcome) IN ('broken', 'kept', 'exceeded') THEN NULL ELSE 1 END) \
      AS \(dialect.identifier("undecided"))
      """
  }

  private var condition: String {
    let day = dialect.day(dialect.identifier("observed"))
    var parts: [String] = []
    if let from = selection.from { parts.append("\(day) >= DATE '\(from)'") }
    if let to = selection.to { parts.append("\(day) <= DATE '\(to)'") }
    let names = [
      ("wave", selection.wave.map { [$0] } ?? []), ("touchpoint", selection.touchpoints),
      ("sector", selection.sectors), ("provider", selection.providers), ("site", selection.sites),
    ]
    for (column, wanted) in names where !wanted.isEmpty {
      // Folded by the engine on both sides: a name as it is spelt always finds itself.
      let values = wanted.flatMap(dialect.spellings).map { dialect.folded(dialect.literal($0)) }
      let name = dialect.folded(dialect.identifier(column))
      parts.append("\(name) IN (\(values.joined(separator: ", ")))")
    }
    return parts.isEmpty ? "" : "\n  WHERE " + parts.joined(separator: "\n    AND ")
  }
}
