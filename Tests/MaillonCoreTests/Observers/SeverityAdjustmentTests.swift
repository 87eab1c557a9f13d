import Glibc
import Testing

@testable import MaillonCore

@Suite("Standings adjusted for observers")
struct SeverityAdjustmentTests {
  /// Providers of rising quality; a harsh observer sees mostly the better half.
  private func sightings(
    harsh: Double, seed: UInt64 = 5
  ) -> (SeverityAdjustment.Sightings, Tally, truth: [RankedUnit: Double]) {
    var source = SeededTally(seed: seed)
    var sightings = SeverityAdjustment.Sightings()
    var (tally, truth) = (Tally(), [RankedUnit: Double]())
    for provider in 0..<24 {
      let unit = RankedUnit(name: "p\(provider + 10)")
      let level = 0.4 + 0.1 * Double(provider)
      truth[unit] = level
      for visit in 0..<60 {
        let isHarsh = provider >= 12 ? visit % 4 != 0 : visit % 4 == 0
        let odds = level + (isHarsh ? harsh : 0)
        let isKept = source.share() < 1 / (1 + exp(-odds))
        sightings.add(
          isKept ? 1 : 0, unit: unit, touchpoint: "t",
          observer: isHarsh ? "harsh \(visit % 3)" : "mild \(visit % 5)")
        tally.add(isKept ? Counts(kept: 1) : Counts(broken: 1), unit: unit, touchpoint: "t")
      }
    }
    return (sightings, tally, truth)
  }

  private func wrongPairs(_ table: Standings, _ truth: [RankedUnit: Double]) -> Int {
    let order = table.standings.map { truth[$0.unit] ?? 0 }
    return order.indices.reduce(0) { sum, row in
      sum + order[row...].count { $0 > order[row] }
    }
  }

  @Test("finds who is harsh, and puts providers in their true order")
  func adjusts() throws {
    let (sightings, tally, truth) = sightings(harsh: -1.5)
    let adjustment = try SeverityAdjustment(sightings, scale: .logit)
    for (observer, effect) in zip(adjustment.observers, adjustment.effects.observers) {
      #expect((effect.mean < 0) == observer.hasPrefix("harsh"), "\(observer) \(effect)")
    }
    let found = Standings(judging: tally)
    let adjusted = Standings(judging: tally, adjusting: adjustment)
    #expect(wrongPairs(adjusted, truth) * 2 < wrongPairs(found, truth))
    #expect(adjusted.standings.allSatisfy { $0.low <= $0.strength && $0.strength <= $0.high })
  }

  @Test("on the linear scale too")
  func linear() throws {
    let (sightings, tally, truth) = sightings(harsh: -1.5)
    let adjustment = try SeverityAdjustment(sightings, scale: .linear)
    var scores = ScoreTally()
    for cell in tally.cells {
      for _ in 0..<cell.counts.broken { scores.add(0, unit: cell.unit) }
      for _ in 0..<cell.counts.kept { scores.add(1, unit: cell.unit) }
    }
    let options = StandingOptions(method: .percentage)
    let found = Standings(judging: tally, scores: scores, options: options)
    let adjusted = Standings(
      judging: tally, scores: scores, options: options, adjusting: adjustment)
    #expect(wrongPairs(adjusted, truth) * 2 < wrongPairs(found, truth))
  }

  @Test("leaves an order alone where observers are alike")
  func alike() throws {
    let (sightings, tally, truth) = sightings(harsh: 0)
    let adjustment = try SeverityAdjustment(sightings, scale: .logit)
    #expect(adjustment.effects.observerSpread < 0.25)
    let adjusted = Standings(judging: tally, adjusting: adjustment)
    let difference =
      wrongPairs(adjusted, truth) - wrongPairs(Standings(judging: tally), truth)
    #expect(abs(difference) <= 20)
  }

  @Test("the order in which encounters come changes nothing")
  func order() throws {
    var (forth, back) = (SeverityAdjustment.Sightings(), SeverityAdjustment.Sightings())
    let rows = (0..<90).map { ("p\($0 % 7)", "o\($0 % 4)", $0 % 3 == 0 ? 0.0 : 1.0) }
    for row in rows {
      forth.add(row.2, unit: RankedUnit(name: row.0), touchpoint: "t", observer: row.1)
    }
    for row in rows.reversed() {
      back.add(row.2, unit: RankedUnit(name: row.0), touchpoint: "t", observer: row.1)
    }
    let fits = try (
      SeverityAdjustment(forth, scale: .logit), SeverityAdjustment(back, scale: .logit)
    )
    #expect(fits.0.effects.observers == fits.1.effects.observers)
    #expect(fits.0.effects.units == fits.1.effects.units)
  }

