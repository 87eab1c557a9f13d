import Foundation
import MaillonCore
import Testing

/// Published tables, ours printed beside theirs: `make conformance`.
@Suite("Conformance to published tables", .serialized)
struct PublishedConformanceTests {
  @Test func wilson() throws {
    let table = try PublishedTables.read().wilson
    var page = SideBySide("Wilson's interval of a proportion", source: table.source)
    for row in table.rows {
      let own = wilsonInterval(successes: row.successes, trials: row.trials, level: 0.95)
      page.add(
        "\(Int(row.successes)) of \(Int(row.trials))", theirs: [row.low, row.high],
        ours: [own.low, own.high])
      #expect(abs(own.low - row.low) <= table.tolerance)
      #expect(abs(own.high - row.high) <= table.tolerance)
    }
    page.printed()
  }

  @Test func newcombe() throws {
    let table = try PublishedTables.read().newcombe
    var page = SideBySide("Newcombe's interval of a difference", source: table.source)
    for row in table.rows {
      let (before, after) = (row.before, row.after)
      let own = FrequentistChange(
        before: (before[0], before[1] - before[0]), after: (after[0], after[1] - after[0]),
        level: 0.95)
      page.add(
        "\(after[0])/\(after[1]) - \(before[0])/\(before[1])", theirs: [row.low, row.high],
        ours: [own.low, own.high])
      #expect(abs(own.low - row.low) <= table.tolerance)
      #expect(abs(own.high - row.high) <= table.tolerance)
    }
    page.printed()
  }

  @Test func benjaminiAndHochberg() throws {
    let table = try PublishedTables.read().benjaminiHochberg
    let rejected = benjaminiHochberg(table.p).count { ($0 ?? 1) <= table.level }
    var page = SideBySide("Benjamini-Hochberg", source: table.source)
    page.add(
      "rejected at \(table.level)", theirs: [Double(table.rejected)], ours: [Double(rejected)],
      decimals: 0)
    page.printed()
    #expect(rejected == table.rejected)
  }

  @Test func krippendorff() throws {
    let table = try PublishedTables.read().krippendorff
    var page = SideBySide("Krippendorff's alpha", source: table.source)
    let file = RankingCase.folder.appending(path: "krippendorff_canonical.csv")
    var units: [String: [Double]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",").map(String.init)
      guard cells.count == 3, let value = Double(cells[2]) else { continue }
      units[cells[0], default: []].append(value)
    }
    for metric in KrippendorffAlpha.Metric.allCases {
      let theirs = try #require(table.alpha[metric.rawValue])
      let own = KrippendorffAlpha(Array(units.values), metric: metric)
      let alpha = try #require(own.value)
      page.add(metric.rawValue, theirs: [theirs], ours: [alpha], decimals: 3)
      #expect(abs(alpha - theirs) <= table.tolerance)
      #expect(own.pairable == 40)
    }
    page.printed()
  }

  @Test func notApplicable() throws {
    let table = try PublishedTables.read().notApplicable
    var page = SideBySide("Questions that do not apply", source: table.source)
    for row in table.rows {
      let questions = row.weights.indices.map { "q\($0)" }
      let rubric = Rubric(
        id: "r", version: "1", criteria: [Criterion(id: "c")],
        questions: zip(questions, row.weights).map {
          Question(
            id: $0, criterion: "c", scale: Question.Scale(worst: 0, best: 100), weight: $1)
        })
      var encounter = Encounter(
        provider: Provider(name: "p"), observed: Moment(day: Day(number: 0)))
      encounter.answers = zip(questions, row.answers).map { Answer(question: $0, value: $1) }
      let policy = try #require(NotApplicablePolicy(rawValue: row.policy))
      let own = try #require(PercentageScorer(rubric, policy: policy).score(of: encounter))
      let rule = row.published == "rule" ? " (their rule)" : ""
      page.add(row.name + rule, theirs: [row.score], ours: [own])
      #expect(["figures", "rule"].contains(row.published) && row.url.hasPrefix("https://"))
      #expect(abs(own - row.score) <= table.tolerance, "\(row.name)")
    }
    page.printed()
  }

  @Test func hospitals() throws {
    let table = try PublishedTables.read().hospitals
    let given = try RankingCase("surgical")
    let rows = try given.tally().totalsByUnit
    let distributions = rows.map {
      BetaDistribution(alpha: 1 + Double($0.counts.honoured), beta: 1 + Double($0.counts.broken))
    }
    let places = RankDistribution(distributions, level: 0.95).places
    let published = "published_independent"
    let (means, lows, highs) = (
      given.numbers(published, "mean"), given.numbers(published, "q025"),
      given.numbers(published, "q975")
    )
    let (rankLows, rankHighs) = (
      given.numbers(published, "rank_lo"), given.numbers(published, "rank_hi")
    )
    try #require(means.count == rows.count && rankLows.count == rows.count)
    var page = SideBySide("Twelve hospitals: rate, and rank", source: table.source)
    for (index, row) in rows.enumerated() {
      let interval = distributions[index].interval(level: 0.95)
      let own = [1 - distributions[index].mean, 1 - interval.high, 1 - interval.low]
      let theirs = [means[index], lows[index], highs[index]]
      page.add(row.unit.name, theirs: theirs, ours: own)
      page.add(
        "  rank", theirs: [rankLows[index], rankHighs[index]],
        ours: [Double(places[index].low), Double(places[index].high)], decimals: 0)
      for (mine, published) in zip(own, theirs) {
        #expect(abs(mine - published) <= table.tolerance, "\(row.unit.name)")
      }
      #expect(Double(places[index].low) == rankLows[index])
      #expect(Double(places[index].high) == rankHighs[index])
    }
    page.printed()
  }
}
