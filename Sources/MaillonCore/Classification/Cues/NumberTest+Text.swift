extension NumberTest {
  /// Reads what stands between the braces of a pattern: `>=3`, `2..5`, `n`, `>=15 min`, `clock>=22h30`.
  init?(_ text: String) {
    var rest = Substring(text.lowercased().filter { !$0.isWhitespace })
    var kind = Kind.plain
    if rest.hasPrefix("clock") {
      rest = rest.dropFirst(5)
      kind = .clock
    }
    let isBare = rest.isEmpty || rest == "n" || rest == "min"
    if isBare, !text.isEmpty {
      if rest == "min" { kind = .duration }
      self.init(
        kind: kind, least: -.infinity, greatest: .infinity, isLeastOpen: false,
        isGreatestOpen: false)
      return
    }
    var comparison = ""
    while let first = rest.first, "<>=".contains(first) {
      comparison.append(first)
      rest = rest.dropFirst()
    }
    if comparison.isEmpty, let dots = rest.range(of: "..") {
      guard let low = NumberTest.quantity(rest[..<dots.lowerBound], kind: kind),
        let high = NumberTest.quantity(rest[dots.upperBound...], kind: kind)
      else { return nil }
      // `2..5min`: the unit stands once, after the second figure.
      let unit = low.kind == .plain ? high.factor : 1
      self.init(
        kind: high.kind, least: low.value * unit, greatest: high.value, isLeastOpen: false,
        isGreatestOpen: false)
      return
    }
    guard let quantity = NumberTest.quantity(rest, kind: kind) else { return nil }
    let value = quantity.value
    switch comparison {
    case "", "=":
      self.init(
        kind: quantity.kind, least: value, greatest: value, isLeastOpen: false,
        isGreatestOpen: false)
    case ">=", ">":
      self.init(
        kind: quantity.kind, least: value, greatest: .infinity, isLeastOpen: comparison == ">",
        isGreatestOpen: false)
    case "<=", "<":
      self.init(
        kind: quantity.kind, least: -.infinity, greatest: value, isLeastOpen: false,
        isGreatestOpen: comparison == "<")
    default: return nil
    }
  }

  /// Minutes in a unit, by the names that patterns use.
  private static let factors: [(name: String, minutes: Float)] = [
    ("min", 1), ("h", 60), ("d", 1440), ("w", 10_080), ("m", 43_800), ("y", 525_600),
  ]

  private static func quantity(
    _ text: Substring, kind: Kind
  ) -> (value: Float, kind: Kind, factor: Float)? {
    let figures = text.prefix { $0.isNumber || $0 == "." }
    guard let value = Float(figures) else { return nil }
    let unit = text.dropFirst(figures.count)
    if kind == .clock {
      guard unit.isEmpty || unit.first == "h" || unit.first == ":" else { return nil }
      let minutes = unit.dropFirst()
      guard minutes.isEmpty || Float(minutes) != nil else { return nil }
      return (value * 60 + (Float(minutes) ?? 0), .clock, 1)
    }
    if unit.isEmpty { return (value, .plain, 1) }
    guard let factor = factors.first(where: { $0.name == unit })?.minutes else { return nil }
    return (value * factor, .duration, factor)
  }
}

extension Substring {
  /// Where a short text first stands, without Foundation.
  fileprivate func range(of needle: String) -> Range<Substring.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
