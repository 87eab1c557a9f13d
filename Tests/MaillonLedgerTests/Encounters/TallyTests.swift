import MaillonCore
import MaillonLedger
import Testing

@Suite("Counting in SQL and counting in memory give the same tally")
struct TallyTests {
  private static let selections: [Selection] = [
    .all,
    Selection(from: Day(number: 20_001), to: Day(number: 20_003)),
    Selection(wave: "2025-t1", touchpoints: ["PHONE"]),
    Selection(sectors: ["Bakery"], providers: ["boulangerie x", "hôtel étoile"]),
    Selection(sites: ["namur"]),
    Selection(providers: ["nobody"]),
  ]

  private static let countings: [Counting] = UnitKind.allCases.flatMap { unit in
    [
      Counting(unit: unit), Counting(unit: unit, countsGuesses: true),
      Counting(unit: unit, criterion: 0), Counting(unit: unit, criterion: 2),
      Counting(unit: unit, criterion: 30), Counting(unit: unit, criterion: 31),
    ]
  }

  private func filled(_ seed: UInt64) throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: seed)
    for updates in [false, true] {
      let encounters = (0..<200).map { number in
        var encounter = number % 3 == 0 ? audit.encounter(id: number) : audit.encounter()
        if number % 7 == 0 {
          encounter.codedOutcome = CodedOutcome(level: .exceeded, coder: "c", coded: nil)
        }
        if number % 5 == 0 {
          encounter.reported = Moment(day: Day(number: encounter.observed.day.number + 3))
        }
        return encounter
      }
      try fixture.add(encounters, updates: updates)
    }
    return fixture
  }

  @Test("Every unit, criterion and selection", arguments: [UInt64(1), 2])
  func same(seed: UInt64) throws {
    let fixture = try filled(seed)
    let stranger = Judge(key: JudgingKey(rubric: "other", classifier: "1")) {
      LedgerFixture.judgement($0)
    }
    for selection in Self.selections {
      let encounters = try fixture.standing(in: selection)
      #expect(encounters == (try fixture.standing()).filter(selection.matches))
      #expect(try fixture.ledger.coverage(in: selection).encounters == encounters.count)
      for counting in Self.countings {
        let counted = try fixture.ledger.tally(
          counting, in: selection, judge: LedgerFixture.judge)
        #expect(
          counted == (try fixture.ledger.tally(counting, in: selection, judge: stranger)))
        var counter = EncounterCounter(counting)
        for encounter in encounters { counter.add(encounter, LedgerFixture.judgement(encounter)) }
        #expect(counted.totals == counter.tally.totals)
        #expect(
          counted.totalsByUnit.map(\.counts.decided).sorted()
            == counter.tally.totalsByUnit.map(\.counts.decided).sorted())
        #expect(counted.touchpoints.count == counter.tally.touchpoints.count)
      }
    }
  }

  @Test("What is handed out to be counted is what stands, however it is judged", arguments: [4, 5])
  func counted(seed: UInt64) throws {
    let fixture = try filled(seed)
    let stranger = Judge(key: JudgingKey(rubric: "other", classifier: "1")) {
      LedgerFixture.judgement($0)
    }
    func lines(of encounters: [CountedEncounter]) -> [String] {
      encounters.map { encounter in
        let place = encounter.place
        return """
          \(place.provider)|\(place.site ?? "-")|\(place.sector ?? "-")|\(place.touchpoint)|\
          \(encounter.observer ?? "-")|\(encounter.observed)|\(encounter.reported.map { "\($0)" } ?? "-")|\
          \(encounter.judgement)|\(encounter.isCoded)|\(encounter.uncodedOutcome.map { "\($0)" } ?? "-")
          """
      }.sorted()
    }
    func counted(
      _ selection: Selection, asOf day: Day? = nil, _ judge: Judge
    ) throws -> [CountedEncounter] {
      var encounters: [CountedEncounter] = []
      try fixture.ledger.forEachCounted(in: selection, asOf: day, judge: judge) {
        encounters.append($0)
      }
      return encounters
    }
    var isCoded = false
    for selection in Self.selections {
      let cached = try counted(selection, LedgerFixture.judge)
      #expect(lines(of: cached) == lines(of: try counted(selection, stranger)))
      #expect(
        lines(of: cached)
          == lines(of: try counted(selection, asOf: fixture.today, LedgerFixture.judge)))
      let standing = try fixture.standing(in: selection).map {
        CountedEncounter(
          $0, LedgerFixture.judgement($0), judge: { LedgerFixture.judgement($0) })
      }
      func names(_ encounters: [CountedEncounter]) -> [CountedEncounter] {
        encounters.map { encounter in
          var encounter = encounter
          encounter.place = .init(
            provider: ComparedName(encounter.place.provider).text,
            site: encounter.place.site.map { ComparedName($0).text },
            sector: encounter.place.sector.map { ComparedName($0).text },
            touchpoint: ComparedName(encounter.place.touchpoint).text)
          return encounter
        }
      }
      #expect(lines(of: names(cached)) == lines(of: names(standing)))
      isCoded = isCoded || cached.contains(where: \.isCoded)
    }
    #expect(isCoded)
  }

  @Test("Encounters come by provider as compared, then by day")
  func order() throws {
    let encounters = try filled(3).standing()
    for (left, right) in zip(encounters, encounters.dropFirst()) {
      let names = (ComparedName(left.provider.name), ComparedName(right.provider.name))
      #expect(names.0 < names.1 || (names.0 == names.1 && left.observed.day <= right.observed.day))
    }
  }

  @Test("An encounter keeps its place, its batch and its verdict")
  func stored() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 3)
    let sheet = (0..<5).map { audit.encounter(id: $0) }
    try fixture.add(sheet)
    let found = try #require(
      try fixture.ledger.encounters(id: "F-3", judge: LedgerFixture.judge).first)
    #expect(found.encounter == sheet[3])
    #expect(found.encounter.provenance.file == "sheet.xml")
    #expect(found.encounter.provenance.line == 5 && found.encounter.provenance.record == 4)
    #expect(found.batch == 1)
    #expect(found.judgement == LedgerFixture.judgement(sheet[3]))
    #expect(try fixture.ledger.encounters(id: "F-9", judge: LedgerFixture.judge).isEmpty)
  }

  @Test("An encounter without an id can be asked for by its identity")
  func withoutId() throws {
    let fixture = try LedgerFixture()
    var audit = RandomAudit(seed: 3)
    let encounter = audit.encounter()
    try fixture.add([encounter, encounter])
    var ids: [String] = []
    try fixture.ledger.forEachEncounter(judge: LedgerFixture.judge) { ids.append($0.id) }
    let id = try #require(ids.first)
    #expect(id.utf8.count == 17 && ids == [id, id])
    #expect(try fixture.ledger.encounters(id: id, judge: LedgerFixture.judge).count == 2)
  }

  @Test("What the reader of encounters throws is thrown on")
  func throwing() throws {
    struct Enough: Error {}
    let fixture = try filled(1)
    var count = 0
    #expect(throws: Enough.self) {
      try fixture.ledger.forEachEncounter(judge: LedgerFixture.judge) { _ in
        count += 1
        if count == 3 { throw Enough() }
      }
    }
    #expect(count == 3)
    #expect(try fixture.ledger.coverage().encounters > 3)
  }

  @Test("A name is shown as the earliest encounter that stands spells it")
  func spelling() throws {
    let fixture = try LedgerFixture()
    func encounter(_ id: String, _ name: String) -> Encounter {
      var encounter = Encounter(
        provider: Provider(name: name), observed: Moment(day: Day(number: 20_000)))
      encounter.id = id
      return encounter
    }
    let first = try fixture.add([encounter("1", "CAFÉ  x")])
    try fixture.add([encounter("2", "Café x")])
    #expect(try fixture.tally().units.map(\.name) == ["CAFÉ  x"])
    try fixture.undo(first.batch)
    #expect(try fixture.tally().units.map(\.name) == ["Café x"])
    try fixture.add([encounter("2", "cafe y")], updates: true)
    #expect(try fixture.tally().units.map(\.name) == ["cafe y"])
    try fixture.ledger.check()
  }
}
