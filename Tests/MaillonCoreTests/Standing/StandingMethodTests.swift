import Glibc
import MaillonCore
import Testing

@Suite("Other ways of ranking")
struct StandingMethodTests {
  private func hospitals(_ method: StandingMethod) throws -> (RankingCase, Standings) {
    let given = try RankingCase("surgical")
    let options = StandingOptions(minimumEncounters: 1, method: method)
    return (given, Standings(judging: try given.tally(), options: options))
  }

  private func random() -> Tally {
    var source = SeededTally(seed: 21)
    return source.tally(providers: 9, touchpoints: 3)
  }

  @Test("maximum likelihood of the beta-binomial, without the priors, is that of other programs")
  func maximumLikelihood() throws {
    let given = try RankingCase("surgical")
    let tally = try given.tally()
    let counts = ChainCounts(
      touchpoints: ["surgery"],
      rows: tally.matrix(units: tally.units, touchpoints: ["surgery"]))
    let likelihood = ChainLikelihood(counts)
    let mode = BoxedMinimiser(lower: [-12, -9], upper: [12, 3]).minimise(from: [2, -3]) {
      let here = likelihood.evaluate(Hyperparameters(coordinates: $0, links: 1))
      return (-here.value, here.gradient.map { -$0 })
    }
    let found = Hyperparameters(coordinates: mode, links: 1)
    let (alpha, beta) = (
      found.kappa / (1 + exp(-found.mu[0])), found.kappa / (1 + exp(found.mu[0]))
    )
    let key = "beta_binomial_ml"
    let tolerance = given.number("tolerance", "alpha_beta_rel")
    #expect(abs(alpha / given.number(key, "alpha") - 1) < tolerance)
    #expect(abs(beta / given.number(key, "beta") - 1) < tolerance)
    let value = likelihood.evaluate(found).value
    #expect(isClose(value, given.number(key, "loglik_without_binomial_coefficients"), 1e-6))
    // VGAM, independently, gives the two shapes of the deaths.
    let check = given.numbers("cross_checks", "VGAM_betabinomial_alpha_beta_of_deaths")
    #expect(abs(alpha / check[1] - 1) < tolerance)
    #expect(abs(beta / check[0] - 1) < tolerance)
    let model = ChainModel(counts: counts, hyperparameters: found)
    let scores = ChainPosterior(model).strengths.map(\.mean)
    for (score, expected) in zip(scores, given.numbers(key, "score")) {
      #expect(isClose(score, expected, 1e-4))
    }
  }

  @Test("raw rates and Wilson's intervals")
  func raw() throws {
    let (given, raw) = try hospitals(.raw)
    let rows = raw.standings.sorted { $0.unit < $1.unit }
    for (index, row) in rows.enumerated() {
      #expect(isClose(row.strength, given.numbers("raw")[index], 1e-12))
      #expect(isClose(row.low, given.numbers("wilson95", "lo")[index], 1e-9))
      #expect(isClose(row.high, given.numbers("wilson95", "hi")[index], 1e-9))
    }
    #expect(raw.standings.map(\.strength) == raw.standings.map(\.strength).sorted(by: >))
    #expect(raw.sigma == nil && raw.hyperparameters == nil && raw.touchpoints.isEmpty)
    let published = "published_independent"
    #expect(rows.compactMap { $0.rankLow.map(Double.init) } == given.numbers(published, "rank_lo"))
    #expect(rows.compactMap { $0.rankHigh.map(Double.init) } == given.numbers(published, "rank_hi"))
  }

  @Test("Wilson's lower bound sorts by itself")
  func wilson() throws {
    let (given, table) = try hospitals(.wilson)
    let rows = table.standings
    for (row, expected) in zip(
      rows.sorted { $0.unit < $1.unit }, given.numbers("wilson95", "lo"))
    {
      #expect(isClose(row.strength, expected, 1e-9))
    }
    #expect(rows.map(\.strength) == rows.map(\.strength).sorted(by: >))
    #expect(rows.map(\.position) == (1...12).map { $0 })
  }

