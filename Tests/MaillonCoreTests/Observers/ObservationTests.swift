import MaillonCore
import Testing

@Suite("Quality of observation")
struct ObservationTests {
  private func history(
    harsh: Int? = nil, providers: Int = 20, observers: Int = 10, seed: UInt64 = 4
  ) -> History {
    var source = SeededTally(seed: seed)
    var history = History()
    for provider in 0..<providers {
      for visit in 0..<40 {
        let observer = source.number(below: observers)
        var encounter = Encounter(
          provider: Provider(name: "p\(provider)"), observed: Moment(day: Day(number: Int32(visit)))
        )
        encounter.touchpoint = visit % 2 == 0 ? "phone" : "web"
        encounter.observer = "Person \(observer)"
        encounter.reported = Moment(day: Day(number: Int32(visit + observer)))
        let isBroken = source.share() < (observer == harsh ? 0.45 : 0.15)
        history.add(
          encounter, Judgement(outcome: isBroken ? .broken : .kept, guess: nil),
          id: "\(provider)-\(visit)")
      }
    }
    history.sort()
    return history
  }

  @Test("finds the harsh observer, and nobody where all are alike")
  func severity() throws {
    let found = Observation(history(harsh: 3)).observers
    #expect(found.first?.observer == "Person 3")
    #expect(found.first?.severity?.verdict == .harsher)
    for seed in 10..<14 {
      let verdicts = Observation(history(seed: UInt64(seed))).observers
        .compactMap(\.severity?.verdict)
      #expect(verdicts.count { $0 != .asOthers } <= 1)
    }
  }

  @Test("a provider that only one observer saw says nothing of severity")
  func alone() throws {
    let observation = Observation(history(observers: 1))
    let only = try #require(observation.observers.first)
    #expect(only.severity == nil && only.unitsAlone == 20)
  }

  @Test("finds who cannot be compared with whom")
  func groups() {
    var history = History()
    for (observer, provider) in [("a", "p"), ("b", "p"), ("b", "q"), ("c", "r")] {
      var encounter = Encounter(
        provider: Provider(name: provider), observed: Moment(day: Day(number: 1)))
      encounter.observer = observer
      history.add(encounter, Judgement(outcome: .kept, guess: nil), id: observer + provider)
    }
    let groups = ObserverGroups(history.entries)
    #expect(!groups.isConnected)
    #expect(groups.groups.map(\.observers) == [2, 1])
    #expect(groups.groups.map(\.units) == [2, 1])
  }

  @Test("sees copies, straight lines, what was not observed, and lateness")
  func habits() throws {
    var history = History()
    let text = "The man at the counter said good morning and went on reading"
    for index in 0..<3 {
      var encounter = Encounter(
        provider: Provider(name: "p\(index)"), observed: Moment(day: Day(number: 1)))
      encounter.observer = "Ann"
      encounter.reported = Moment(day: Day(number: Int32(2 + index)))
      encounter.narrative = Narrative(text: index < 2 ? text.uppercased() + "!" : "Fine.")
      encounter.answers = (0..<6).map {
        Answer(question: "q\($0)", value: index == 0 && $0 == 0 ? "not observed" : "kept")
      }
      history.add(encounter, Judgement(outcome: .kept, guess: nil), id: "\(index)")
    }
    history.sort()
    let observation = Observation(history)
    let ann = try #require(observation.observers.first)
    #expect(ann.duplicates == 2)
    #expect(observation.duplicates.map(\.encounters) == [["0", "1"]])
    #expect(ann.straight == 1)
    #expect(ann.notObserved == 1.0 / 18)
    #expect(ann.medianDelay == 2 && ann.longestDelay == 3)
  }

  @Test("measures agreement where two saw the same occasion")
  func agreement() {
    var history = History()
    for (visit, levels) in [("1", [Level.kept, .kept]), ("2", [.broken, .broken])] {
      for (index, level) in levels.enumerated() {
        var encounter = Encounter(
          provider: Provider(name: "p"), observed: Moment(day: Day(number: 1)))
        encounter.visit = visit
        encounter.observer = "o\(index)"
        history.add(encounter, Judgement(outcome: level, guess: nil), id: visit + "\(index)")
      }
    }
    #expect(Observation(history).agreement.value == 1)
  }

  @Test("pseudonyms are stable, folded and distinct")
  func pseudonyms() {
    let names = (0..<500).map { "Person \($0)" }
    let pseudonyms = Pseudonyms(for: names)
    #expect(Set(names.map { pseudonyms.pseudonym(of: $0) }).count == 500)
    let few = Pseudonyms(for: ["Ann Lee"])
    #expect(few.pseudonym(of: "ANN  lee") == few.pseudonym(of: "Ann Lee"))
    #expect(few.pseudonym(of: "Ann Lee").utf8.count == 6)
  }
}
