import MaillonCore
import Testing

@Suite("False discoveries")
struct FalseDiscoveryTests {
  @Test("s-values are running means, and ties share the largest")
  func running() {
    let values = sValues(ofLocalFalseSignRates: [0.4, 0.1, 0.2, 0.1, 0.3])
    let expected = [0.22, 0.1, 0.4 / 3, 0.1, 0.175]
    for (value, expected) in zip(values, expected) { #expect(abs(value - expected) < 1e-15) }
    let tied = sValues(ofLocalFalseSignRates: [0.02, 0.2, 0.2])
    #expect(abs(tied[1] - 0.14) < 1e-15)
    #expect(tied[1] == tied[2])
    #expect(sValues(ofLocalFalseSignRates: []).isEmpty)
  }

  /// The fifteen p values of Benjamini & Hochberg 1995, section 4.1.
  ///
  /// At 5 % the procedure rejects the first four; adjusted values by hand from p × 15 / rank.
  @Test("adjusts the published example")
  func published() {
    let p: [Double?] = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    let adjusted = benjaminiHochberg(p).compactMap { $0 }
    #expect(adjusted.count { $0 <= 0.05 } == 4)
    #expect(abs(adjusted[0] - 0.0015) < 1e-12)
    #expect(abs(adjusted[3] - 0.035625) < 1e-12)
    #expect(abs(adjusted[5] - 0.0298 * 15 / 7) < 1e-12)
    #expect(adjusted[14] == 1)
  }

  @Test("leaves unknown p values unknown and does not count them")
  func unknown() {
    #expect(benjaminiHochberg([nil, 0.02, nil, 0.5]) == [nil, 0.04, nil, 0.5])
  }
}
