import Glibc
import MaillonCore
import Testing

@Suite("Special functions")
struct SpecialFunctionTests {
  // Reference values: mpmath 1.3.0 with 30 digits.

  @Test(
    "digamma and trigamma agree with mpmath",
    arguments: [
      (1e-6, -1000000.57721402001, 1000000000001.64502),
      (0.3, -3.50252422220013312, 12.2453645461077313),
      (1, -0.577215664901532861, 1.64493406684822644),
      (2.5, 0.703156640645243187, 0.490357756100234865),
      (9.99, 2.25070037283120112, 0.105276950148241784),
      (10, 2.25175258906672111, 0.105166335681685746),
      (123.25, 4.81015253196481888, 0.00814659445608026499),
      (1e6, 13.8155100579641908, 1.00000050000016667e-6),
    ])
  func polygamma(x: Double, psi: Double, slope: Double) {
    #expect(abs(digamma(x) / psi - 1) < 1e-13)
    #expect(abs(trigamma(x) / slope - 1) < 1e-13)
  }

  @Test(
    "differences of log-gamma do not cancel",
    arguments: [
      (0.01, 3, -3.89708513306393888), (0.5, 0.25, -0.369083991493404716),
      (3, 1e6, 12815545.322535105), (12, 5, 13.169552260206787),
      (1e6, 0.001, 0.0138155100584641913), (1e9, 1e9, 21109560197.7197282),
      (500, 123456, 1327150.48216289515),
    ])
  func logGammaDifferences(x: Double, step: Double, expected: Double) {
    #expect(abs(logGammaIncrease(from: x, by: step) / expected - 1) < 1e-12)
  }

  @Test(
    "the normal distribution is exact in both tails, and inverted",
    arguments: [
      (-30, 4.90671392714818706e-198), (-8, 6.22096057427178412e-16),
      (-1.5, 0.066807201268858066), (0, 0.5), (0.25, 0.598706325682923724),
      (3, 0.998650101968369905),
    ])
  func normal(x: Double, probability: Double) {
    #expect(abs(normalProbability(x) / probability - 1) < 1e-12)
    #expect(abs(normalQuantile(probability) - x) < 1e-9)
  }

  @Test("the quantile of the normal distribution has its published values")
  func normalQuantiles() {
    #expect(abs(normalQuantile(0.975) - 1.959963984540054) < 1e-12)
    #expect(abs(normalQuantile(0.025) + 1.959963984540054) < 1e-12)
  }

  @Test("a Beta distribution is matched to its moments, whatever they are")
  func moments() {
    let match = BetaDistribution(mean: 0.7, variance: 0.01)
    #expect(abs(match.mean - 0.7) < 1e-12)
    #expect(abs(match.variance - 0.01) < 1e-12)
    for mean in [0, 1e-15, 0.5, 1] as [Double] {
      for variance in [-1, 0, 1e-30, 1, .infinity] as [Double] {
        let wild = BetaDistribution(mean: mean, variance: variance)
        #expect(wild.alpha > 0 && wild.beta > 0)
        #expect(wild.alpha + wild.beta <= 1.0001e9)
      }
    }
  }
}
