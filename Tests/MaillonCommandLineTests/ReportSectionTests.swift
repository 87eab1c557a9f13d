import Foundation
import Testing

/// The report holds what `praise`, `gap`, `plan`, `chain` and `review` say, in the order that readers expect.
@Suite("Sections of the report")
struct ReportSectionTests {
  private static let audit = [
    "samples/audit/2025-T3.csv", "samples/audit/2025-T4.xml", "-p", "2025-Q4", "--versus",
    "2025-Q3",
  ]
  private static let wants = ["--wants", "samples/wants/2025.csv"]

  private static let page = CommandRun(["report"] + audit + wants).output
  private static let markdown =
    CommandRun(["report", "-f", "markdown"] + audit + wants).output

  /// A section of the page, or the sheet of a unit, up to the next one.
  private func section(_ id: String) throws -> String {
    let page = ReportSectionTests.page
    let start = try #require(page.range(of: "<section id=\"\(id)\" "))
    let rest = page[start.upperBound...]
    let next = try Regex("<section id=\"(u-[0-9]+\" class|[a-z]+\" aria)")
    return String(rest[..<(rest.firstRange(of: next)?.lowerBound ?? rest.endIndex)])
  }

  @Test func `the sections stand in their order`() {
    let page = ReportSectionTests.page
    let order = page.matches(of: /<section id="([a-z]+)" aria-labelledby/).map { String($0.1) }
    #expect(
      order == [
        "summary", "league", "intervals", "funnel", "change", "criteria", "chain", "praise", "gap",
        "plan", "review", "method", "provenance", "sheets",
      ])
  }

  @Test func `what the commands say stands in the report`() throws {
    for (command, options) in [
      ("praise", []), ("gap", ReportSectionTests.wants), ("plan", ReportSectionTests.wants),
    ] {
      let versus =
        command == "gap" ? Array(ReportSectionTests.audit.prefix(4)) : ReportSectionTests.audit
      let run = CommandRun([command, "-f", "markdown"] + versus + options)
      let points = run.output.split(separator: "\n").filter { $0.hasPrefix("- ") }
      #expect(points.count > 3, "\(run.error)")
      for point in points where !point.hasSuffix(":") && !point.hasSuffix("words.") {
        #expect(ReportSectionTests.markdown.contains(point.dropFirst(2)), "\(command): \(point)")
      }
    }
  }

  @Test func `what was planted is found, and nobody speaks of the wobble`() throws {
    let praise = try section("praise")
    #expect(praise.contains("Lutherie d&#39;Aubépin"))
    #expect(praise.contains("<mark>"))
    #expect(try section("plan").contains("Ameublement Chêne-et-Chanvre"))
    let gap = try section("gap")
    #expect(gap.contains("clear prices and delays in writing"))
    #expect(gap.contains("<svg") && gap.contains("work on this: "))
    for id in ["praise", "gap", "plan"] {
      #expect(try !section(id).contains("Jardinerie"))
    }
  }

  @Test func `the sheet of a branch holds its chain, thanks, plan and words`() throws {
    let page = ReportSectionTests.page
    let place = try #require(page.firstMatch(of: /id="(u-[0-9]+)-h">Ameublement Chêne/)).1
    let sheet = try section(String(place))
    for part in [
      "class=\"chain\"", "▼ weakest link", "nobody took it on", "Findings per criterion",
      "id=\"\(place)-plan\"", "id=\"\(place)-broken\"", "id=\"\(place)-kept\"",
      "Delivery: every promise kept in",
    ] {
      #expect(sheet.contains(part), "\(part)")
    }
    let thanked = try #require(page.firstMatch(of: /id="(u-[0-9]+)-h">Lutherie/)).1
    #expect(try section(String(thanked)).contains("id=\"\(thanked)-praise\""))
    // Words are quoted once.
    let quoted = sheet.matches(of: /· (F25T4-[0-9]+)<\/span>/).map { String($0.1) }
    #expect(quoted.count > 6 && Set(quoted).count == quoted.count)
  }

  @Test func `without wants there is no picture, and tallies have no encounters to speak of`() {
    let plain = CommandRun(["report"] + ReportSectionTests.audit).output
    #expect(plain.contains("<section id=\"gap\"") && !plain.contains("gap-w-t"))
    let tallies = CommandRun(["report", "Tests/Conformance/ranking/fixture_unobserved.csv"])
    #expect(tallies.status == .done, "\(tallies.error)")
    for id in ["praise", "gap", "plan", "review"] {
      #expect(!tallies.output.contains("<section id=\"\(id)\""))
    }
  }

  @Test func `an appeal waits in the report as it waits in the queue`() throws {
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/audit.maillon"
    _ = CommandRun(["import", "-q", "-l", ledger, "samples/audit/2025-T4.xml"])
    _ = CommandRun([
      "review", "appeal", "F25T4-0131", "-l", ledger, "--by", "Branch", "--why", "closed that day",
    ])
    let report = CommandRun(["report", "-l", ledger, "-f", "markdown"]).output
    #expect(report.contains("1 encounter: somebody appealed"))
    #expect(report.contains("closed that day"))
    let queue = CommandRun(["review", "-l", ledger, "--all", "-f", "json"]).output
    let total = try #require(queue.firstMatch(of: /"total": ([0-9]+)/)).1
    #expect(report.contains("**\(total)** "))
  }

  @Test func `people are named only where they are asked for`() throws {
    let folder = try TemporaryFolder()
    let sheet = try folder.write(
      """
      id,observed,provider,touchpoint,observer,staff,narrative
      A,2025-07-03,Zinc,phone,O-1,Ondine Taquet,"Merci, tout va bien."
      B,2025-10-03,Zinc,phone,O-2,,"Ondine m'a fait asseoir et m'a apporté un café, quel plaisir de vous revoir."
      """, to: "a.csv")
    for command in ["praise", "plan", "chain", "report"] {
      for period in [["-p", "2025-Q4"], []] {
        let run = CommandRun([command, sheet] + period)
        #expect(!run.output.contains("Ondine"), "\(command) \(period)")
      }
    }
    let ledger = "\(folder.path)/audit.maillon"
    _ = CommandRun(["import", "-q", "-l", ledger, sheet])
    for command in ["praise", "report"] {
      #expect(!CommandRun([command, "-l", ledger, "-p", "2025-Q4"]).output.contains("Ondine"))
    }
    let named = CommandRun(["report", sheet, "--names"]).output
    #expect(named.contains("Ondine") && named.contains("People are named in this report"))
  }
}
