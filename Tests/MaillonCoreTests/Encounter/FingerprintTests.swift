import MaillonCore
import Testing

private func encounter(_ change: (inout Encounter) -> Void = { _ in }) throws -> Encounter {
  let day = try #require(Day(year: 2025, month: 7, day: 3))
  var encounter = Encounter(
    provider: Provider(name: "Boulangerie du Marché", site: "Namur", sector: "bakery"),
    observed: Moment(day: day, secondOfDay: 29_400))
  encounter.touchpoint = "in-person"
  encounter.narrative = Narrative(text: "Servi sans un regard.", language: "fr")
  encounter.answers = [
    Answer(question: "attention", value: "broken"), Answer(question: "warmth", value: "kept"),
  ]
  encounter.waitMinutes = 3
  change(&encounter)
  return encounter
}

@Suite("Fingerprints")
struct FingerprintTests {
  /// A change, by its name.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Encounter) -> Void

    init(_ name: String, _ change: @escaping @Sendable (inout Encounter) -> Void) {
      testDescription = name
      self.change = change
    }
  }

  @Test(arguments: [
    Change("id") { $0.id = "F-1" },
    Change("source") { $0.source = "network" },
    Change("extras") { $0.extras = [Extra(name: "a", value: "b")] },
    Change("provenance") { $0.provenance = Provenance(file: "a.csv", line: 3, record: 2) },
    Change("observer") { $0.observer = "O-17" },
    Change("staff") { $0.staff = "vendeuse" },
    Change("reported") { $0.reported = $0.observed },
    Change("language") { $0.narrative?.language = nil },
    Change("case of the provider") { $0.provider.name = "BOULANGERIE DU MARCHÉ" },
    Change("spaces in the provider") { $0.provider.name = " Boulangerie  du\u{A0}Marché " },
    Change("decomposed letters") { $0.provider.name = "Boulangerie du Marche\u{301}" },
    Change("case of the site") { $0.provider.site = "NAMUR" },
    Change("order of answers") { $0.answers.reverse() },
    Change("French level words") { $0.answers[0].value = "Rompue" },
    Change("line ends") { $0.narrative?.text = " Servi sans\r\nun regard.\n" },
    Change("empty texts") { $0.wave = "" },
  ])
  func `what does not make it another encounter`(_ change: Change) throws {
    #expect(try Fingerprint(of: encounter(change.change)) == Fingerprint(of: encounter()))
  }

  @Test(arguments: [
    Change("provider") { $0.provider.name = "Boulangerie du Marché 2" },
    Change("site") { $0.provider.site = nil },
    Change("sector") { $0.provider.sector = "hotel" },
    Change("touchpoint") { $0.touchpoint = "phone" },
    Change("visit") { $0.visit = "V-1" },
    Change("wave") { $0.wave = "2025-T3" },
    Change("day") { $0.observed = Moment(day: $0.observed.day.advanced(by: 1)) },
    Change("time") { $0.observed = Moment(day: $0.observed.day) },
    Change("wait") { $0.waitMinutes = 3.5 },
    Change("no wait") { $0.waitMinutes = nil },
    Change("measure") { $0.measures = [Measure(id: "rings", value: 3)] },
    Change("narrative") { $0.narrative?.text = "Servi avec un regard." },
    Change("case in the narrative") { $0.narrative?.text = "servi sans un regard." },
    Change("answer") { $0.answers[0].value = "kept" },
    Change("comment") { $0.answers[0].comment = "in a hurry" },
    Change("fewer answers") { $0.answers.removeLast() },
    Change("reflection") { $0.reflections = [Reflection(kind: .ideal, text: "a smile")] },
    Change("outcome") { $0.codedOutcome = CodedOutcome(level: .broken) },
    Change("finding") { $0.codedFindings = [CodedFinding(criterion: "craft", level: .kept)] },
  ])
  func `what makes it another encounter`(_ change: Change) throws {
    #expect(try Fingerprint(of: encounter(change.change)) != Fingerprint(of: encounter()))
  }

  @Test func `text cannot slip from one field into the next`() throws {
    let left = try encounter { $0.answers = [Answer(question: "a", value: "bc")] }
    let right = try encounter { $0.answers = [Answer(question: "ab", value: "c")] }
    #expect(Fingerprint(of: left) != Fingerprint(of: right))
    let one = try encounter { $0.answers = [Answer(question: "a", value: "b", comment: "c")] }
    let two = try encounter { $0.answers = [Answer(question: "a", value: "bc")] }
    #expect(Fingerprint(of: one) != Fingerprint(of: two))
  }

  @Test func `details are observer, staff, reported date and language`() throws {
    var maker = FingerprintMaker()
    let plain = try maker.details(of: encounter())
    #expect(try maker.details(of: encounter { $0.observer = "O-1" }) != plain)
    #expect(try maker.details(of: encounter { $0.staff = "O-1" }) != plain)
    #expect(try maker.details(of: encounter { $0.reported = $0.observed }) != plain)
    #expect(try maker.details(of: encounter { $0.narrative?.language = "en" }) != plain)
    #expect(try maker.details(of: encounter { $0.waitMinutes = 4 }) == plain)
  }

  @Test func `it is written and read as 32 digits`() throws {
    let fingerprint = Fingerprint(high: 0x0123_4567_89AB_CDEF, low: 1)
    #expect("\(fingerprint)" == "0123456789abcdef0000000000000001")
    #expect(Fingerprint("\(fingerprint)") == fingerprint)
    #expect(Fingerprint("0123") == nil)
    #expect(Fingerprint(String(repeating: "g", count: 32)) == nil)
  }

  @Test func `it is the same for ever`() throws {
    // Ledgers keep it: this must not change without a migration.
    let digits = try Fingerprint(of: encounter()).description
    #expect(digits == "c43d7e1ddb4d30cfcc4308e33466d9ee")
  }
}

@Suite("Identity")
struct EncounterIdentityTests {
  @Test func `an own id decides, within its source`() throws {
    var maker = IdentityMaker()
    let one = try maker.next(encounter { $0.id = "F-1" })
    let two = try maker.next(
      encounter {
        $0.id = "F-1"
        $0.waitMinutes = 9
      })
    let other = try maker.next(
      encounter {
        $0.id = "F-1"
        $0.source = "north"
      })
    #expect(one == two)
    #expect(one != other)
  }

  @Test func `without one, equal contents are told apart by their number in the file`() throws {
    var maker = IdentityMaker()
    var fingerprints = FingerprintMaker()
    let content = try Fingerprint(of: encounter())
    func key(_ occurrence: Int) -> Fingerprint {
      EncounterIdentity.content(content, occurrence: occurrence).key(with: &fingerprints)
    }
    #expect(try maker.next(encounter()) == key(1))
    #expect(try maker.next(encounter { $0.waitMinutes = 9 }) != key(2))
    #expect(try maker.next(encounter { $0.observer = "O" }) == key(2))
  }

  @Test func `occurrences are counted exactly among many`() {
    var counter = OccurrenceCounter()
    for round in 1...3 {
      for number in 0..<5_000 as Range<UInt64> {
        let scattered = number &* 0x9E37_79B9_7F4A_7C15
        #expect(counter.next(Fingerprint(high: scattered, low: number)) == round)
      }
    }
  }
}
