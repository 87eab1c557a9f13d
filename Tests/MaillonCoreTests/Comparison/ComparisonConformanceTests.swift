import Foundation
import MaillonCore
import Testing

@Suite("Worked case of the comparison")
struct ComparisonConformanceTests {
  private func given() throws -> (case: RankingCase, comparison: Comparison) {
    let given = try RankingCase("diff_d8x3")
    let comparison = Comparison(
      before: try given.tally("diff_d8x3_a"), after: try given.tally("diff_d8x3_b"))
    return (given, comparison)
  }

  @Test("fits both periods together")
  func method() throws {
    let (given, comparison) = try given()
    let method = try #require(comparison.method)
    let hyper = given.number("tolerance", "hyper")
    #expect(isClose(method.r, given.number("r"), given.number("tolerance", "r")))
    #expect(isClose(method.sigma, given.number("sigma"), hyper))
    #expect(isClose(method.rho, given.number("rho"), hyper))
    let mu = given.expected["mu"] as? [[NSNumber]] ?? []
    try #require(mu.count == 2)
    for (link, expected) in zip(method.before + method.after, mu[0] + mu[1]) {
      #expect(isClose(link.mu, expected.doubleValue, hyper))
    }
  }

  @Test("says who is new and who is gone")
  func presence() throws {
    let (given, comparison) = try given()
    for (key, presence) in [("new", Movement.Presence.new), ("gone", .gone)] {
      let names = comparison.movements.filter { $0.presence == presence }.map(\.unit.name)
      #expect(names == given.expected[key] as? [String])
    }
  }

  @Test("matches every figure of every provider")
  func movements() throws {
    let (given, comparison) = try given()
    let both = comparison.movements.filter { $0.presence == .both }
    try #require(both.map(\.unit.name) == given.providers.map { $0["provider"] as? String })
    let tolerance = (
      score: given.number("tolerance", "score"), p: given.number("tolerance", "p"),
      rank: given.number("tolerance", "rank")
    )
    for (movement, expected) in zip(both, given.providers) {
      let change = try #require(movement.change)
      for (value, key, tolerance) in [
        (movement.before?.strength, "before", tolerance.score),
        (movement.after?.strength, "after", tolerance.score),
        (change.estimate, "change", tolerance.score), (change.low, "lo", tolerance.score),
        (change.high, "hi", tolerance.score),
        (change.probabilityImproved, "p_improved", tolerance.p),
        (change.localFalseSignRate, "lfsr", tolerance.p), (change.sValue, "s_value", tolerance.p),
        (movement.before?.expectedRank, "rank_before", tolerance.rank),
        (movement.after?.expectedRank, "rank_after", tolerance.rank),
        (change.probabilityRankUp, "p_rank_up", tolerance.p),
        (change.rankSValue, "rank_s_value", tolerance.p),
      ] {
        #expect(
          isClose(value, expected.number(key), tolerance),
          "\(movement.unit.name) \(key): \(value ?? .nan) for \(expected.number(key) ?? .nan)")
      }
      let flagged = expected["flagged"] as? Bool
      #expect((movement.verdict != .withinChance) == flagged, "\(movement.unit.name)")
      if flagged == true {
        #expect(movement.verdict == (change.estimate > 0 ? .improved : .declined))
      }
    }
  }

  @Test("finds how each touchpoint changed, and what the mix did")
  func network() throws {
    let (given, comparison) = try given()
    let expected = given.expected["touchpoints"] as? [[String: Any]] ?? []
    try #require(expected.count == comparison.touchpoints.count)
    for (change, expected) in zip(comparison.touchpoints, expected) {
      #expect(change.id == expected["touchpoint"] as? String)
      #expect(Double(change.providers) == expected.number("K"))
      #expect(isClose(change.change, expected.number("rd"), 1e-12))
      #expect(isClose(change.standardError, expected.number("se"), 1e-12))
      #expect(isClose(change.p, expected.number("p"), 1e-10))
      #expect(isClose(change.adjusted, expected.number("bh"), 1e-10))
    }
    let mix = try #require(comparison.mix)
    let effects = given.numbers("kitagawa")
    #expect(isClose(mix.rateEffect, effects[0], 1e-12))
    #expect(isClose(mix.mixEffect, effects[1], 1e-12))
    #expect(isClose(mix.after - mix.before, effects[0] + effects[1], 1e-12))
  }
}
