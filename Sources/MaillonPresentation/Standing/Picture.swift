/// An interval drawn in a row of text, on an axis that the whole table shares.
struct Picture {
  /// The share at the left edge.
  let low: Double
  /// The share at the right edge.
  let high: Double
  /// The columns of the axis, at least 5.
  let columns: Int
  /// The glyphs.
  let glyphs: Glyphs

  /// What an interval is drawn with.
  struct Glyphs {
    let start: Character
    let line: Character
    let point: Character
    let end: Character
    let reference: Character

    /// Box-drawing characters.
    static let unicode = Glyphs(start: "├", line: "─", point: "●", end: "┤", reference: "┊")
    /// ASCII only.
    static let ascii = Glyphs(start: "|", line: "-", point: "o", end: "|", reference: ":")
  }

  /// Creates a picture whose axis holds every interval, widened to whole tenths.
  init(lows: [Double], highs: [Double], columns: Int, isASCII: Bool) {
    let lowest = lows.min() ?? 0
    let highest = highs.max() ?? 1
    low = max(0, (lowest * 10).rounded(.down) / 10)
    high = min(1, max((highest * 10).rounded(.up) / 10, low + 0.1))
    self.columns = max(5, columns)
    glyphs = isASCII ? .ascii : .unicode
  }

  /// An interval with its estimate, and the reference behind it.
  func row(low: Double, estimate: Double, high: Double, reference: Double?) -> String {
    var cells = [Character](repeating: " ", count: columns)
    if let reference { cells[column(of: reference)] = glyphs.reference }
    let (start, point, end) = (column(of: low), column(of: estimate), column(of: high))
    for index in start...max(start, end) { cells[index] = glyphs.line }
    cells[start] = glyphs.start
    cells[max(start, end)] = glyphs.end
    cells[point] = glyphs.point
    return String(cells)
  }

  /// The axis with its percentages, in the finest steps whose labels leave room between them.
  func axis(_ numbers: Numbers) -> String {
    let widest = numbers.percent(high).count + 2
    let steps = [0.1, 0.2, 0.25, 0.5, 1]
    let fitting = steps.first { step in
      Double(columns - 1) * step / (high - low) >= Double(widest)
    }
    var cells = [Character](repeating: " ", count: columns)
    guard let step = fitting else { return String(cells) }
    for index in 0...Int((1 / step).rounded()) {
      let tick = Double(index) * step
      guard tick >= low - 1e-9, tick <= high + 1e-9 else { continue }
      let label = Array(numbers.percent(tick))
      let start = min(max(column(of: tick) - label.count / 2, 0), columns - label.count)
      for (offset, character) in label.enumerated() { cells[start + offset] = character }
    }
    return String(cells)
  }

  private func column(of share: Double) -> Int {
    guard share.isFinite, high > low else { return 0 }
    let position = (share - low) / (high - low) * Double(columns - 1)
    return min(max(Int(position.rounded()), 0), columns - 1)
  }
}
