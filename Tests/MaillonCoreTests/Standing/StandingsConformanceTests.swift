import Foundation
import MaillonCore
import Testing

@Suite("Worked cases of the default ranking")
struct StandingsConformanceTests {
  @Test(
    "matches every figure of the case",
    arguments: [
      "fixture_two", "fixture_one_provider", "fixture_all_kept", "fixture_none_kept",
      "fixture_identical", "fixture_unobserved", "fixture_weakest_link", "fixture_r12x3",
    ])
  func fixture(name: String) throws {
    let given = try RankingCase(name)
    let options = StandingOptions(minimumEncounters: Int(given.number("min_visits")))
    let table = Standings(judging: try given.tally(), options: options)
    let hyper = given.number("tolerance", "hyper")
    let score = given.number("tolerance", "score")
    #expect(table.touchpoints.map(\.touchpoint) == given.expected["touchpoints"] as? [String])
    for (link, mu) in zip(table.touchpoints, given.numbers("mu")) {
      #expect(isClose(link.mu, mu, hyper), "mu")
    }
    #expect(isClose(table.sigma, given.number("sigma"), hyper))
    #expect(isClose(table.rho, given.number("rho"), hyper))
    #expect(isClose(table.networkStrength, given.number("prior_mean"), score))
    try #require(table.standings.count == given.providers.count)
    for (row, expected) in zip(table.standings, given.providers) {
      check(row, expected, given, score)
    }
  }

  private func check(
    _ row: Standing, _ expected: [String: Any], _ given: RankingCase, _ score: Double
  ) {
    let name = row.unit.name
    #expect(name == expected["provider"] as? String)
    #expect(row.position == expected.number("position").map { Int($0) }, "\(name)")
    #expect(Double(row.counts.decided) == expected.number("n"))
    #expect(isClose(row.strength, expected.number("score"), score), "\(name)")
    #expect(isClose(row.low, expected.number("lo"), score), "\(name)")
    #expect(isClose(row.high, expected.number("hi"), score), "\(name)")
    let rank = given.number("tolerance", "expected_rank")
    #expect(isClose(row.expectedRank, expected.number("expected_rank"), rank), "\(name)")
    let slack = given.number("tolerance", "rank_interval")
    #expect(isClose(row.rankLow.map(Double.init), expected.number("rank_lo"), slack), "\(name)")
    #expect(isClose(row.rankHigh.map(Double.init), expected.number("rank_hi"), slack), "\(name)")
    for (value, key) in [
      (row.variance, "var"), (row.extraVariance, "extra_var"), (row.distribution.alpha, "A"),
      (row.distribution.beta, "B"),
    ] {
      let wanted = expected.number(key) ?? .nan
      // e is compared absolutely beside v: it is the smaller part of an interval's variance.
      let scale = key == "extra_var" ? (expected.number("var") ?? 0) + wanted : wanted
      #expect(isClose(value, wanted, 1e-3 * scale), "\(name) \(key)")
    }
    for (value, key) in [
      (row.reliability, "reliability"), (row.aboveAverage, "p_above"), (row.plus, "plus"),
    ] {
      #expect(isClose(value, expected.number(key), 2e-4), "\(name) \(key)")
    }
    let links = (expected["links"] as? [NSNumber])?.map(\.doubleValue) ?? []
    #expect(links.count == row.touchpoints.count)
    for (link, strength) in zip(row.touchpoints, links) {
      #expect(isClose(link.strength, strength, 2e-4), "\(name) \(link.touchpoint)")
    }
    #expect(row.weakest?.touchpoint == expected["weakest"] as? String, "\(name)")
  }

  @Test("ranks the twelve hospitals of the BUGS examples by a penalised beta-binomial")
  func surgical() throws {
    let given = try RankingCase("surgical")
    let options = StandingOptions(minimumEncounters: Int(given.number("chain", "min_visits")))
    let table = Standings(judging: try given.tally(), options: options)
    let rows = table.standings.sorted { $0.unit < $1.unit }
    #expect(isClose(table.touchpoints.first?.mu, given.number("chain", "mu"), 2e-3))
    #expect(isClose(table.rho, given.number("chain", "rho"), 2e-3))
    #expect(table.sigma == 0)
    for (key, tolerance, value) in [
      ("score", "score", { $0.strength }), ("lo", "interval", { $0.low }),
      ("hi", "interval", { $0.high }), ("expected_rank", "rank", { $0.expectedRank ?? .nan }),
      ("rank_lo", "rank_interval", { Double($0.rankLow ?? 0) }),
      ("rank_hi", "rank_interval", { Double($0.rankHigh ?? 0) }),
      ("position", "rank_interval", { Double($0.position ?? 0) }),
    ] as [(String, String, (Standing) -> Double)] {
      let expected = given.numbers("chain", key)
      #expect(expected.count == rows.count)
      for (row, expected) in zip(rows, expected) {
        #expect(
          isClose(value(row), expected, given.number("tolerance", tolerance)),
          "\(row.unit.name) \(key)")
      }
    }
  }

  @Test("reproduces the published independent rank intervals of the hospitals")
  func publishedRanks() throws {
    let given = try RankingCase("surgical")
    let tally = try given.tally()
    let distributions = tally.totalsByUnit.map {
      BetaDistribution(alpha: 1 + Double($0.counts.honoured), beta: 1 + Double($0.counts.broken))
    }
    let places = RankDistribution(distributions, level: 0.95).places
    let published = "published_independent"
    #expect(places.map { Double($0.low) } == given.numbers(published, "rank_lo"))
    #expect(places.map { Double($0.high) } == given.numbers(published, "rank_hi"))
    let mean = given.numbers(published, "mean")
    let (low, high) = (given.numbers(published, "q025"), given.numbers(published, "q975"))
    for (index, distribution) in distributions.enumerated() {
      let interval = distribution.interval(level: 0.95)
      #expect(isClose(1 - distribution.mean, mean[index], 5e-4))
      // Broken is published, honoured is ranked: the interval is the mirror image.
      #expect(isClose(1 - interval.high, low[index], 1.5e-3))
      #expect(isClose(1 - interval.low, high[index], 1.5e-3))
    }
    let exact = given.numbers("own_independent", "expected_rank")
    let variance = given.numbers("own_independent", "rank_var")
    for (index, place) in places.enumerated() {
      #expect(isClose(place.expected, exact[index], 1e-4))
      #expect(isClose(place.variance, variance[index], 2e-3))
    }
  }
}
