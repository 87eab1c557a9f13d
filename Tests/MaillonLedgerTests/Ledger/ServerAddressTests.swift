import Testing

@testable import MaillonLedger

@Suite("An address is told from a path, and shown without its password")
struct ServerAddressTests {
  @Test(
    "No password is shown",
    arguments: [
      ("postgresql://", "postgresql://"),
      ("postgres://db/audits", "postgres://db/audits"),
      ("postgresql://anna:secret@db:5433/audits", "postgresql://anna@db:5433/audits"),
      ("postgresql://anna:Lys?secret@db/audits", "postgresql://anna@db/audits"),
      ("POSTGRESQL://anna:secret@db/audits", "postgresql://anna@db/audits"),
      ("postgresql://db/audits?p%61ssword=secret", "postgresql://db/audits"),
      ("postgresql://:secret@/audits", "postgresql://@/audits"),
      (
        "postgresql://db/audits?password=secret&sslmode=require",
        "postgresql://db/audits?sslmode=require"
      ),
      ("postgresql://db/audits?PASSWORD=secret", "postgresql://db/audits"),
      ("postgresql://db/?host=/run/x&sslpassword=secret", "postgresql://db/?host=/run/x"),
    ])
  func shown(address: String, expected: String) {
    #expect(StorePlace(address).shown == expected)
    #expect(StorePlace(address) != .file(address))
  }

  @Test("An address that libpq would read otherwise than meant is not handed to it")
  func ambiguous() throws {
    for address in ["postgresql://anna:se/cret@db/audits", "postgresql://anna:se@cret@db/audits"] {
      #expect(try #require(ServerAddress(address)).isAmbiguous)
    }
    #expect(try !#require(ServerAddress("postgresql://anna:se%2Fcret@db/audits")).isAmbiguous)
  }

  @Test("Everything else is a path", arguments: ["audit.maillon", "/x/postgresql:/", "pg://db/x"])
  func path(name: String) {
    #expect(StorePlace(name) == .file(name))
    #expect(StorePlace(name).shown == name)
  }
}
