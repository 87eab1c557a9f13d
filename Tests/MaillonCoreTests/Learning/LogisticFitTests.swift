import Testing

@testable import MaillonCore

/// The fit of what words tell, where the answer is known.
@Suite("Logistic regression") struct LogisticFitTests {
  private func example(
    _ columns: [Int32], _ answer: Int, values: [Double]? = nil, offsets: [Double] = []
  ) -> LogisticFit.Example {
    LogisticFit.Example(
      columns: columns, values: values ?? columns.map { _ in 1 }, answer: answer, offsets: offsets)
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
      example([0, 1, 2], 2, values: [1, 0.5, 2]), example([2], 1, offsets: [0.3, -0.2, 0]),
    ]
    let fit = LogisticFit(width: 3, columns: 3, penalty: 0.7, steps: 200)
    let weights = fit.weights(examples)
    var slope = weights.map { $0 * 0.7 }
    for example in examples {
      var sums = example.offsets.isEmpty ? [0, 0, 0] : example.offsets
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
    let fit = LogisticFit(width: 2, columns: 1, penalty: 1e-9, steps: 100)
    let weights = fit.weights((0..<40).map { example([0], $0 % 4 == 0 ? 0 : 1) })
    #expect(abs(shares(weights)[0] - 0.25) < 1e-3)
  }

  @Test func `a large penalty leaves nothing`() {
    let fit = LogisticFit(width: 2, columns: 1, penalty: 1e6, steps: 100)
    let weights = fit.weights((0..<40).map { _ in example([0], 1) })
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
