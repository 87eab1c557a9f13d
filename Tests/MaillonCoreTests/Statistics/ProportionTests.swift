import MaillonCore
import Testing

@Suite("Tests and intervals of proportions")
struct ProportionTests {
  @Test("Wilson's interval has its published values")
  func wilson() {
    // Newcombe 1998 (Statistics in Medicine 17: 857–872), table I, method 3: 81 of 263, 15 of 148,
    // 0 of 20 and 1 of 29.
    for (successes, trials, low, high) in [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ] as [(Double, Double, Double, Double)] {
      let interval = wilsonInterval(successes: successes, trials: trials, level: 0.95)
      #expect(abs(interval.low - low) < 5e-5)
      #expect(abs(interval.high - high) < 5e-5)
    }
    #expect(wilsonInterval(successes: 0, trials: 0, level: 0.95) == (0, 1))
    #expect(wilsonInterval(successes: 20, trials: 20, level: 0.95).high == 1)
  }

  @Test("Newcombe's method 10 has its published values")
  func newcombe() {
    // Newcombe 1998 (Statistics in Medicine 17: 873–890), table II, examples (a) to (h).
    for (before, after, low, high) in [
      ((48, 32), (56, 14), 0.0524, 0.3339), ((3, 7), (9, 1), 0.1705, 0.8090),
      ((2, 5), (6, 1), 0.0582, 0.8062), ((0, 29), (5, 51), -0.0381, 0.1926),
      ((0, 20), (0, 10), -0.1611, 0.2775), ((0, 10), (10, 0), 0.6075, 1),
    ] as [((Int, Int), (Int, Int), Double, Double)] {
      let change = FrequentistChange(before: before, after: after, level: 0.95)
      #expect(abs(change.low - low) < 5e-5, "\(before) \(after)")
      #expect(abs(change.high - high) < 5e-5, "\(before) \(after)")
    }
  }

  @Test(
    "Fisher's exact test agrees with scipy",
    arguments: [
      (3, 1, 1, 3, 0.48571428571428565),
      (10, 2, 3, 15, 0.0005367241191434357),
      (48, 32, 56, 14, 0.012521129749209152),
      (0, 29, 5, 51, 0.16062144320947108),
      (130, 18, 119, 8, 0.10381157603202151),
      (8, 0, 8, 0, 1.0),
      (1000, 40, 930, 95, 7.008438963562302e-07),
      (1, 9, 11, 3, 0.0027594561852200836),
    ])
  func fisher(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ p: Double) {
    let own = fisherExact(first: (a, b), second: (c, d))
    #expect(abs(own - p) < 1e-9 * max(p, 1e-3))
    #expect(abs(fisherExact(first: (c, d), second: (a, b)) - own) < 1e-12)
  }

  @Test("Fisher's exact test copes with a billion")
  func fisherHuge() {
    let billion = 1_000_000_000
    #expect(fisherExact(first: (billion, billion), second: (billion, billion)) > 0.99)
    #expect(fisherExact(first: (billion, 0), second: (0, billion)) < 1e-15)
  }

  @Test(
    "Student's t agrees with mpmath",
    arguments: [
      (0.5, 1.0, 0.70483276469913345),
      (2.0, 5.0, 0.10193947882985836),
      (12.7062, 1.0, 0.050000018560710399),
      (1.96, 1000000.0, 0.049996067585269791),
      (40, 3.0, 3.4380680789158528e-5),
      (0.001, 9.0, 0.99922393032597327),
    ])
  func student(_ t: Double, _ degrees: Double, _ p: Double) {
    #expect(abs(studentTwoSided(t, degrees: degrees) / p - 1) < 1e-10)
    #expect(studentTwoSided(-t, degrees: degrees) == studentTwoSided(t, degrees: degrees))
  }
}
