/// Moving labels apart so that none covers another.
package enum LabelPlacement {
  /// Places along an axis, as near as possible to those wanted, in the same order and apart.
  ///
  /// - Parameters:
  ///   - wanted: Where each label would like to stand.
  ///   - gap: The least distance between two.
  ///   - bounds: Where they must stay, if there is room for all.
  /// - Returns: Where each stands, in the order given.
  package static func spread(_ wanted: [Double], gap: Double, bounds: ClosedRange<Double>)
    -> [Double]
  {
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

extension LabelPlacement {
  /// A label of a point.
  struct Label {
    let point: (x: Double, y: Double)
    let width: Double
  }

  /// Where a label stands.
  struct Place {
    let x: Double
    let y: Double
    let anchor: SVG.Anchor
  }

  private struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    /// How much of this box another covers.
    func overlap(_ other: Box) -> Double {
      max(0, min(right, other.right) - max(left, other.left))
        * max(0, min(bottom, other.bottom) - max(top, other.top))
    }
  }

  /// Puts each label beside its point, at the first place that covers nothing, or else the least.
  ///
  /// - Parameters:
  ///   - labels: The labels, placed in this order.
  ///   - points: What no label should cover.
  ///   - frame: Where labels may stand.
  /// - Returns: Where each stands, in the order given.
  static func beside(
    _ labels: [Label], avoiding points: [(x: Double, y: Double)],
    inside frame: (left: Double, top: Double, right: Double, bottom: Double)
  ) -> [Place] {
    func box(_ point: (x: Double, y: Double), _ reach: Double) -> Box {
      Box(
        left: point.x - reach, top: point.y - reach, right: point.x + reach,
        bottom: point.y + reach)
    }
    var placed: [Box] = []
    return labels.map { label in
      // Farther from the points of others than from its own, so that nobody takes it for theirs.
      let taken = placed + points.map { box($0, $0 == label.point ? 7 : 13) }
      var choice: (place: Place, box: Box, cost: Double)?
      for place in candidates(label) {
        let left =
          place.anchor == .start
          ? place.x : place.anchor == .end ? place.x - label.width : place.x - label.width / 2
        let box = Box(
          left: left, top: place.y - 8, right: left + label.width, bottom: place.y + 8)
        let within = Box(
          left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom)
        let outside = label.width * 16 - box.overlap(within)
        let cost = taken.reduce(outside * 2) { $0 + $1.overlap(box) }
        if cost < (choice?.cost ?? .infinity) { choice = (place, box, cost) }
        if cost < 1 { break }
      }
      guard let choice else { return Place(x: label.point.x, y: label.point.y, anchor: .start) }
      placed.append(choice.box)
      return choice.place
    }
  }

  /// Places round a point, the nearest first.
  private static func candidates(_ label: Label) -> [Place] {
    let (x, y) = label.point
    var places = [Place(x: x + 11, y: y, anchor: .start), Place(x: x - 11, y: y, anchor: .end)]
    for distance in stride(from: 16.0, through: 48, by: 8) {
      for sign in [1.0, -1] {
        places.append(Place(x: x, y: y + sign * distance, anchor: .middle))
        places.append(Place(x: x + 6, y: y + sign * distance, anchor: .start))
        places.append(Place(x: x - 6, y: y + sign * distance, anchor: .end))
      }
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
