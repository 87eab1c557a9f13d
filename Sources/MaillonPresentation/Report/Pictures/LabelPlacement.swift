/// Moving labels apart so that none covers another.
enum LabelPlacement {
  /// Places along an axis, as near as possible to those wanted, in the same order and apart.
  ///
  /// - Parameters:
  ///   - wanted: Where each label would like to stand.
  ///   - gap: The least distance between two.
  ///   - bounds: Where they must stay, if there is room for all.
  /// - Returns: Where each stands, in the order given.
  static func spread(_ wanted: [Double], gap: Double, bounds: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    var last = -Double.infinity
    for index in order {
      places[index] = max(wanted[index], last + gap, bounds.lowerBound)
      last = places[index]
    }
    var limit = bounds.upperBound
    for index in order.reversed() {
      guard places[index] > limit else { break }
      places[index] = limit
      limit -= gap
    }
    return places
  }
}

/// A straight scale from values to places on a drawing.
struct Scale {
  /// The values at both ends.
  let domain: ClosedRange<Double>
  /// The places of both ends.
  let places: (Double, Double)

  /// The place of a value, kept inside the ends.
  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0, value.isFinite else { return places.0 }
    let share = (min(max(value, domain.lowerBound), domain.upperBound) - domain.lowerBound) / span
    return places.0 + share * (places.1 - places.0)
  }

  /// A scale of shares that holds every value, widened to whole tenths.
  static func shares(
    holding values: [Double], from start: Double, to end: Double
  ) -> Scale {
    let finite = values.filter(\.isFinite)
    let low = max(0, ((finite.min() ?? 0) * 10 - 0.2).rounded(.down) / 10)
    let high = min(1, max(((finite.max() ?? 1) * 10 + 0.2).rounded(.up) / 10, low + 0.1))
    return Scale(domain: low...max(high, low + 0.1), places: (start, end))
  }

  /// Where to mark a scale of shares: every tenth, every fifth where there are many.
  var shareTicks: [Double] {
    let low = Int((domain.lowerBound * 10).rounded())
    let high = Int((domain.upperBound * 10).rounded())
    let step = high - low > 6 ? 2 : 1
    return stride(from: low, through: high, by: 1).filter { $0 % step == 0 }.map { Double($0) / 10 }
  }
}
