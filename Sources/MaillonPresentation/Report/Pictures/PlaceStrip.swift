/// The places that a unit could hold, as a bar on a strip of all places.
enum PlaceStrip {
  /// The drawing; it repeats what stands in the cell beside it.
  ///
  /// - Parameters:
  ///   - low: The first place that the visits allow.
  ///   - high: The last one.
  ///   - position: The place itself.
  ///   - count: How many places there are.
  /// - Returns: The markup.
  static func ornament(low: Int, high: Int, position: Int, count: Int) -> Markup {
    var svg = SVG()
    let width = 108.0
    let step = width / Double(max(1, count))
    svg.rectangle(0, 6.5, width, 3, radius: 1.5, "rail")
    svg.rectangle(
      Double(low - 1) * step, 5, Double(high - low + 1) * step, 6, radius: 3, "span")
    svg.point((Double(position) - 0.5) * step, 8, .within, radius: 3.5)
    return svg.ornament(width: width, height: 16)
  }
}
