import Foundation
import MaillonCore

/// A drawing in SVG, to stand inside a page; colours come from the page's style sheet by class.
struct SVG {
  /// Where a text stands against its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// The usual width of a column of text, in parts of its size.
  private static let advance = 0.53

  private var body = ""

  /// A straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String) {
    body +=
      "<line class=\"\(look)\" x1=\"\(c(x1))\" y1=\"\(c(y1))\" x2=\"\(c(x2))\" "
      + "y2=\"\(c(y2))\"/>"
  }

  /// A rectangle, its corners rounded by a radius.
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double = 0,
    _ look: String
  ) {
    let corner = radius > 0 ? " rx=\"\(c(radius))\"" : ""
    body +=
      "<rect class=\"\(look)\" x=\"\(c(x))\" y=\"\(c(y))\" width=\"\(c(max(0, width)))\" "
      + "height=\"\(c(max(0, height)))\"\(corner)/>"
  }

  /// A line through points.
  mutating func path(_ points: [(x: Double, y: Double)], closed: Bool = false, _ look: String) {
    guard !points.isEmpty else { return }
    let steps = points.map { "\(c($0.x)) \(c($0.y))" }.joined(separator: "L")
    body += "<path class=\"\(look)\" d=\"M\(steps)\(closed ? "Z" : "")\"/>"
  }

  /// A text; it is cut to a width where one is given.
  mutating func text(
    _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ look: String, _ text: String,
    width: Double? = nil, size: Double = 13
  ) {
    let shown = width.map { SVG.cut(text, to: $0, size: size) } ?? DisplayWidth.printable(text)
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body +=
      "<text class=\"\(look)\" x=\"\(c(x))\" y=\"\(c(y))\"\(place)>\(Markup.escaped(shown))</text>"
  }

  /// The point of an estimate: up, down or round, so that colour never speaks alone.
  mutating func point(_ x: Double, _ y: Double, _ side: Side, radius: Double = 5) {
    let r = radius + 0.5
    switch side {
    case .within:
      body += "<circle class=\"\(side.look)\" cx=\"\(c(x))\" cy=\"\(c(y))\" r=\"\(c(radius))\"/>"
    case .above:
      path([(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], closed: true, side.look)
    case .below:
      path([(x, y + r), (x + r, y - r * 0.8), (x - r, y - r * 0.8)], closed: true, side.look)
    }
  }

  /// The whole drawing, said in words for those who do not see it.
  ///
  /// - Parameters:
  ///   - id: What its title is known by on the page; each drawing has its own.
  ///   - width: The width of the drawing's own space.
  ///   - height: Its height.
  ///   - title: What it is.
  ///   - description: What it shows, in words.
  /// - Returns: The markup.
  func drawing(
    id: String, width: Double, height: Double, title: String, description: String
  ) -> Markup {
    Markup(
      trusted: "<svg viewBox=\"0 0 \(c(width)) \(c(height))\" role=\"img\" "
        + "aria-labelledby=\"\(id)-t \(id)-d\"><title "
        + "id=\"\(id)-t\">\(Markup.escaped(title))</title>"
        + "<desc id=\"\(id)-d\">\(Markup.escaped(description))</desc>\(body)</svg>")
  }

  /// The drawing as an ornament that repeats what stands beside it.
  func ornament(width: Double, height: Double) -> Markup {
    Markup(
      trusted: "<svg viewBox=\"0 0 \(c(width)) \(c(height))\" width=\"\(c(width))\" "
        + "height=\"\(c(height))\" aria-hidden=\"true\">\(body)</svg>")
  }

  /// About how wide a text is, in the sans-serif faces that a page falls back to.
  static func width(of text: String, size: Double) -> Double {
    Double(DisplayWidth.columns(text)) * size * SVG.advance
  }

  /// A text that can be shown, cut to a width.
  private static func cut(_ text: String, to width: Double, size: Double) -> String {
    DisplayWidth.truncated(DisplayWidth.printable(text), to: Int(width / (size * SVG.advance)))
  }

  /// A coordinate to a tenth, without a needless fraction.
  private func c(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }
}

/// On which side of the network something certainly lies, if on any.
enum Side {
  case above, within, below

  /// The side of a band of the league table.
  init(_ band: Band) {
    self =
      switch band {
      case .leading: .above
      case .inThePack: .within
      case .trailing: .below
      }
  }

  /// The class that colours it.
  var look: String {
    switch self {
    case .above: "up"
    case .within: "in"
    case .below: "dn"
    }
  }

  /// The sign that stands for it in text.
  var sign: String {
    switch self {
    case .above: "▲"
    case .within: ""
    case .below: "▼"
    }
  }
}
