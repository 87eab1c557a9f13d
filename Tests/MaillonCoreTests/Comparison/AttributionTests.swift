import MaillonCore
import Testing

@Suite("What else may stand behind a change")
struct AttributionTests {
  private func attendance(
    days: Range<Int32>, delays: (Int32) -> Int32, observer: String = "a", until today: Int32 = 9999
  ) -> Attendance {
    var attendance = Attendance()
    for day in days {
      for copy in 0..<4 {
        let reported = day + delays(Int32(copy))
        guard reported <= today else { continue }
        attendance.add(
          CountedEncounter(
            place: .init(provider: "p", site: nil, sector: nil, touchpoint: "t"),
            observer: observer, observed: Day(number: day), reported: Day(number: reported),
            judgement: Judgement(outcome: .kept, guess: nil)))
      }
    }
    return attendance
  }

  @Test("sees how much of a young period is still to come")
  func immature() throws {
    // A quarter arrives after 0, 5, 10 and 15 days; the second period ends today.
    let before = attendance(days: 0..<60, delays: { 5 * $0 })
    let after = attendance(days: 90..<100, delays: { 5 * $0 }, until: 99)
    let young = Completeness(before, after, today: Day(number: 99))
    #expect(abs(try #require(young.before) - 1) < 1e-9)
    #expect(abs(try #require(young.after) - 15.0 / 40) < 0.02)
    let ripe = Completeness(
      before, attendance(days: 90..<100, delays: { 5 * $0 }), today: Day(number: 130))
    #expect(try #require(ripe.after) > 0.999)
  }

  @Test("says nothing of lateness from few arrivals")
  func few() {
    let little = attendance(days: 0..<2, delays: { $0 })
    #expect(Completeness(little, little).after == nil)
  }

  @Test("one sheet with an odd date does not make all others premature")
  func odd() throws {
    let before = attendance(days: 0..<30, delays: { _ in 1 })
    var after = attendance(days: 31..<61, delays: { _ in 1 })
    after.add(
      CountedEncounter(
        place: .init(provider: "p", site: nil, sector: nil, touchpoint: "t"), observer: "a",
        observed: Day(number: -340), reported: Day(number: 61),
        judgement: Judgement(outcome: .kept, guess: nil)))
    let complete = Completeness(before, after, today: Day(number: 62))
    #expect(try #require(complete.before) > 0.99)
    #expect(try #require(complete.after) > 0.95)
  }

  @Test("counts the share of newcomers among observers")
  func newcomers() {
    let before = attendance(days: 0..<5, delays: { $0 }, observer: "Ann")
    #expect(
      attendance(days: 5..<9, delays: { $0 }, observer: "ANN").shareOfNewcomers(since: before) == 0)
    #expect(
      attendance(days: 5..<9, delays: { $0 }, observer: "Bob").shareOfNewcomers(since: before) == 1)
    #expect(Attendance().shareOfNewcomers(since: before) == nil)
  }

  @Test("names the criteria that moved most, and none that few findings bear out")
  func criteria() {
    let unit = RankedUnit(name: "p")
    var (before, after) = (Tally(), Tally())
    for (criterion, first, second) in [
      ("warmth", Counts(broken: 1, kept: 9), Counts(broken: 6, kept: 4)),
      ("craft", Counts(broken: 5, kept: 5), Counts(broken: 4, kept: 6)),
      ("promise", Counts(kept: 2), Counts(broken: 2)),
    ] {
      before.add(first, unit: unit, touchpoint: criterion)
      after.add(second, unit: unit, touchpoint: criterion)
    }
    let moves = CriterionMove.moves(of: unit, before: before, after: after)
    #expect(moves.map(\.criterion) == ["warmth"] || moves.map(\.criterion) == ["warmth", "craft"])
    #expect(moves.first?.before == 0.9 && moves.first?.after == 0.4)
  }

  @Test("a single touchpoint is judged period by period, unless the periods are coupled")
  func singleTouchpoint() throws {
    var source = SeededTally(seed: 21)
    let first = source.tally(providers: 30, touchpoints: 1, most: 40)
    let coupled = Comparison(before: first, after: first, test: .coupled)
    #expect(try #require(coupled.method).r > 0.5)
    #expect(coupled.movements.allSatisfy { $0.verdict == .withinChance })
    let alone = Comparison(before: first, after: first)
    #expect(try #require(alone.method).r == 0)
    let second = source.tally(providers: 30, touchpoints: 1, most: 40)
    let there = Comparison(before: first, after: second, test: .coupled)
    let back = Comparison(before: second, after: first, test: .coupled)
    for (left, right) in zip(there.movements, back.movements) where left.presence == .both {
      let changes = (try #require(left.change), try #require(right.change))
      #expect(abs(changes.0.estimate + changes.1.estimate) < 1e-5)
      #expect(abs(changes.0.probabilityImproved + changes.1.probabilityImproved - 1) < 1e-5)
    }
  }
}

