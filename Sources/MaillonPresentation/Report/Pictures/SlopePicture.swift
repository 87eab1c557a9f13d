/// Two periods, a line from the one to the other; only what moved beyond chance is in ink.
struct SlopePicture {
  /// A line.
  struct Line {
    let name: String
    let before: Double
    let after: Double
    /// Better or worse beyond chance, or within it.
    let side: Side
  }

  let lines: [Line]
  let before: String
  let after: String
  let numbers: Numbers
  let title: String
  let description: String

  /// The drawing for a wide page: names at both ends.
  var wide: Markup {
    drawing(id: "slope-w", width: 760, left: 262, right: 498, height: 420, namesBoth: true)
  }

  /// The drawing for a narrow page: names at the right only.
  var narrow: Markup {
    drawing(id: "slope-n", width: 352, left: 48, right: 186, height: 360, namesBoth: false)
  }

  private func drawing(
    id: String, width: Double, left: Double, right: Double, height: Double, namesBoth: Bool
  ) -> Markup {
    var svg = SVG()
    let (top, bottom) = (38.0, height - 12)
    let y = Scale.shares(holding: lines.flatMap { [$0.before, $0.after] }, from: bottom, to: top)
    svg.text(left, 16, .middle, "t h", before, width: 150)
    svg.text(right, 16, .middle, "t h", after, width: 150)
    svg.line(left, top - 8, left, bottom + 6, "axis")
    svg.line(right, top - 8, right, bottom + 6, "axis")
    for line in lines where line.side == .within {
      svg.line(left, y(line.before), right, y(line.after), "pale")
    }
    let inked = lines.filter { $0.side != .within }
    let bounds = (top)...(bottom)
    let starts = LabelPlacement.spread(inked.map { y($0.before) }, gap: 17, bounds: bounds)
    let ends = LabelPlacement.spread(inked.map { y($0.after) }, gap: 17, bounds: bounds)
    for (index, line) in inked.enumerated() {
      svg.line(left, y(line.before), right, y(line.after), "bar \(line.side.look)")
      svg.point(left, y(line.before), .within, radius: 3)
      svg.point(right, y(line.after), line.side)
      let value = (numbers.percent(line.before), numbers.percent(line.after))
      let room = SVG.width(of: value.1, size: 13) + 12
      svg.text(left - 10, starts[index] + 4.5, .end, "t b", value.0)
      if namesBoth {
        svg.text(
          left - 10 - room, starts[index] + 4.5, .end, "t", line.name, width: left - 12 - room)
      }
      svg.text(right + 12, ends[index] + 4.5, .start, "t b", value.1)
      svg.text(
        right + 12 + room, ends[index] + 4.5, .start, "t", line.name,
        width: width - right - 14 - room)
    }
    return svg.drawing(
      id: id, width: width, height: height, title: title, description: description)
  }
}
