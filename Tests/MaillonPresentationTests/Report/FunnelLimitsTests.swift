import MaillonPresentation
import Testing

@Suite struct FunnelLimitsTests {
  /// n = 20, p = ½: P(R ≤ 5) = 0.020694733, P(R ≤ 6) = 0.057659149, so the limit is (6 −
  /// 0.883530)/20.
  @Test func theLimitsInterpolateTheBinomial() {
    let limits = FunnelLimits(share: 0.5).limits(encounters: 20, level: 0.95)
    #expect(abs(limits.low - 0.2558235) < 1e-6)
  }

  @Test func bothTailsAreTakenAlike() {
    let limits = FunnelLimits(share: 0.3).limits(encounters: 25, level: 0.95)
    let turned = FunnelLimits(share: 0.7).limits(encounters: 25, level: 0.95)
    #expect(abs(limits.low - (1 - turned.high)) < 1e-12)
    #expect(abs(limits.high - (1 - turned.low)) < 1e-12)
  }

  /// P(R ≥ 34) of 35 at 0.806 is 0.005: outside the 95 % limits, inside the 99.8 % ones.
  @Test func aShareIsOutsideWhereItsTailIsUnlikely() {
    let limits = FunnelLimits(share: 0.806)
    #expect(34.0 / 35 > limits.limits(encounters: 35, level: 0.95).high)
    #expect(34.0 / 35 < limits.limits(encounters: 35, level: 0.998).high)
    #expect(FunnelLimits(share: 0.5).limits(encounters: 1, level: 0.95).high >= 1)
    #expect(FunnelLimits(share: 0.5).limits(encounters: 1, level: 0.95).low <= 0)
  }

  @Test func theyCloseInOnTheNetwork() {
    let limits = FunnelLimits(share: 0.8)
    var last = limits.limits(encounters: 5, level: 0.998)
    for encounters in [20, 100, 1000, 9_999, 20_000] {
      let next = limits.limits(encounters: encounters, level: 0.998)
      #expect(next.low > last.low && next.high <= last.high)
      #expect(next.low < 0.8 && next.high > 0.8)
      last = next
    }
    #expect(
      limits.limits(encounters: 100, level: 0.95).low
        > limits.limits(encounters: 100, level: 0.998).low)
  }

  @Test func aNetworkWithoutFaultHasNoWidth() {
    let limits = FunnelLimits(share: 1).limits(encounters: 10, level: 0.95)
    #expect(limits.low == 1 && limits.high == 1)
  }

  @Test func labelsStandApartAndInOrder() {
    let places = LabelPlacement.spread([50, 51, 49, 99], gap: 10, bounds: 0...100)
    #expect(places[2] < places[0] && places[0] < places[1] && places[1] < places[3])
    let sorted = places.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 10 - 1e-9 })
    #expect(sorted.allSatisfy { (0...100).contains($0) })
  }
}
