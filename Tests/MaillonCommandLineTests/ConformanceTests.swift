import Foundation
import MaillonCommandLine
import Testing

/// The worked cases of ranking and comparison, read through the command line as a user would.
@Suite struct ConformanceTests {
  private static let folder = CommandRun.packageRoot.appendingPathComponent(
    "Tests/Conformance/ranking")

  private static func expected(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appendingPathComponent("\(name).expected.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func result(_ arguments: [String]) throws -> [String: Any] {
    let run = CommandRun(arguments + ["--format", "json"])
    #expect(run.status == .done, "\(run.error)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    "fixture_two", "fixture_one_provider", "fixture_all_kept", "fixture_none_kept",
    "fixture_identical", "fixture_unobserved", "fixture_weakest_link", "fixture_r12x3",
  ])
  func rankMatchesTheWorkedCase(name: String) throws {
    let expected = try ConformanceTests.expected(name)
    let tolerance = try #require(expected["tolerance"] as? [String: Any])
    let score = try #require(tolerance["score"] as? Double)
    let rank = try #require(tolerance["expected_rank"] as? Double)
    let rows = try #require(expected["providers"] as? [[String: Any]])
    let minimum = try #require(expected["min_visits"] as? Int)
    let result = try ConformanceTests.result([
      "rank", ConformanceTests.folder.appendingPathComponent("\(name).csv").path, "--min",
      "\(minimum)",
    ])
    let standings = try #require(result["standings"] as? [[String: Any]])
    #expect(standings.count == rows.count)
    let byProvider = Dictionary(
      uniqueKeysWithValues: standings.compactMap { row in
        (row["provider"] as? String).map { ($0, row) }
      })
    for row in rows {
      let provider = try #require(row["provider"] as? String)
      let standing = try #require(byProvider[provider])
      func close(_ key: String, _ theirs: String, _ limit: Double) throws {
        guard let theirs = row[theirs] as? Double else { return }
        let ours = try #require(standing[key] as? Double, "\(provider) \(key)")
        #expect(abs(ours - theirs) <= limit, "\(provider) \(key): \(ours) against \(theirs)")
      }
      try close("strength", "score", score)
      try close("low", "lo", score)
      try close("high", "hi", score)
      try close("reliability", "reliability", 2e-4)
      try close("aboveAverage", "p_above", 2e-4)
      try close("plus", "plus", 2e-4)
      guard row["ranked"] as? Bool != false else {
        #expect(standing["position"] is NSNull)
        continue
      }
      try close("expectedRank", "expected_rank", rank)
      try close("rankLow", "rank_lo", 1)
      try close("rankHigh", "rank_hi", 1)
      #expect(standing["position"] as? Int == row["position"] as? Int, "\(provider)")
      let weakest = standing["weakest"] as? [String: Any]
      #expect(weakest?["touchpoint"] as? String == row["weakest"] as? String, "\(provider)")
    }
    let method = try #require(result["method"] as? [String: Any])
    let hyper = try #require(tolerance["hyper"] as? Double)
    let rho = try #require(method["rho"] as? Double)
    let theirs = try #require(expected["rho"] as? Double)
    #expect(abs(rho - theirs) <= hyper)
  }

  @Test func diffMatchesTheWorkedCase() throws {
    let expected = try ConformanceTests.expected("diff_d8x3")
    let tolerance = try #require(expected["tolerance"] as? [String: Any])
    let score = try #require(tolerance["score"] as? Double)
    let probability = try #require(tolerance["p"] as? Double)
    let result = try ConformanceTests.result(
      ["diff"]
        + ["a", "b"].map {
          ConformanceTests.folder.appendingPathComponent("diff_d8x3_\($0).csv").path
        })
    let method = try #require(result["method"] as? [String: Any])
    let r = try #require(method["r"] as? Double)
    let theirs = try #require(expected["r"] as? Double)
    let limit = try #require(tolerance["r"] as? Double)
    #expect(abs(r - theirs) <= limit)
    let movements = try #require(result["movements"] as? [[String: Any]])
    let rows = try #require(expected["providers"] as? [[String: Any]])
    for row in rows {
      let provider = try #require(row["provider"] as? String)
      let movement = try #require(movements.first { $0["provider"] as? String == provider })
      let figures: [(String, String, Double)] = [
        ("change", "change", score), ("low", "lo", score), ("high", "hi", score),
        ("probabilityImproved", "p_improved", probability),
        ("localFalseSignRate", "lfsr", probability), ("sValue", "s_value", probability),
      ]
      for (key, theirs, limit) in figures {
        let ours = try #require(movement[key] as? Double, "\(provider) \(key)")
        let value = try #require(row[theirs] as? Double)
        #expect(abs(ours - value) <= limit, "\(provider) \(key): \(ours) against \(value)")
      }
      for side in ["before", "after"] {
        let snapshot = try #require(movement[side] as? [String: Any])
        let ours = try #require(snapshot["strength"] as? Double)
        let value = try #require(row[side] as? Double)
        #expect(abs(ours - value) <= score, "\(provider) \(side)")
      }
      let isFlagged = movement["verdict"] as? String != "within-chance"
      #expect(isFlagged == (row["flagged"] as? Bool), "\(provider)")
    }
    for (key, presence) in [("new", "new"), ("gone", "gone")] {
      let names = movements.filter { $0["presence"] as? String == presence }
        .compactMap { $0["provider"] as? String }
      #expect(names == expected[key] as? [String])
    }
  }
}