  @Test("observers who are alike have no spread at all, and it does not take for ever to say so")
  func nothing() {
    // Everybody finds one in four broken everywhere: less spread than chance makes.
    let cells = (0..<20).flatMap { unit in
      (0..<5).map { CrossedEffects.Cell(unit: unit, link: 0, observer: $0, count: 8, sum: 6) }
    }
    let effects = CrossedEffects(cells, counts: (1, 20, 5), scale: .logit)
    #expect(effects.observerSpread < 1e-3 && effects.unitSpread < 1e-3)
    #expect(effects.observers.allSatisfy { abs($0.mean) < 1e-6 })
    #expect(abs(effects.links[0] - log(3)) < 1e-6)
  }

  @Test("whoever is not named stands for a usual observer, however harsh those are who are named")
  func anonymous() {
    // Each unit: 100 encounters by nobody in particular, at 0.6 and a little, and 10 by somebody harsh.
    let cells = (0..<20).flatMap { unit in
      let own = 0.6 + 0.005 * (Double(unit) - 9.5)
      return [
        CrossedEffects.Cell(unit: unit, link: 0, observer: nil, count: 100, sum: 100 * own),
        CrossedEffects.Cell(
          unit: unit, link: 0, observer: unit % 4, count: 10, sum: 10 * (own - 0.2)),
      ]
    }
    // Single encounters are 0.4 from what is expected of them.
    let squares = cells.reduce(0) { $0 + $1.sum * $1.sum / $1.count + 0.16 * $1.count }
    let effects = CrossedEffects(cells, squares: squares, counts: (1, 20, 4), scale: .linear)
    #expect(abs(effects.links[0] - 0.6) < 0.02, "\(effects.links)")
    #expect(effects.observers.allSatisfy { (-0.22 ... -0.12).contains($0.mean) })
  }

  @Test("a score that is made of three parts is taken apart again")
  func parts() {
    // On the linear scale, without noise, what is found is what was put in.
    let cells = (0..<6).flatMap { unit in
      (0..<4).map { observer in
        let score = 0.5 + 0.05 * (Double(unit) - 2.5) + 0.1 * (Double(observer) - 1.5)
        return CrossedEffects.Cell(
          unit: unit, link: 0, observer: observer, count: 50, sum: 50 * score)
      }
    }
    let squares = cells.reduce(0) { $0 + $1.sum * $1.sum / $1.count }
    let effects = CrossedEffects(cells, squares: squares, counts: (1, 6, 4), scale: .linear)
    #expect(abs(effects.links[0] - 0.5) < 1e-6)
    for (unit, effect) in effects.units.enumerated() {
      #expect(abs(effect.mean - 0.05 * (Double(unit) - 2.5)) < 1e-3)
    }
    for (observer, effect) in effects.observers.enumerated() {
      #expect(abs(effect.mean - 0.1 * (Double(observer) - 1.5)) < 1e-3)
    }
  }

  @Test("the mode is a mode: no effect wants to move")
  func mode() throws {
    let (sightings, _, _) = sightings(harsh: -1.5)
    let adjustment = try SeverityAdjustment(sightings, scale: .logit)
    let effects = adjustment.effects
    // The slope of the penalised likelihood at each observer, from the values that are given out.
    var slopes = effects.observers.map {
      -$0.mean / (effects.observerSpread * effects.observerSpread)
    }
    for cell in sightings.cells(
      units: sightings.units.members.map { unit in
        sightings.units.members.sorted().firstIndex(of: unit) ?? 0
      },
      touchpoints: [0],
      observers: sightings.observers.shown.map { adjustment.observers.firstIndex(of: $0) ?? 0 })
    {
      let observer = try #require(cell.observer)
      let value = effects.value(unit: cell.unit, link: cell.link, observer: observer)
      slopes[observer] += cell.sum - cell.count * value
    }
    // All of them have what they have in common taken out, which belongs to the link.
    let common = slopes.reduce(0, +) / Double(slopes.count)
    #expect(slopes.allSatisfy { abs($0 - common) < 1e-6 }, "\(slopes)")
  }

  @Test("refuses where severity and service cannot be told apart, and says who is where")
  func refuses() {
    var sightings = SeverityAdjustment.Sightings()
    #expect(throws: SeverityAdjustment.Refusal.nobodyNamed) {
      try SeverityAdjustment(sightings, scale: .logit)
    }
    for (observer, unit) in [("a", "p"), ("b", "p"), ("c", "r")] {
      sightings.add(1, unit: RankedUnit(name: unit), touchpoint: "t", observer: observer)
    }
    do {
      _ = try SeverityAdjustment(sightings, scale: .logit)
      Issue.record("was not refused")
    } catch .disjoint(let groups) {
      #expect(groups.map(\.observers) == [2, 1])
      #expect(groups.map(\.aUnit.name) == ["p", "r"])
      #expect(groups.map(\.anObserver) == ["a", "c"])
    } catch {
      Issue.record("\(error)")
    }
  }
}
