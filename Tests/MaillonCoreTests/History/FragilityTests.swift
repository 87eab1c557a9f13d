import Testing

@testable import MaillonCore

@Suite("Fragility and course")
struct FragilityTests {
  private func history(_ providers: Int, seed: UInt64) -> (Tally, History) {
    var source = SeededTally(seed: seed)
    var counter = EncounterCounter()
    var history = History()
    for provider in 0..<providers {
      for visit in 0..<8 {
        for touchpoint in ["phone", "web"] {
          var encounter = Encounter(
            provider: Provider(name: "p\(provider)"),
            observed: Moment(day: Day(number: Int32(visit))))
          encounter.touchpoint = touchpoint
          encounter.observer = "o\(visit % 3)"
          let isBroken = source.share() < 0.1 + 0.1 * Double(provider)
          let judgement = Judgement(outcome: isBroken ? .broken : .kept, guess: nil)
          counter.add(encounter, judgement)
          history.add(encounter, judgement, id: "\(provider)-\(visit)-\(touchpoint)")
        }
      }
    }
    history.sort()
    return (counter.tally, history)
  }

  @Test("agrees with judging the whole table again without the visit")
  func again() throws {
    let (tally, history) = history(6, seed: 3)
    let table = Standings(judging: tally)
    let unit = RankedUnit(name: "p2")
    let standing = try #require(table.standings.first { $0.unit == unit })
    let own = history.entries(of: unit)
    let fragility = try #require(Fragility(of: standing, in: table, tally, own))
    #expect(fragility.visits.count == 8)
    for visit in fragility.visits {
      var rest = Tally()
      for other in tally.units {
        for touchpoint in tally.touchpoints {
          var counts = tally.counts(unit: other, touchpoint: touchpoint)
          for entry in visit.entries where entry.unit == other && entry.touchpoint == touchpoint {
            let isBroken = entry.outcome == .broken
            counts = Counts(
              broken: counts.broken - (isBroken ? 1 : 0), kept: counts.kept - (isBroken ? 0 : 1))
          }
          rest.add(counts, unit: other, touchpoint: touchpoint)
        }
      }
      let judged = Standings(judging: rest, holding: table.hyperparameters)
      let row = try #require(judged.standings.first { $0.unit == unit })
      #expect(abs(row.strength - visit.without.strength) < 1e-12)
      #expect(abs((row.expectedRank ?? 0) - (visit.without.expectedRank ?? 9)) < 1e-9)
    }
  }

  @Test("one more kept encounter never does worse than one more broken one")
  func extras() throws {
    let (tally, history) = history(6, seed: 8)
    let table = Standings(judging: tally)
    for standing in table.standings {
      let own = history.entries(of: standing.unit)
      let fragility = try #require(Fragility(of: standing, in: table, tally, own))
      for extra in fragility.extras {
        #expect(extra.kept.strength >= standing.strength)
        #expect(extra.broken.strength <= standing.strength)
        #expect((extra.kept.position ?? 9) <= (extra.broken.position ?? 0))
      }
    }
  }

  @Test("alone, nothing decides the place")
  func alone() throws {
    let (tally, history) = history(1, seed: 1)
    let table = Standings(judging: tally)
    let standing = try #require(table.standings.first)
    let fragility = try #require(Fragility(of: standing, in: table, tally, history.entries))
    #expect(fragility.decisive == nil)
  }

  @Test("follows runs and halves")
  func course() {
    var history = History()
    let outcomes: [Level?] = [.kept, .broken, .broken, nil, .kept, .exceeded, .kept]
    for (index, outcome) in outcomes.enumerated() {
      let encounter = Encounter(
        provider: Provider(name: "p"), observed: Moment(day: Day(number: Int32(index))))
      history.add(encounter, Judgement(outcome: outcome, guess: nil), id: "\(index)")
    }
    history.sort()
    let course = Course(history.entries)
    #expect(course.recent == 6 && course.recentHonoured == 4)
    #expect(course.run == 3 && course.isRunHonoured == true)
    #expect(course.longestBroken == 2)
    #expect(course.alternation == 0.4)
    #expect(course.halves?.earlier == 1.0 / 3 && course.halves?.later == 1)
    // One of three, then three of three: 2 · (3 choose 1)(3 choose 3)/(6 choose 4) = 0.4.
    #expect(abs((course.trend ?? 0) - 0.4) < 1e-12 && course.direction == nil)
    #expect(Course([]).recent == 0)
  }

  @Test("one unit among others has the place that ranking all of them anew gives")
  func others() {
    var source = SeededTally(seed: 3)
    let known = (0..<30).map { _ in
      BetaDistribution(alpha: 1 + 20 * source.share(), beta: 1 + 6 * source.share())
    }
    let field = RankedOthers(Array(known.dropFirst()), beside: known[0])
    for own in [known[0], BetaDistribution(alpha: 9, beta: 1), BetaDistribution(alpha: 2, beta: 9)]
    {
      let places = RankDistribution([own] + known.dropFirst(), level: 0.95).places
      let place = field.place(of: own)
      #expect(abs(place.expected - places[0].expected) < 1e-6)
      #expect(place.position == 1 + places.count { $0.expected < places[0].expected - 1e-6 })
    }
  }
}
