import Foundation
import Testing

/// Today is the day of whoever logs, and what was logged is shown as such.
@Suite("The day of a log")
struct LogDayTests {
  @Test(arguments: [
    ("Europe/Brussels", 84_600, "2026-02-17"), ("America/Montreal", 84_600, "2026-02-16"),
    ("America/Montreal", 3_600, "2026-02-15"), ("GMT", 43_200, "2026-02-16"),
  ])
  func `today is the observer's day`(zone: String, second: Int, day: String) throws {
    let folder = try TemporaryFolder()
    let zone = try #require(TimeZone(identifier: zone))
    let run = CommandRun(
      [
        "log", "--sheet", "\(folder.path)/a.csv", "--provider", "Zinc", "--wait", "3",
        "--finding", "warmth=kept", "-f", "json",
      ], timeZone: zone, secondOfDay: Int32(second))
    #expect(run.output.contains("\"observed\": \"\(day)\""), "\(run.output)\(run.error)")
    let sheet = try String(contentsOfFile: "\(folder.path)/a.csv", encoding: .utf8)
    #expect(sheet.contains(day))
  }

  @Test(arguments: [("en", "logged by hand"), ("fr", "notée à la main")])
  func `the list of imports tells what was logged`(language: String, words: String) throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/a.maillon"
    _ = CommandRun(["log", "-l", ledger, "--provider", "Zinc", "--wait", "3"])
    let run = CommandRun(["imports", "-l", ledger, "--lang", language])
    #expect(run.output.contains(words), "\(run.output)")
    #expect(
      CommandRun(["imports", "-l", ledger, "-f", "json"]).output.contains("\"kind\": \"log\""))
  }
}
