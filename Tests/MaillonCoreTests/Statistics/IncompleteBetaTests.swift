import Glibc
import MaillonCore
import Testing

@Suite("Incomplete beta function")
struct IncompleteBetaTests {
  /// a, b, log odds of x, and both tails: mpmath 1.3.0 with 60 digits (`betainc`, and for large shapes
  /// `quad` over the density of the log odds).
  static let reference: [(a: Double, b: Double, z: Double, lower: Double, upper: Double)] = [
    (0.5, 0.5, -1.0, 0.347089953376096039, 0.652910046623903961),
    (0.001, 0.7, -3.0, 0.996330386303838308, 0.00366961369616169249),
    (1e-06, 2, -5.0, 0.999995986599360971, 4.01340063902872905e-6),
    (0.05, 30, -6.0, 0.898195949467371955, 0.101804050532628045),
    (1, 1, 0.3, 0.574442516811658984, 0.425557483188341016),
    (1, 9, 1.5, 0.999999776246201152, 2.23753798847816695e-7),
    (13.28, 0.826, 3.9, 0.683973137485377838, 0.316026862514622162),
    (13.28, 0.826, 16.0, 0.999983656666220281, 0.0000163433337797190734),
    (5.1, 1.31, -16.0, 6.99884482595680558e-36, 1.0),
    (8.6, 12.4, -2.2, 0.000130443296279300567, 0.999869556703720699),
    (8.6, 12.4, 2.2, 0.999999980323074928, 1.96769250717967049e-8),
    (100, 8.25, 2.5, 0.464600999352514059, 0.535399000647485941),
    (100, 8.25, 1.2, 5.95279393101897421e-6, 0.999994047206068981),
    (764, 47, 2.9, 0.753489812570793073, 0.246510187429206927),
    (3000, 200, 3.0, 0.999930809143895403, 0.0000691908561045970465),
    (20000, 30000, -0.4, 0.725542529110230394, 0.274457470889769606),
    (20000, 30000, -0.45, 5.56593013300751535e-7, 0.999999443406986699),
    (1000000.0, 100000.0, 2.3, 0.217514811777741498, 0.782485188222258502),
    (1000000000.0, 100000000.0, 2.3026, 0.556501004335976925, 0.443498995664023075),
    (2, 5000, -8.0, 0.499640404833051978, 0.500359595166948022),
    (1000000000.0, 1.5, 19.0, 0.0106645519027874675, 0.989335448097212532),
    (1000000000.0, 0.001, 19.0, 5.70385003717646782e-7, 0.999999429614996282),
    (0.3, 100000000.0, -25.0, 0.154750461537505775, 0.845249538462494225),
  ]

  @Test("agrees with mpmath in both tails", arguments: Self.reference.indices)
  func tails(index: Int) {
    let given = Self.reference[index]
    let tails = IncompleteBeta(a: given.a, b: given.b).tails(logit: given.z)
    #expect(abs(tails.lower - given.lower) < 1e-10 * given.lower + 1e-14, "\(given)")
    #expect(abs(tails.upper - given.upper) < 1e-10 * given.upper + 1e-14, "\(given)")
    // Nearly all of the lower tail lies below even the least point when a shape is tiny.
    guard given.a >= 0.01, given.b >= 0.01 else { return }
    #expect(abs(min(tails.lower, tails.upper) / min(given.lower, given.upper) - 1) < 1e-10)
  }

  @Test("is inverted by its quantile", arguments: Self.reference.indices)
  func quantile(index: Int) {
    let given = Self.reference[index]
    let function = IncompleteBeta(a: given.a, b: given.b)
    for probability in [1e-12, 0.01, 0.025, 0.5, 0.9, 0.975, 1 - 1e-9] {
      let z = function.logitQuantile(probability)
      let logs = function.logTails(logit: z)
      let nearer =
        probability < 0.5 ? (logs.lower, log(probability)) : (logs.upper, log1p(-probability))
      #expect(abs(nearer.0 - nearer.1) < 1e-9 * max(1, abs(z)), "\(given) \(probability)")
    }
  }

  @Test("survives shapes and points at the edge of the numbers")
  func extremes() {
    for a in [1e-15, 1e-3, 1, 1e9] {
      for b in [1e-15, 1e-3, 1, 1e9] {
        let function = IncompleteBeta(a: a, b: b)
        for z in [-800, -16, 0, 16, 800] as [Double] {
          let tails = function.tails(logit: z)
          #expect((0...1).contains(tails.lower) && (0...1).contains(tails.upper), "\(a) \(b) \(z)")
          #expect(abs(tails.lower + tails.upper - 1) < 1e-12)
        }
        #expect(!function.logitQuantile(0.025).isNaN)
        #expect(!function.logitQuantile(0.975).isNaN)
      }
    }
  }
}
