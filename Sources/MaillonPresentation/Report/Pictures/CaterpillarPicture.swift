import MaillonCore

/// Every estimate with its interval, sorted, against the line of the network.
///
/// It invites comparing pairs, which overlapping intervals do not settle (Mohammed & Deeks 2008):
/// so
/// its caption says that, and the funnel stands beside it.
struct CaterpillarPicture {
  /// A row.
  struct Row {
    let name: String
    let value: Double
    let low: Double
    let high: Double
    let encounters: Int
    /// Where it certainly stands against the network.
    let side: Side
  }

  let rows: [Row]
  let network: Double?
  let numbers: Numbers
  /// What is written at the network's line.
  let networkLabel: String
  /// What is written over the numbers of encounters.
  let countLabel: String
  let title: String
  let description: String

  /// The drawing for a wide page: names at the left.
  var wide: Markup {
    let (left, right, top, step) = (228.0, 660.0, 34.0, 23.0)
    let bottom = top + step * Double(rows.count)
    var svg = SVG()
    let scale = axis(&svg, left, right, top, bottom)
    svg.text(754, top - 12, .end, "t m", countLabel, size: 12)
    for (index, row) in rows.enumerated() {
      let y = top + step * (Double(index) + 0.5)
      svg.text(left - 14, y + 4.5, .end, "t", row.name, width: left - 16)
      draw(row, at: y, scale, &svg)
      svg.text(754, y + 4.5, .end, "t m n", numbers.integer(row.encounters))
    }
    return svg.drawing(
      id: "caterpillar-w", width: 760, height: bottom + 24, title: title, description: description)
  }

  /// The drawing for a narrow page: names over their intervals.
  var narrow: Markup {
    let (left, right, top, step) = (8.0, 342.0, 34.0, 40.0)
    let bottom = top + step * Double(rows.count)
    var svg = SVG()
    let scale = axis(&svg, left, right, top, bottom)
    for (index, row) in rows.enumerated() {
      let y = top + step * Double(index)
      let count = "n = \(numbers.integer(row.encounters))"
      svg.text(left - 6, y + 16, .start, "t halo", row.name, width: 260)
      svg.text(350, y + 16, .end, "t m n halo", count, size: 12)
      draw(row, at: y + 28, scale, &svg)
    }
    return svg.drawing(
      id: "caterpillar-n", width: 352, height: bottom + 24, title: title, description: description)
  }

  private func axis(
    _ svg: inout SVG, _ left: Double, _ right: Double, _ top: Double, _ bottom: Double
  ) -> Scale {
    let scale = Scale.shares(
      holding: rows.flatMap { [$0.low, $0.high] } + (network.map { [$0] } ?? []), from: left,
      to: right)
    for tick in scale.shareTicks {
      svg.line(scale(tick), top, scale(tick), bottom, "grid")
      svg.text(scale(tick), bottom + 17, .middle, "t m s", numbers.percent(tick), size: 12)
    }
    if let network {
      let half = SVG.width(of: networkLabel, size: 12) / 2
      let middle = min(max(scale(network), left + half - 6), right - half + 6)
      svg.line(scale(network), top - 6, scale(network), bottom, "ref")
      svg.text(middle, top - 12, .middle, "t m s", networkLabel, size: 12)
    }
    return scale
  }

  private func draw(_ row: Row, at y: Double, _ scale: Scale, _ svg: inout SVG) {
    svg.line(scale(row.low), y, scale(row.high), y, "bar \(row.side.look)")
    svg.point(scale(row.value), y, row.side)
  }
}
