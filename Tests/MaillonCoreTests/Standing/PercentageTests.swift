import MaillonCore
import Testing

@Suite("Percentage score")
struct PercentageTests {
  private let rubric = Rubric(
    id: "r", version: "1", criteria: [Criterion(id: "speed"), Criterion(id: "care")],
    questions: [
      Question(
        id: "q1", criterion: "speed",
        meanings: [
          Question.Meaning(value: "yes", level: .kept),
          Question.Meaning(value: "no", level: .broken),
          Question.Meaning(value: "closed", level: nil),
        ], weight: 3),
      Question(
        id: "q2", criterion: "care", scale: Question.Scale(worst: 1, best: 5), weight: 1),
    ])

  private func score(
    _ answers: [(String, String)], _ policy: NotApplicablePolicy = .exclude, criterion: Int? = nil
  ) -> Double? {
    var encounter = Encounter(provider: Provider(name: "p"), observed: Moment(day: Day(number: 0)))
    encounter.answers = answers.map { Answer(question: $0.0, value: $0.1) }
    return PercentageScorer(rubric, policy: policy, criterion: criterion).score(of: encounter)
  }

  @Test("earns by weight and by scale")
  func weights() {
    #expect(score([("q1", "yes"), ("q2", "1")]) == 0.75)
    #expect(score([("q1", "no"), ("q2", "5")]) == 0.25)
    #expect(score([("q1", "yes"), ("q2", "4")]) == 3.75 / 4)
    #expect(score([("speed", "exceeded"), ("care", "broken")]) == 0.5)
    #expect(score([("q1", "yes"), ("q2", "1")], criterion: 1) == 0)
  }

  @Test("gives what does not apply the worth that was asked for")
  func policies() {
    let answers = [("q1", "no"), ("q2", "n/a")]
    #expect(score(answers, .exclude) == 0)
    #expect(score(answers, .pass) == 0.25)
    #expect(score([("q1", "yes"), ("q2", "sans objet")], .fail) == 0.75)
    #expect(score([("q1", "closed"), ("q2", "5")], .fail) == 0.25)
  }

  @Test("not observed, missing and unknown answers are not what does not apply")
  func nulls() {
    for value in ["not observed", "nm", "perhaps", "9"] {
      #expect(score([("q1", "yes"), ("q2", value)], .fail) == 1, "\(value)")
    }
  }

  @Test("has no score where nothing applies", arguments: NotApplicablePolicy.allCases)
  func nothing(policy: NotApplicablePolicy) {
    #expect(score([("q1", "n/a"), ("q2", "n/a")], policy) == nil)
    #expect(score([], policy) == nil)
  }

  @Test("a provider without a score has no place and no number")
  func unscored() throws {
    var tally = Tally()
    var scores = ScoreTally()
    for name in ["full", "none"] {
      tally.add(Counts(kept: 8), unit: RankedUnit(name: name), touchpoint: "t")
      for index in 0..<8 {
        scores.add(name == "full" ? 0.5 + Double(index % 2) / 4 : nil, unit: RankedUnit(name: name))
      }
    }
    let table = Standings(
      judging: tally, scores: scores, options: StandingOptions(method: .percentage))
    let full = try #require(table.standings.first)
    #expect(full.strength == 0.625 && full.position == 1 && full.isScored)
    let none = try #require(table.standings.last)
    #expect(!none.isScored && none.position == nil && none.scoredEncounters == 0)
    #expect(scores.totals.unscored == 8)
  }

  @Test("merges in any order to the same value")
  func merging() {
    var parts = (0..<5).map { part in
      var tally = ScoreTally()
      for index in 0..<7 {
        tally.add(Double((part * 7 + index) % 11) / 11, unit: RankedUnit(name: "p\(index % 3)"))
      }
      return tally
    }
    func merged() -> ScoreTally { parts.reduce(into: ScoreTally()) { $0.merge($1) } }
    let forward = merged()
    parts.reverse()
    #expect(merged() == forward)
  }
}

