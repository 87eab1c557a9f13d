import MaillonCore
import Testing

/// Agreement of verdicts with codes, against figures worked out by hand and published ones.
@Suite("Evaluation") struct EvaluationTests {
  private func judged(
    _ coded: Level, _ guess: Level?, confidence: Double = 0.9, isDecided: Bool = true,
    codedFindings: [String: Level] = [:], found: [(String, Level)] = []
  ) -> JudgedNarrative {
    let findings = found.map {
      Finding(criterion: $0.0, level: $0.1, confidence: confidence, evidence: [])
    }
    return JudgedNarrative(
      coded: CodedNarrative(
        id: "", language: "fr", text: "", outcome: coded, findings: codedFindings),
      verdict: Verdict(
        outcome: isDecided ? guess : nil, guess: guess, confidence: confidence, findings: findings,
        decideFrom: 0.5))
  }

  private func many(_ count: Int, _ coded: Level, _ guess: Level?) -> [JudgedNarrative] {
    (0..<count).map { _ in judged(coded, guess) }
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  /// Two judges of 50 cases, 20 and 15 alike, 5 and 10 not: kappa is 0.4, observed 0.7 and by chance 0.5.
  @Test func `kappa is agreement beyond chance`() {
    let evaluation = Evaluation(
      many(20, .broken, .broken) + many(5, .broken, .kept) + many(10, .kept, .broken)
        + many(15, .kept, .kept), criteria: [])
    #expect(evaluation.count == 50)
    #expect(evaluation.confusion == [[20, 5, 0, 0], [10, 15, 0, 0], [0, 0, 0, 0]])
    #expect(isNear(evaluation.accuracy, 0.7))
    #expect(isNear(evaluation.kappa, 0.4))
    // F1 of broken 40/55, of kept 30/45; nobody coded or found exceeded.
    #expect(isNear(evaluation.macroF1, (40.0 / 55 + 30.0 / 45) / 2))
  }

  @Test func `what came out as nothing is wrong, and counts in no column`() {
    let evaluation = Evaluation(
      many(3, .exceeded, .exceeded) + many(1, .exceeded, nil) + many(4, .kept, .kept), criteria: [])
    #expect(evaluation.confusion == [[0, 0, 0, 0], [0, 4, 0, 0], [0, 0, 3, 1]])
    #expect(isNear(evaluation.accuracy, 7.0 / 8))
    #expect(isNear(evaluation.macroF1, (6.0 / 7 + 1) / 2))
    #expect(isNear(evaluation.kappa, (7.0 / 8 - 28.0 / 64) / (1 - 28.0 / 64)))
  }

  @Test func `precision and coverage look at what was decided, the curve at the surest`() {
    let evaluation = Evaluation(
      [
        judged(.kept, .kept, confidence: 0.9), judged(.kept, .kept, confidence: 0.8),
        judged(.broken, .kept, confidence: 0.7), judged(.broken, .broken, confidence: 0.95),
        judged(.broken, .kept, confidence: 0.4, isDecided: false),
      ], criteria: [])
    #expect(isNear(evaluation.coverage, 0.8) && isNear(evaluation.precision, 0.75))
    #expect(evaluation.curve.map(\.coverage) == [0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1])
    #expect(evaluation.curve.first.map(\.precision) == 1)
    #expect(evaluation.curve[3].precision == 1 && evaluation.curve[5].precision == 0.75)
    #expect(isNear(evaluation.curve.last?.precision, 0.6))
  }

  @Test func `a finding is right where criterion and level are`() {
    let evaluation = Evaluation(
      [
        judged(
          .broken, .broken, codedFindings: ["warmth": .broken, "craft": .kept],
          found: [("warmth", .broken), ("craft", .broken), ("promise", .kept)]),
        judged(.kept, .kept, codedFindings: ["warmth": .kept], found: []),
      ], criteria: ["warmth", "craft", "promise", "signature"])
    #expect(evaluation.findings.right == 1)
    #expect(evaluation.findings.found == 3 && evaluation.findings.coded == 3)
    #expect(isNear(evaluation.findings.f1, 1.0 / 3))
    let warmth = evaluation.criteria[0].agreement
    #expect(warmth.right == 1 && warmth.found == 1 && warmth.coded == 2)
    #expect(evaluation.criteria[3].agreement.f1 == nil)
  }

  @Test func `alpha lies in its interval, and both are the same every time`() {
    let judged =
      many(20, .broken, .broken) + many(5, .broken, .kept) + many(10, .kept, .broken)
      + many(15, .kept, .kept) + many(6, .exceeded, .exceeded)
    let (first, second) = (
      Evaluation(judged, criteria: []).alpha, Evaluation(judged, criteria: []).alpha
    )
    let value = first.value ?? 0
    #expect((first.low ?? 1) < value && value < (first.high ?? 0))
    #expect((first.low ?? 0) > 0.2 && (first.high ?? 1) < 0.9)
    #expect(first.low == second.low && first.high == second.high)
    let perfect = Evaluation(many(9, .kept, .kept) + many(9, .broken, .broken), criteria: [])
    #expect(perfect.alpha.value == 1 && perfect.kappa == 1)
  }

  @Test func `of nothing, nothing is known`() {
    let evaluation = Evaluation([], criteria: ["warmth"])
    #expect(evaluation.accuracy == nil && evaluation.kappa == nil && evaluation.macroF1 == nil)
    #expect(evaluation.coverage == nil && evaluation.precision == nil && evaluation.curve.isEmpty)
  }
}
