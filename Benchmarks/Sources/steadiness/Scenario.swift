import Foundation
import SyntheticAudit

/// What happens between two periods of an invented network.
enum Scenario: String, CaseIterable {
  /// Nothing: every rate stays what it was.
  case nothing

  /// Levels drift, and keep 70 % of what they were; links scatter anew.
  case drift

  /// Nothing, but one provider in ten moves by 1.5 log odds.
  case few
}

/// Two periods of an invented network, and how much each provider's chain really changed.
struct Network {
  /// How large a network is.
  struct Size {
    /// How many providers.
    let providers: Int

    /// How many touchpoints.
    let touchpoints: Int

    /// How many visits a provider gets on average in a period, over all touchpoints.
    let visits: Double
  }

  /// The change of each provider's chain strength.
  private(set) var changes: [String: Double] = [:]

  /// The tallies of both periods as CSV.
  private(set) var periods: [String] = []

  /// Draws a network: levels scatter by 0.6 between providers and by 0.35 between the links of one, in log
  /// odds round 1.8; half of the providers are visited a third as often as the others.
  init(_ size: Size, _ scenario: Scenario, seed: UInt64) {
    var source = SplitMix64(seed: seed, stream: [11])
    let usual = (0..<size.touchpoints).map { _ in 1.8 + 0.4 * source.normal() }
    let shifts = usual.map { _ in scenario == .drift ? 0.2 * source.normal() : 0 }
    let header = "provider,touchpoint,broken,kept,exceeded\n"
    periods = [header, header]
    for provider in 0..<size.providers {
      let name = "p\(10_000 + provider)"
      let levels = Network.levels(scenario, &source)
      let scatter = (0..<2).map { _ in usual.map { _ in 0.35 * source.normal() } }
      var strengths = [1.0, 1.0]
      for touchpoint in usual.indices {
        for period in 0..<2 {
          let link = scatter[scenario == .drift ? period : 0][touchpoint]
          let shift = period == 1 ? shifts[touchpoint] : 0
          let rate = 1 / (1 + exp(-(usual[touchpoint] + shift + levels[period] + link)))
          strengths[period] *= rate
          let share = provider % 2 == 0 ? 1.5 : 0.5
          let visits = source.poisson(size.visits * share / Double(size.touchpoints))
          let kept = (0..<visits).reduce(0) { sum, _ in sum + (source.chance(rate) ? 1 : 0) }
          guard visits > 0 else { continue }
          periods[period] += "\(name),t\(touchpoint),\(visits - kept),\(kept),0\n"
        }
      }
      changes[name] = strengths[1] - strengths[0]
    }
  }

  private static func levels(_ scenario: Scenario, _ source: inout SplitMix64) -> [Double] {
    let first = 0.6 * source.normal()
    switch scenario {
    case .nothing: return [first, first]
    case .drift: return [first, 0.7 * first + 0.51.squareRoot() * 0.6 * source.normal()]
    case .few:
      guard source.chance(0.1) else { return [first, first] }
      return [first, first + (source.chance(0.5) ? 1.5 : -1.5)]
    }
  }
}

extension SplitMix64 {
  /// A standard normal number (Box & Muller 1958).
  fileprivate mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// A Poisson number, by counting arrivals: for small means.
  fileprivate mutating func poisson(_ mean: Double) -> Int {
    var (count, left) = (0, mean + log(1 - uniform()))
    while left > 0 {
      count += 1
      left += log(1 - uniform())
    }
    return count
  }
}
