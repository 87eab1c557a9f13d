import Glibc
import MaillonCore

/// Reproducible random tallies for testing laws by SplitMix64.
struct SeededTally {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number below a bound.
  mutating func number(below bound: Int) -> Int {
    bound > 0 ? Int(next() % UInt64(bound)) : 0
  }

  /// A number between 0 and 1.
  mutating func share() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// Encounters of so many providers at so many touchpoints.
  mutating func tally(
    providers: Int, touchpoints: Int, most: Int = 12, prefix: String = "p"
  ) -> Tally {
    var tally = Tally()
    for provider in 0..<providers {
      let level = 4 * share() - 0.5
      for touchpoint in 0..<touchpoints {
        let counts = counts(visits: number(below: most + 1), level: level)
        let unit = RankedUnit(name: "\(prefix)\(1000 + provider)")
        tally.add(counts, unit: unit, touchpoint: "t\(touchpoint)")
      }
    }
    return tally
  }

  private mutating func counts(visits: Int, level: Double) -> Counts {
    var (broken, kept, exceeded) = (0, 0, 0)
    for _ in 0..<visits {
      if share() > 1 / (1 + exp(-level)) {
        broken += 1
      } else if share() < 0.2 {
        exceeded += 1
      } else {
        kept += 1
      }
    }
    return Counts(
      broken: broken, kept: kept, exceeded: exceeded, undecided: number(below: 2))
  }
}

extension Tally {
  /// Every unit × touchpoint cell, in order.
  var cells: [(unit: RankedUnit, touchpoint: String, counts: Counts)] {
    units.flatMap { unit in
      touchpoints.map { (unit, $0, counts(unit: unit, touchpoint: $0)) }
    }
  }

  /// The same encounters under other names.
  func renamed(_ name: (RankedUnit) -> RankedUnit) -> Tally {
    var renamed = Tally()
    for cell in cells.reversed() {
      renamed.add(cell.counts, unit: name(cell.unit), touchpoint: cell.touchpoint)
    }
    return renamed
  }

  func adding(_ counts: Counts, unit: RankedUnit, touchpoint: String) -> Tally {
    var sum = self
    sum.add(counts, unit: unit, touchpoint: touchpoint)
    return sum
  }
}
