import Foundation
import MaillonCore
import Testing

@testable import MaillonLedger

@Suite("The schema is what schemas/ledger.sql says")
struct LedgerSchemaTests {
  /// Every table and index, its SQL without comments and with single spaces.
  private func schema(_ store: SQLiteStore) throws -> [String] {
    let rows = try store.statement(
      """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' AND name NOT LIKE 'sqlite_%' ORDER BY name
      """)
    var statements: [String] = []
    while try rows.step() {
      statements.append(
        rows.text(0).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    return statements
  }

  @Test("The documented schema is the one that the migrations make")
  func documented() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../schemas/ledger.sql")
    let sql = try String(contentsOf: file, encoding: .utf8)
    let documented = try SQLiteStore(path: nil, patience: 0)
    try documented.execute(sql)
    let made = try SQLiteStore(path: nil, patience: 0)
    try made.migrate(SQLiteMigrations.migrator)
    #expect(try schema(made) == schema(documented))
    #expect(try schema(made).count > 10)
    #expect(try made.integer("PRAGMA user_version") == SQLiteMigrations.version)
    #expect(sql.contains("user_version \(SQLiteMigrations.version)"))
  }

  @Test("The index that is built after a large file is the one of the schema")
  func tallyIndex() throws {
    let made = try SQLiteStore(path: nil, patience: 0)
    try made.migrate(SQLiteMigrations.migrator)
    let before = try schema(made)
    try made.execute("DROP INDEX encounter_tally")
    try made.execute(SQLiteMigrations.tallyIndex)
    #expect(try schema(made) == before)
  }

  @Test("Tallies are counted from the index alone, without sorting")
  func plan() throws {
    let made = try SQLiteStore(path: nil, patience: 0)
    try made.migrate(SQLiteMigrations.migrator)
    let rows = try made.statement(
      """
      EXPLAIN QUERY PLAN
      SELECT provider, site, sector, touchpoint, outcome, guess, count(*) FROM encounter
      WHERE day >= 1 GROUP BY provider, site, sector, touchpoint, outcome, guess
      """)
    var plan = ""
    while try rows.step() { plan += rows.text(3) }
    #expect(plan == "SCAN encounter USING COVERING INDEX encounter_tally")
  }

  #if POSTGRESQL
    @Test("The documented schema of a server is the one that the migrations make")
    func documentedForServers() throws {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../schemas/ledger-postgresql.sql")
      func plain(_ sql: String) -> String {
        sql.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: " ")
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let documented = plain(try String(contentsOf: file, encoding: .utf8))
      #expect(documented == plain(PostgreSQLMigrations.steps.joined(separator: " ")))
    }

    @Test(
      "Parameters are numbered as PostgreSQL wants them",
      arguments: [
        ("SELECT 1", "SELECT 1"), ("a = ? AND b = ?", "a = $1 AND b = $2"),
        ("a <= ?1 AND b <= ?1", "a <= $1 AND b <= $1"), ("a = '?' AND b = ?", "a = '?' AND b = $1"),
        ("(?, ?), (?)", "($1, $2), ($3)"), ("a >= ?", "a >= $1"),
      ])
    func parameters(sql: String, expected: String) {
      #expect(PostgreSQLStatement.numbered(sql) == expected)
    }
  #endif

  @Test("Every table that is copied is one of the schema, with all its columns")
  func copiedTables() throws {
    let made = try SQLiteStore.inMemory()
    let tables =
      LedgerTables.alike + [LedgerTables.revision, LedgerTables.sighting, LedgerTables.name]
    for table in tables {
      let rows = try made.statement("SELECT name FROM pragma_table_info('\(table.name)')")
      var columns: [String] = []
      while try rows.step() { columns.append(rows.text(0)) }
      #expect(columns == table.columnNames, "\(table.name)")
    }
  }
}
