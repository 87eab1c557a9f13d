/// The rate of exceeded encounters, drawn towards the usual one: (x + 2 x̄) / (n + 2).
struct PlusRate {
  /// The usual rate x̄ = (X + ½) / (n + 1) over the whole network.
  let usual: Double

  /// Takes the usual rate from the network's totals.
  init(_ network: Counts) {
    usual = (Double(network.exceeded) + 0.5) / (Double(network.decided) + 1)
  }

  /// Takes the usual rate as given.
  init(usual: Double) {
    self.usual = usual
  }

  /// The rate of a unit.
  func rate(of counts: Counts) -> Double {
    (Double(counts.exceeded) + 2 * usual) / (Double(counts.decided) + 2)
  }

  /// The distribution whose mean the rate is.
  func distribution(of counts: Counts) -> BetaDistribution {
    let others = Double(counts.broken) + Double(counts.kept)
    return BetaDistribution(
      alpha: Double(counts.exceeded) + 2 * usual, beta: others + 2 * (1 - usual))
  }
}
