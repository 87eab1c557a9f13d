import Glibc

/// The share of honoured encounters by their number, between the limits of chance.
struct FunnelPicture {
  /// A unit.
  struct Point {
    let name: String
    let encounters: Int
    let honoured: Int

    /// The share that was honoured.
    var share: Double { encounters > 0 ? Double(honoured) / Double(encounters) : 0 }
  }

  let points: [Point]
  let network: Double
  let numbers: Numbers
  /// What is written along the axis of encounters.
  let countLabel: String
  /// What is written at the network's line.
  let networkLabel: String
  let title: String
  let description: String

  private static let outer = 0.998
  private static let inner = 0.95

  /// The side on which a point lies outside the inner limits, if it does.
  func side(of point: Point) -> Side {
    guard point.encounters > 0 else { return .within }
    let limits = FunnelLimits(share: network).limits(
      encounters: point.encounters, level: FunnelPicture.inner)
    return Side(of: point.share, limits: limits)
  }

  /// Whether a point lies outside the outer limits too.
  func isFarOut(_ point: Point) -> Bool {
    let limits = FunnelLimits(share: network).limits(
      encounters: max(1, point.encounters), level: FunnelPicture.outer)
    return Side(of: point.share, limits: limits) != .within
  }

  /// The drawing for a wide page.
  var wide: Markup { drawing(id: "funnel-w", width: 760, height: 420, labelRoom: 74) }

  /// The drawing for a narrow page.
  var narrow: Markup { drawing(id: "funnel-n", width: 352, height: 340, labelRoom: 46) }

  private func drawing(id: String, width: Double, height: Double, labelRoom: Double) -> Markup {
    var svg = SVG()
    let most = max(10, points.map(\.encounters).max() ?? 10)
    let least = points.map(\.encounters).filter { $0 > 0 }.min() ?? 1
    let first = max(1, min(least - 1, Int(Double(least) * 0.8)))
    let (left, right, top, bottom) = (44.0, width - labelRoom, 26.0, height - 46)
    let x = Scale(
      domain: Double(first)...(Double(most) * 1.04), places: (left, right))
    let counts = samples(from: first, to: Int((Double(most) * 1.04).rounded(.up)))
    let lowest = points.map(\.share).min() ?? 0
    let limits = FunnelLimits(share: network)
    let around = limits.limits(encounters: least, level: FunnelPicture.inner)
    let far = limits.limits(encounters: most, level: FunnelPicture.outer)
    let y = Scale.shares(holding: [lowest, around.low, far.low, 1], from: bottom, to: top)
    frame(&svg, x, y, width, bottom)
    for level in [FunnelPicture.outer, FunnelPicture.inner] {
      let look = level == FunnelPicture.outer ? "limit" : "limit dash"
      let curves = counts.map { ($0, limits.limits(encounters: $0, level: level)) }
      svg.path(inside(curves.map { ($0.0, $0.1.high) }, x, y), look)
      svg.path(inside(curves.map { ($0.0, $0.1.low) }, x, y), look)
      guard let last = curves.last, last.1.low >= y.domain.lowerBound else { continue }
      let label = numbers.percent(level, decimals: level == FunnelPicture.outer ? 1 : 0)
      svg.text(right + 5, y(last.1.low) + 4, .start, "t m s", label, size: 12)
    }
    svg.line(left, y(network), right, y(network), "ref")
    svg.text(
      right + 5, y(network) + 4, .start, "t m s",
      labelRoom > 60 ? networkLabel : numbers.percent(network), size: 12)
    drawPoints(&svg, x, y, width)
    return svg.drawing(
      id: id, width: width, height: height, title: title, description: description)
  }

  private func frame(
    _ svg: inout SVG, _ x: Scale, _ y: Scale, _ width: Double, _ bottom: Double
  ) {
    for tick in y.shareTicks {
      svg.line(x.places.0, y(tick), x.places.1, y(tick), "grid")
      svg.text(x.places.0 - 6, y(tick) + 4, .end, "t m s", numbers.percent(tick), size: 12)
    }
    let span = x.domain.upperBound - x.domain.lowerBound
    let step = niceStep(span / (width > 500 ? 8 : 4))
    var tick = (x.domain.lowerBound / step).rounded(.up) * step
    while tick <= x.domain.upperBound {
      svg.line(x(tick), bottom, x(tick), bottom + 4, "axis")
      svg.text(x(tick), bottom + 18, .middle, "t m s", numbers.integer(Int(tick)), size: 12)
      tick += step
    }
    svg.text(
      (x.places.0 + x.places.1) / 2, bottom + 38, .middle, "t m s", countLabel, size: 12)
  }

  private func drawPoints(_ svg: inout SVG, _ x: Scale, _ y: Scale, _ width: Double) {
    let sides = points.map(side)
    for (point, side) in zip(points, sides) where side == .within {
      svg.point(x(Double(point.encounters)), y(point.share), side, radius: 4.5)
    }
    let centres = points.map { (x: x(Double($0.encounters)), y: y($0.share)) }
    let outside = points.indices.filter { sides[$0] != .within }
    let room = width > 500 ? 300.0 : 150
    let labels = outside.map { index in
      LabelPlacement.Label(
        point: centres[index],
        width: min(SVG.width(of: points[index].name, size: 13) + 2, room))
    }
    let places = LabelPlacement.beside(
      labels, avoiding: centres,
      inside: (left: x.places.0, top: 2, right: width, bottom: y.places.0))
    for (place, index) in zip(places, outside) {
      if abs(place.y - centres[index].y) > 17 {
        svg.line(centres[index].x, centres[index].y, place.x, place.y, "lead")
      }
      svg.text(
        place.x, place.y + 4.5, place.anchor, "t halo", points[index].name, width: room)
    }
    for index in outside { svg.point(centres[index].x, centres[index].y, sides[index]) }
  }

  /// The part of a curve that the axis of shares has room for.
  private func inside(
    _ curve: [(count: Int, share: Double)], _ x: Scale, _ y: Scale
  ) -> [(x: Double, y: Double)] {
    curve.filter { $0.share >= y.domain.lowerBound && $0.share <= y.domain.upperBound }
      .map { (x(Double($0.count)), y($0.share)) }
  }

  /// About sixty numbers of encounters, closer where the limits bend.
  private func samples(from first: Int, to last: Int) -> [Int] {
    guard last - first > 60 else { return Array(first...max(first, last)) }
    var counts: [Int] = []
    for step in 0...60 {
      let share = Double(step) / 60
      let count = first + Int((Double(last - first) * share * share).rounded())
      if counts.last != count { counts.append(count) }
    }
    return counts
  }

  /// A round step near a wanted one: 1, 2 or 5 times a power of ten.
  private func niceStep(_ wanted: Double) -> Double {
    let magnitude = pow(10, log10(max(wanted, 1)).rounded(.down))
    let step = [1.0, 2, 5, 10].first { $0 * magnitude >= wanted } ?? 10
    return max(1, step * magnitude)
  }
}

extension Side {
  /// The side of a value against limits of chance; a value on a limit is within.
  fileprivate init(of share: Double, limits: (low: Double, high: Double)) {
    self = share > limits.high ? .above : share < limits.low ? .below : .within
  }
}