@Suite("What a first place by percentage hangs on")
struct RobustnessTests {
  private let rubric = Rubric(
    id: "r", version: "1", criteria: [Criterion(id: "speed"), Criterion(id: "care")],
    questions: [
      Question(id: "q1", criterion: "speed", weight: 1),
      Question(id: "q2", criterion: "care", weight: 1),
    ])

  private func survey(_ rows: [(String, String, String, Int)]) -> RobustnessSurvey {
    var survey = RobustnessSurvey(rubric)
    for row in rows {
      var encounter = Encounter(
        provider: Provider(name: row.0), observed: Moment(day: Day(number: 0)))
      encounter.answers = [
        Answer(question: "q1", value: row.1), Answer(question: "q2", value: row.2),
      ]
      for _ in 0..<row.3 { survey.add(encounter, unit: RankedUnit(name: row.0)) }
    }
    return survey
  }

  @Test("a lead by far survives everything")
  func robust() throws {
    let survey = self.survey([("a", "kept", "kept", 9), ("b", "broken", "kept", 9)])
    let found = try #require(survey.robustness(.exclude, minimum: 5))
    #expect(found.leader.name == "a" && found.survivesPolicies && found.rival == nil)
  }

  @Test("a lead by one answer falls with weights, from where it must")
  func weights() throws {
    let survey = self.survey([
      ("a", "kept", "broken", 10), ("a", "kept", "kept", 10), ("b", "broken", "kept", 11),
      ("b", "kept", "kept", 9),
    ])
    let other = try #require(survey.robustness(.exclude, minimum: 5))
    #expect(other.leader.name == "a")
    let from = try #require(other.rival?.from)
    // With weights w and v: a has (10 w/(w+v) + 10)/20, b has (11 v/(w+v) + 9)/20; equal at v/w = 11/10,
    // so at 1 ± 1/21.
    #expect(abs(from - 1.0 / 21) < 1e-3)
  }

  @Test("says whom another policy would put first, and needs two to compare")
  func policies() throws {
    let survey = self.survey([
      ("a", "kept", "n/a", 9), ("b", "kept", "kept", 8), ("b", "broken", "kept", 1),
    ])
    let found = try #require(survey.robustness(.exclude, minimum: 5))
    #expect(found.leader.name == "a" && !found.survivesPolicies)
    #expect(found.leads.first { $0.policy == .fail }?.leader.name == "b")
    #expect(self.survey([("a", "kept", "kept", 9)]).robustness(.exclude, minimum: 5) == nil)
    #expect(survey.robustness(.exclude, minimum: 50) == nil)
  }

  @Test("gives one place under every policy, and as far as other weights can move it")
  func places() throws {
    let survey = self.survey([
      ("a", "kept", "n/a", 9), ("b", "kept", "kept", 8), ("b", "broken", "kept", 1),
      ("c", "broken", "broken", 9),
    ])
    let own = try #require(survey.places(of: RankedUnit(name: "a"), minimum: 5))
    #expect(own.ranked == 3 && own.places.map(\.policy) == NotApplicablePolicy.allCases)
    #expect(own.places.map(\.position) == [1, 1, 2])
    #expect(own.places.map(\.score) == [1, 1, 0.5])
    // A full score stays full whatever the weights.
    #expect(own.best == 1 && own.worst == 1)
    #expect(survey.places(of: RankedUnit(name: "a"), minimum: 50) == nil)
    let close = self.survey([
      ("a", "kept", "broken", 10), ("a", "kept", "kept", 10), ("b", "broken", "kept", 11),
      ("b", "kept", "kept", 9), ("c", "broken", "broken", 9),
    ])
    let second = try #require(close.places(of: RankedUnit(name: "b"), minimum: 5))
    #expect(second.places[0].position == 2 && second.best == 1 && second.worst == 2)
  }
}
