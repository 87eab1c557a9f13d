import MaillonCore
import Testing

@testable import MaillonPresentation

/// What engines make of the queries is tested by `.ci/warehouses`.
@Suite("Query of tallies")
struct TalliesQueryTests {
  private func query(
    _ dialect: SQLDialect, _ selection: Selection = .all, _ counting: Counting = Counting(),
    table: String = TalliesQuery.usualTable
  ) -> String? {
    TalliesQuery(selection, counting, period: .all, table: table, dialect)?.sql
  }

  @Test(arguments: SQLDialect.allCases)
  func `a quote ends no text, under an accent neither`(dialect: SQLDialect) {
    // To Swift, a quote with an accent over it is one character and no quote.
    for text in ["'", "'\u{301}", "\\'", "''", "a\r\nb"] {
      let body = dialect.literal(text).unicodeScalars.dropFirst().dropLast()
      var isEscaped = false
      for scalar in body {
        if isEscaped {
          isEscaped = false
        } else if scalar == "'" {
          #expect([.postgres, .duckdb].contains(dialect))
          isEscaped = true
        } else if scalar == "\\" {
          isEscaped = [.spark, .bigquery].contains(dialect)
        }
      }
      #expect(!isEscaped, "\(dialect): \(text)")
    }
  }

  @Test func `names are quoted as each engine does`() {
    #expect(SQLDialect.postgres.identifier("a\"b`c\\") == "\"a\"\"b`c\\\"")
    #expect(SQLDialect.duckdb.identifier("a\"b`c\\") == "\"a\"\"b`c\\\"")
    #expect(SQLDialect.spark.identifier("a\"b`c\\") == "`a\"b``c\\`")
    #expect(SQLDialect.bigquery.identifier("a\"b`c\\") == "`a\"b\\`c\\\\`")
    #expect(SQLDialect.bigquery.literal("a\r\nb") == "'a\\r\\nb'")
  }

  @Test func `Spark, which composes no letters, is given both spellings`() {
    let spellings = SQLDialect.spark.spellings(of: "Étoile").map { Array($0.unicodeScalars).count }
    #expect(spellings.sorted() == [6, 7])
    #expect(SQLDialect.spark.spellings(of: "Zinc") == ["Zinc"])
    #expect(SQLDialect.postgres.spellings(of: "Étoile") == ["Étoile"])
  }

  @Test func `each part of a table's name is quoted, and none is empty`() throws {
    let sql = try #require(query(.bigquery, table: "my-project.audit.verdicts"))
    #expect(sql.contains("FROM `my-project`.`audit`.`verdicts`\n"))
    for table in ["", ".", "a.", ".a", "a..b"] { #expect(query(.duckdb, table: table) == nil) }
  }

  @Test(arguments: SQLDialect.allCases)
  func `nothing is selected but what was asked for`(dialect: SQLDialect) throws {
    #expect(try #require(query(dialect)).contains("WHERE") == false)
    let selection = Selection(
      from: Day(iso: "2025-07-01"), wave: "W", touchpoints: ["phone"], sectors: ["s"],
      providers: ["p", "q"], sites: ["x"])
    let sql = try #require(query(dialect, selection))
    #expect(sql.contains(">= DATE '2025-07-01'"))
    #expect(!sql.contains("<= DATE"))
    for column in ["wave", "touchpoint", "sector", "provider", "site"] {
      #expect(sql.contains("\(dialect.folded(dialect.identifier(column))) IN ("))
    }
  }

  @Test func `a guess counts where it is asked for`() throws {
    #expect(try #require(query(.duckdb)).contains("guess") == false)
    let sql = try #require(query(.duckdb, .all, Counting(countsGuesses: true)))
    #expect(sql.contains("THEN \"guess\" ELSE \"outcome\" END AS \"outcome\""))
  }
}
