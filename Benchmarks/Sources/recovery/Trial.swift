import Foundation
import SyntheticAudit

/// One invented network whose true order is known.
struct Trial {
  /// How a trial is set up.
  struct Setting {
    /// How many providers.
    let providers: Int

    /// How many touchpoints.
    let touchpoints: Int

    /// How many visits a provider gets on average, over all touchpoints.
    let visits: Double
  }

  /// The true strength of each provider's chain.
  let truth: [Double]

  /// The tally as CSV.
  let csv: String

  /// Draws a network: levels scatter by 0.7 between providers and by 0.35 between the links of one, in log
  /// odds round 1.8; the logarithms of visits scatter by 0.75 between providers and by 0.6 between links.
  ///
  /// These four numbers make the sets as hard as those of the figures to be reached: the two methods that
  /// fit nothing, raw and wilson, do as well here as there (Spearman .522 and .431), so that what the others
  /// reach is theirs.
  ///
  /// - Parameters:
  ///   - setting: Its size.
  ///   - seed: What tells it from other trials.
  init(_ setting: Setting, seed: UInt64) {
    var source = SplitMix64(seed: seed, stream: [7])
    let usual = (0..<setting.touchpoints).map { _ in 1.8 + 0.4 * source.normal() }
    var truth: [Double] = []
    var csv = "provider,touchpoint,broken,kept,exceeded\n"
    for provider in 0..<setting.providers {
      let level = 0.7 * source.normal()
      let share = exp(0.75 * source.normal() - 0.75 * 0.75 / 2)
      let mix = usual.map { _ in exp(0.6 * source.normal()) }
      let all = mix.reduce(0, +)
      var strength = 1.0
      for touchpoint in 0..<setting.touchpoints {
        let rate = 1 / (1 + exp(-(usual[touchpoint] + level + 0.35 * source.normal())))
        strength *= rate
        let visits = source.poisson(setting.visits * share * mix[touchpoint] / all)
        let kept = (0..<visits).reduce(0) { sum, _ in sum + (source.chance(rate) ? 1 : 0) }
        guard visits > 0 else { continue }
        csv += "p\(10_000 + provider),t\(touchpoint),\(visits - kept),\(kept),0\n"
      }
      truth.append(strength)
    }
    self.truth = truth
    self.csv = csv
  }
}

extension SplitMix64 {
  /// A standard normal number (Box & Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// A Poisson number, by counting arrivals: for small means.
  mutating func poisson(_ mean: Double) -> Int {
    var (count, left) = (0, mean + log(1 - uniform()))
    while left > 0 {
      count += 1
      left += log(1 - uniform())
    }
    return count
  }
}