@Suite("What else stands behind a change")
struct ShiftTests {
  private func encounter(
    of provider: String, by observer: String? = nil, _ outcome: Level, uncoded: Level? = nil
  ) -> CountedEncounter {
    var encounter = CountedEncounter(
      place: .init(provider: provider, site: nil, sector: nil, touchpoint: "t"),
      observer: observer, observed: Day(number: 0), reported: nil,
      judgement: Judgement(outcome: outcome, guess: nil))
    if let uncoded {
      encounter.isCoded = true
      encounter.uncodedOutcome = uncoded
    }
    return encounter
  }

  /// Service stays; in the second period a lenient observer makes most visits.
  private func periods(lenient: Double) -> (PeriodCounter, PeriodCounter) {
    var source = SeededTally(seed: 12)
    var periods = (PeriodCounter(Counting(), criteria: []), PeriodCounter(Counting(), criteria: []))
    for provider in 0..<30 {
      for visit in 0..<40 {
        for period in 0..<2 {
          let isLenient = period == 0 ? visit % 8 == 0 : visit % 8 != 0
          let observer = isLenient ? "mild \(visit % 3)" : "usual \(visit % 3)"
          let isKept = source.share() < (isLenient ? 0.6 + lenient : 0.6)
          let seen = encounter(of: "p\(provider)", by: observer, isKept ? .kept : .broken)
          if period == 0 { periods.0.add(seen) } else { periods.1.add(seen) }
        }
      }
    }
    return periods
  }

  @Test("milder observers are told from better service")
  func observers() throws {
    // Three quarters more visits by observers who find 0.3 more: 22 points.
    let (before, after) = periods(lenient: 0.3)
    let shift = try #require(Attribution(before, after).observers)
    #expect((0.16...0.26).contains(shift.effect), "\(shift)")
    let calm = periods(lenient: 0)
    #expect(abs(try #require(Attribution(calm.0, calm.1).observers).effect) < 0.03)
  }

  @Test("nothing is said of observers who share no provider")
  func unknown() {
    var periods = (PeriodCounter(Counting(), criteria: []), PeriodCounter(Counting(), criteria: []))
    periods.0.add(encounter(of: "p", by: "a", .kept))
    periods.1.add(encounter(of: "p", by: "b", .broken))
    let attribution = Attribution(periods.0, periods.1)
    #expect(attribution.observers == nil)
    if case .disjoint = attribution.refusal {} else { Issue.record("\(attribution)") }
  }

  @Test("codes that changed outcomes are counted, with what they did to the rate")
  func codes() {
    var periods = (PeriodCounter(Counting(), criteria: []), PeriodCounter(Counting(), criteria: []))
    for number in 0..<10 {
      periods.0.add(encounter(of: "p", .kept))
      periods.1.add(encounter(of: "p", number < 4 ? .broken : .kept, uncoded: .kept))
    }
    let codes = Attribution(periods.0, periods.1).codes
    #expect(codes.before.changed == 0 && codes.before.coded == 0)
    #expect(codes.after.changed == 4 && codes.after.coded == 10)
    #expect(abs(codes.effect + 0.4) < 1e-12)
  }
}
