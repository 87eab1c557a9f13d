import Testing

@testable import MaillonCore

/// The fit of what words tell, where the answer is known.
@Suite("Logistic regression") struct LogisticFitTests {
  private struct Example {
    var columns: [Int32]
    var answer: Int
    var values: [Double]
    var offsets: LogisticFit.Answers
  }

  private func example(
    _ columns: [Int32], _ answer: Int, values: [Double]? = nil,
    offsets: LogisticFit.Answers = .zero
  ) -> Example {
    Example(
      columns: columns, answer: answer, values: values ?? columns.map { _ in 1 }, offsets: offsets)
  }

  /// The weights of some columns, one after the other.
  private func weights(
    _ examples: [Example], width: Int, columns: Int, penalty: Double, steps: Int
  ) -> [Double] {
    var rows = SparseRows(columns: columns)
    for example in examples {
      rows.append(zip(example.columns, example.values).map { (column: $0, value: $1) })
    }
    let fit = LogisticFit(rows: rows, width: width, penalty: penalty, steps: steps)
    return fit.weights(answers: examples.map(\.answer), offsets: examples.map(\.offsets))
      .flatMap { weight in (0..<width).map { weight[$0] } }
  }

  private func shares(_ sums: [Double]) -> [Double] {
    let powers = sums.map { LogisticFitTests.power($0) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// e to a power by its series, so that nothing of the library is tested by itself.
  private static func power(_ exponent: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for step in 1..<60 {
      term *= exponent / Double(step)
      sum += term
    }
    return sum
  }

  /// At the minimum, what was observed less what is expected equals the penalty times the weight.
  @Test func `the slope is nought where it ends`() {
    let examples = [
      example([0, 1], 0), example([0, 1], 0), example([0], 1), example([0, 2], 2),
      example([0, 1, 2], 2, values: [1, 0.5, 2]), example([2], 1, offsets: [0.3, -0.2, 0, 0]),
    ]
    let weights = weights(examples, width: 3, columns: 3, penalty: 0.7, steps: 200)
    var slope = weights.map { $0 * 0.7 }
    for example in examples {
      var sums = (0..<3).map { example.offsets[$0] }
      for (column, value) in zip(example.columns, example.values) {
        for place in 0..<3 { sums[place] += value * weights[Int(column) * 3 + place] }
      }
      let expected = shares(sums)
      for (column, value) in zip(example.columns, example.values) {
        for place in 0..<3 {
          let observed = place == example.answer ? 1.0 : 0
          slope[Int(column) * 3 + place] += value * (expected[place] - observed)
        }
      }
    }
    for value in slope { #expect(abs(value) < 2e-3, "\(slope)") }
    #expect(weights.contains { abs($0) > 0.1 })
  }

  @Test func `without a penalty worth the name, shares are those observed`() {
    let weights = weights(
      (0..<40).map { example([0], $0 % 4 == 0 ? 0 : 1) }, width: 2, columns: 1, penalty: 1e-9,
      steps: 100)
    #expect(abs(shares(weights)[0] - 0.25) < 1e-3)
  }

  @Test func `a large penalty leaves nothing`() {
    let weights = weights(
      (0..<40).map { _ in example([0], 1) }, width: 2, columns: 1, penalty: 1e6, steps: 100)
    #expect(weights.allSatisfy { abs($0) < 1e-4 })
  }

  /// The first numbers of SplitMix64 for the seed 1234567, as published with the generator.
  @Test func `the order of chance is the published one`() {
    var order = SeededOrder(seed: 1_234_567)
    #expect(order.index(below: .max) == 6_457_827_717_110_365_317)
    #expect(order.index(below: .max) == 3_203_168_211_198_807_973)
    var shuffled = Array(0..<50)
    order.shuffle(&shuffled)
    #expect(shuffled != Array(0..<50) && shuffled.sorted() == Array(0..<50))
  }
}
