/// How much of the change in the raw pooled rate is service, and how much is where one looked.
///
/// Kitagawa 1955: the rate effect is sum_t (p_B − p_A)(w_A + w_B)/2, the mix effect is sum_t (w_B − w_A)
/// (p_A + p_B)/2, over the touchpoints seen in both periods and all providers; w is a touchpoint's
/// share of the visits. The two add up to the change of the pooled rate.
package struct MixSplit: Hashable, Sendable {
  /// The pooled honoured rate of the first period.
  package let before: Double

  /// The pooled honoured rate of the second period.
  package let after: Double

  /// What the change of the rates contributes.
  package let rateEffect: Double

  /// What the change of the mix of touchpoints contributes.
  package let mixEffect: Double

  /// Splits the change between two periods; nil if a period has no encounter in the chain.
  init?(_ before: ChainCounts, _ after: ChainCounts) {
    let (first, second) = (before.linkTotals, after.linkTotals)
    let totals = (
      first.reduce(0) { $0 + $1.decided }, second.reduce(0) { $0 + $1.decided }
    )
    guard totals.0 > 0, totals.1 > 0 else { return nil }
    var (rate, mix) = (0.0, 0.0)
    for (old, new) in zip(first, second) where old.decided > 0 && new.decided > 0 {
      let rates = (old.honoured / old.decided, new.honoured / new.decided)
      let shares = (old.decided / totals.0, new.decided / totals.1)
      rate += (rates.1 - rates.0) * (shares.0 + shares.1) / 2
      mix += (shares.1 - shares.0) * (rates.0 + rates.1) / 2
    }
    self.before = first.reduce(0) { $0 + $1.honoured } / totals.0
    self.after = second.reduce(0) { $0 + $1.honoured } / totals.1
    rateEffect = rate
    mixEffect = mix
  }
}

extension ChainCounts {
  /// The sums over all units, link by link.
  fileprivate var linkTotals: [(honoured: Double, decided: Double)] {
    var sums = [(honoured: Double, decided: Double)](repeating: (0, 0), count: linkCount)
    for cell in cells {
      let pattern = patterns[Int(cell)]
      sums[pattern.link].honoured += Double(pattern.honoured)
      sums[pattern.link].decided += Double(pattern.decided)
    }
    return sums
  }
}