  @Test("pooled is the chain of one link, whatever the touchpoint")
  func pooled() {
    let tally = random()
    var merged = Tally()
    for cell in tally.cells { merged.add(cell.counts, unit: cell.unit, touchpoint: "all") }
    let pooled = Standings(judging: tally, options: StandingOptions(method: .pooled))
    let single = Standings(judging: merged)
    #expect(pooled.standings == single.standings)
    #expect(pooled.sigma == 0)
  }

  @Test("the weakest link is the score, and bounds the chain")
  func weakest() throws {
    let tally = random()
    let table = Standings(judging: tally, options: StandingOptions(method: .weakest))
    let chain = Standings(judging: tally)
    #expect(table.hyperparameters == chain.hyperparameters)
    for row in table.standings {
      let other = try #require(chain.standings.first { $0.unit == row.unit })
      #expect(row.strength >= other.strength)
      #expect(abs(row.strength - (row.weakest?.strength ?? 2)) < 1e-9)
      #expect(row.touchpoints == other.touchpoints)
      #expect(row.perStep == row.strength)
      #expect(row.undecidedLow <= row.strength + 1e-12)
      #expect(row.undecidedHigh >= row.strength - 1e-12)
    }
    let ranks = table.standings.compactMap(\.expectedRank)
    #expect(ranks == ranks.sorted())
  }

  @Test("the plus rate is that of the default table, and sorts")
  func plus() {
    let tally = random()
    let table = Standings(judging: tally, options: StandingOptions(method: .plus))
    for row in table.standings {
      #expect(abs(row.strength - row.plus) < 1e-15)
      #expect(abs(row.distribution.mean - row.plus) < 1e-12)
      #expect(row.low < row.strength && row.strength < row.high)
    }
    let placed = table.standings.filter { $0.position != nil }.map(\.strength)
    #expect(placed == placed.sorted(by: >))
  }

  @Test("no method stumbles over nothing", arguments: StandingMethod.allCases)
  func nothing(method: StandingMethod) {
    let options = StandingOptions(method: method)
    #expect(Standings(judging: Tally(), options: options).standings.isEmpty)
    var tally = Tally()
    tally.add(Counts(undecided: 3), unit: RankedUnit(name: "a"), touchpoint: "phone")
    let undecided = Standings(judging: tally, options: options)
    #expect(undecided.standings.count == 1)
    tally.add(Counts(kept: 30), unit: RankedUnit(name: "b"), touchpoint: "phone")
    let table = Standings(judging: tally, options: options)
    // Without any answers nobody has a percentage score, and so nobody a place.
    #expect(table.standings.map(\.position) == (method == .percentage ? [nil, nil] : [1, nil]))
    for row in undecided.standings + table.standings {
      #expect(row.strength.isFinite && row.low.isFinite && row.high.isFinite)
      #expect(row.reliability.isFinite && row.aboveAverage.isFinite)
    }
  }

  @Test("simultaneous rank intervals count the intervals that lie wholly apart")
  func simultaneous() {
    let tally = random()
    for method in [StandingMethod.chain, .raw] {
      let options = StandingOptions(
        minimumEncounters: 1, method: method, rankInterval: .simultaneous)
      let table = Standings(judging: tally, options: options)
      let count = table.standings.count
      // The same intervals, asked for at level^(1/N), counted one against another.
      let each = StandingOptions(
        level: pow(0.95, 1 / Double(count)), minimumEncounters: 1, method: method)
      let wide = Standings(judging: tally, options: each).standings
      for (row, own) in zip(table.standings, wide) {
        #expect(row.rankLow == 1 + wide.count { $0.low > own.high })
        #expect(row.rankHigh == count - wide.count { $0.high < own.low })
        #expect((row.rankLow ?? 0) <= (row.position ?? 0))
      }
    }
  }
}
