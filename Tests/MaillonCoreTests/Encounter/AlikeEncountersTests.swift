import MaillonCore
import Testing

@Suite("Encounters that look alike")
struct AlikeEncountersTests {
  private let story =
    "The clerk pulled the shutter down at a minute to noon, after we had queued for twenty minutes, without one word."

  private func encounter(
    _ text: String, line: Int, provider: String = "Station", observer: String? = "O-1",
    day: Int32 = 20_000, visit: String? = nil, touchpoint: String = "phone"
  ) -> Encounter {
    var encounter = Encounter(
      provider: Provider(name: provider), observed: Moment(day: Day(number: day)))
    encounter.observer = observer
    encounter.visit = visit
    encounter.touchpoint = touchpoint
    encounter.narrative = Narrative(text: text)
    encounter.provenance = Provenance(file: "a.csv", line: line, record: line)
    return encounter
  }

  /// The line of the encounter that another one is taken to be like.
  private func line(like other: Encounter, after first: Encounter) -> Int? {
    var alike = AlikeEncounters()
    for sample in [first, other].compactMap({ AlikeEncounters.Sample($0) }) {
      if let place = alike.take(sample) { return place.line }
    }
    return nil
  }

  @Test func `resemblance is the share of sequences that both have`() throws {
    let one = try #require(NarrativeShingles("a b c d e f g h"))
    #expect(one.resemblance(to: one) == 1)
    // Five sequences of three words are in both, of seven in all.
    let other = try #require(NarrativeShingles("B, c: d e f g H i!"))
    #expect(abs(one.resemblance(to: other) - 5.0 / 7.0) < 1e-12)
    #expect(one.resemblance(to: try #require(NarrativeShingles("i j k l m n o p"))) == 0)
    #expect(NarrativeShingles("a b c d e f g") == nil && NarrativeShingles("") == nil)
    // Only the beginning counts.
    #expect(NarrativeShingles(String(repeating: "word ", count: 100_000)) != nil)
  }

  @Test func `the same story told twice is found`() {
    let first = encounter(story, line: 2)
    let mended = story.replacing("a minute", with: "one minute").replacing("word", with: "Word!")
    #expect(line(like: encounter(mended, line: 5), after: first) == 2)
    #expect(line(like: encounter(story, line: 5, provider: "STATION"), after: first) == 2)
  }

  @Test func `what differs in provider, day, observer or story is not`() {
    let first = encounter(story, line: 2)
    #expect(line(like: encounter(story, line: 5, provider: "Bakery"), after: first) == nil)
    #expect(line(like: encounter(story, line: 5, observer: "O-2"), after: first) == nil)
    #expect(line(like: encounter(story, line: 5, observer: nil), after: first) == nil)
    #expect(line(like: encounter(story, line: 5, day: 20_001), after: first) == nil)
    let other =
      "Another story about the same station, on the same day, told by one and the same person."
    #expect(line(like: encounter(other, line: 5), after: first) == nil)
  }

  @Test func `one form over several touchpoints is no double`() {
    let first = encounter(story, line: 2, visit: "V")
    #expect(
      line(like: encounter(story, line: 3, visit: "V", touchpoint: "email"), after: first) == nil)
    #expect(line(like: encounter(story, line: 3, visit: "V"), after: first) == 2)
    #expect(line(like: encounter(story, line: 2, touchpoint: "email"), after: first) == nil)
  }
}
