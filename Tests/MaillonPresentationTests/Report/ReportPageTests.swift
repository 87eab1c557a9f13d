import Foundation
import MaillonCore
import MaillonPresentation
import Testing

@Suite struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func everyElementIsClosedAndEveryIdIsItsOwn(language: Language) throws {
    let reading = PageReading(try SmallReport.data().html(language: language))
    #expect(reading.faults.isEmpty)
    let ids = reading.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(reading.elements.first?.attributes["lang"] == language.rawValue)
  }

  @Test func everyLinkLeadsSomewhereOnThePage() throws {
    let elements = PageReading(try SmallReport.data().html(language: .english)).elements
    let ids = Set(elements.compactMap { $0.attributes["id"] })
    let links = elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
    #expect(links.count > 10)
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
  }

  @Test func everyPictureHasATitleAndADescription() throws {
    let elements = PageReading(try SmallReport.data().html(language: .french)).elements
    let ids = Set(
      elements.filter { ["title", "desc"].contains($0.name) }.compactMap { $0.attributes["id"] })
    let pictures = elements.filter { $0.name == "svg" && $0.attributes["aria-hidden"] == nil }
    #expect(pictures.count == 8)
    for picture in pictures {
      #expect(picture.attributes["role"] == "img")
      let named = (picture.attributes["aria-labelledby"] ?? "").split(
        separator: " "
          + ""
      ).map(String.init)
      #expect(named.count == 2 && named.allSatisfy(ids.contains))
    }
  }

  @Test func headingsGoDownOneLevelAtATime() throws {
    let levels = PageReading(try SmallReport.data().html(language: .english)).elements.compactMap {
      $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func tablesAreRealTables() throws {
    let elements = PageReading(try SmallReport.data().html(language: .english)).elements
    let tables = elements.count { $0.name == "table" }
    #expect(tables > 5)
    #expect(elements.count { $0.name == "caption" } == tables)
    #expect(elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
  }

  @Test func nothingIsFetchedAndNothingRuns() throws {
    let page = try SmallReport.data().html(language: .english)
    let elements = PageReading(page).elements
    for name in ["link", "img", "iframe", "object", "base", "form", "image", "use"] {
      #expect(!elements.contains { $0.name == name })
    }
    let scripts = elements.filter { $0.name == "script" }
    #expect(scripts.map { $0.attributes["type"] } == ["application/json"])
    #expect(!page.contains("://") && !page.contains("@import") && !page.contains("url("))
    #expect(elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    #expect(page.contains("default-src 'none'"))
  }

  @Test func theSameDataGiveTheSameBytes() throws {
    let first = try SmallReport.data().html(language: .english)
    for _ in 0..<3 { #expect(try SmallReport.data().html(language: .english) == first) }
  }

  @Test func withoutAnEarlierPeriodNothingIsSaidOfChange() throws {
    let page = try SmallReport.data(hasChange: false).html(language: .english)
    #expect(!page.contains("id=\"change\""))
    #expect(!page.contains("Since "))
  }

  @Test func nobodyIsCalledBestOrWorst() throws {
    let english = try SmallReport.data().markdown(language: .english).joined(separator: "\n")
      .lowercased()
    #expect(!english.contains(" best ") || english.contains("best estimate"))
    #expect(!english.contains("worst"))
    #expect(english.contains("could be"))
    #expect(english.contains("no more than chance allows"))
  }

  @Test func anUnobservedLinkIsShownAsUnobserved() throws {
    let page = try SmallReport.data().html(language: .english)
    #expect(page.contains("<td class=\"num unseen\">no visit<small>("))
    #expect(page.contains("<li class=\"unseen\"><span class=\"link\">–</span>"))
  }

  @Test func anAuditWithoutAnyVerdictIsStillAPage() throws {
    var tally = Tally()
    tally.add(Counts(undecided: 2), unit: RankedUnit(name: "Taxi"), touchpoint: "phone")
    for tally in [tally, Tally()] {
      let data = ReportData(
        league: StandingsReport(
          Standings(judging: tally), unit: .site, period: .all, rubric: nil),
        rubric: SmallReport.rubric, source: .files(["a.csv"]), program: "0.1.0")
      for language in Language.allCases {
        #expect(PageReading(data.html(language: language)).faults.isEmpty)
        #expect(!data.markdown(language: language).isEmpty)
      }
    }
  }

  @Test func theDataAreEmbeddedAsTheyAre() throws {
    let name = "</script><script>alert(1)</script> & <!-- é"
    let page = try SmallReport.data(names: [name, "b", "c", "d"]).html(language: .english)
    let start = try #require(page.range(of: "id=\"data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let json = try JSONSerialization.jsonObject(
      with: Data(page[start.upperBound..<end.lowerBound].utf8))
    let root = try #require(json as? [String: Any])
    let league = try #require(root["league"] as? [String: Any])
    let standings = try #require(league["standings"] as? [[String: Any]])
    #expect(standings.contains { $0["provider"] as? String == name })
    #expect(page[end.lowerBound...] == "</script>\n</body>\n</html>\n")
  }
}
