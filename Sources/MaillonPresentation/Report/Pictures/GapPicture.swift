import MaillonCore

/// Importance against performance (Martilla & James 1977): what matters stands high, what keeps its
/// promise stands right.
struct GapPicture {
  /// A criterion.
  struct Point {
    let name: String
    /// The relative importance; 1 is average.
    let importance: Double
    /// What was delivered beyond the promise, as a share.
    let performance: Double
    /// The lower end of its interval.
    let low: Double
    /// The upper end of its interval.
    let high: Double
    let quadrant: Gap.Quadrant
    /// Whether the whole interval is below the promise.
    let isBelow: Bool

    /// On which side of the promise it certainly lies.
    var side: Side { isBelow ? .below : low > 0 ? .above : .within }
  }

  let points: [Point]
  let language: Language

  /// The drawing for a wide page.
  var wide: Markup { drawing(id: "gap-w", width: 760, height: 430, left: 56, right: 740) }

  /// The drawing for a narrow page.
  var narrow: Markup { drawing(id: "gap-n", width: 352, height: 400, left: 36, right: 334) }

  private func drawing(
    id: String, width: Double, height: Double, left: Double, right: Double
  ) -> Markup {
    let (top, bottom) = (44.0, height - 46)
    let numbers = Numbers(language)
    let reach = points.flatMap { [abs($0.low), abs($0.high)] }.max() ?? 0
    let limit = max(0.05, (reach * 20).rounded(.up) / 20)
    let most = max(2, ((points.map(\.importance).max() ?? 0) * 2).rounded(.up) / 2)
    let x = Scale(domain: -limit...limit, places: (left, right))
    let y = Scale(domain: 0...most, places: (bottom, top))
    var svg = SVG()
    let step = limit > 0.3 ? 0.2 : limit > 0.1 ? 0.1 : 0.05
    for tick in stride(from: -(limit / step).rounded(.down), through: limit / step, by: 1) {
      let value = tick * step
      svg.line(x(value), top, x(value), bottom, "grid")
      svg.text(x(value), bottom + 17, .middle, "t s m", numbers.points(value))
    }
    for tick in stride(from: 0, through: most, by: most > 3 ? 1 : 0.5) {
      svg.line(left, y(tick), right, y(tick), "grid")
      svg.text(left - 6, y(tick) + 4, .end, "t s m", numbers.decimal(tick, decimals: 1))
    }
    svg.line(x(0), top, x(0), bottom, "ref")
    svg.line(left, y(1), right, y(1), "ref")
    svg.text(left, 14, .start, "t s m", GapMessage.importanceAxis.text(in: language))
    svg.text(right, height - 6, .end, "t s m", GapMessage.performanceAxis.text(in: language))
    for (quadrant, isRight, isHigh) in [
      (Gap.Quadrant.workOnThis, false, true), (.keepItUp, true, true),
      (.laterPerhaps, false, false), (.enoughAlready, true, false),
    ] {
      svg.text(
        isRight ? right - 4 : left + 4, isHigh ? top - 8 : bottom - 8, isRight ? .end : .start,
        "t h m", GapMessage.quadrant(quadrant).text(in: language))
    }
    for point in points {
      svg.line(
        x(point.low), y(point.importance), x(point.high), y(point.importance),
        "bar \(point.side.look)")
    }
    let places = points.map { (x: x($0.performance), y: y($0.importance)) }
    for (point, place) in zip(points, places) { svg.point(place.x, place.y, point.side) }
    let labels = zip(points, places).map { point, place in
      LabelPlacement.Label(point: place, width: SVG.width(of: point.name, size: 13))
    }
    // What stands just under a bar keeps labels off it, and lets them stand right above it.
    let bars = points.flatMap { point in
      stride(from: x(point.low), through: x(point.high), by: 12).map {
        (x: $0, y: y(point.importance) + 5)
      }
    }
    let found = LabelPlacement.beside(
      labels, avoiding: places + bars, inside: (left: left, top: top, right: right, bottom: bottom))
    for (point, place) in zip(points, found) {
      svg.text(place.x, place.y + 4.5, place.anchor, "t halo", point.name)
    }
    return svg.drawing(
      id: id, width: width, height: height, title: GapMessage.pictureTitle.text(in: language),
      description: GapMessage.pictureDescription(points.map { ($0.name, $0.quadrant) })
        .text(in: language))
  }
}
