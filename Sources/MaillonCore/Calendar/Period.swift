/// A span of observed days, both ends included, or a named wave.
///
/// Written as `2025`, `2025-Q3`, `2025Q3`, `2025T3`, `2025-S1`, `2025H1`, `2025-07`, `2025-W31`, `2025-07-15`,
/// `2025-07-01..2025-08-15` (either end may be left out), `wave:NAME`.
package struct Period: Hashable, Sendable {
  /// The period's own name: `2025-Q3`, `2025-07-01..2025-08-15`, `wave:autumn`.
  package let label: String
  /// The first day; nil where the period is open, or a wave.
  package let from: Day?
  /// The last day; nil where the period is open, or a wave.
  package let to: Day?
  /// The wave's name, for a named wave.
  package let wave: String?

  /// Everything, whenever it was observed.
  package static let all = Period(label: "all", from: nil, to: nil, wave: nil)

  /// Whether nothing is left out.
  package var isAll: Bool { from == nil && to == nil && wave == nil }

  /// The days that two spans of days have in common, from the first to the last of them; nil where there are none, or
  /// where one is a wave, or everything.
  package func days(sharedWith other: Period) -> (from: Day?, to: Day?)? {
    guard !isAll, !other.isAll, wave == nil, other.wave == nil else { return nil }
    let first = [from, other.from].compactMap(\.self).max()
    let last = [to, other.to].compactMap(\.self).min()
    if let first, let last, last < first { return nil }
    return (first, last)
  }

  /// Creates a period from its parts.
  package init(label: String, from: Day?, to: Day?, wave: String?) {
    self.label = label
    self.from = from
    self.to = to
    self.wave = wave
  }

  /// Reads a period expression.
  ///
  /// - Parameter expression: the words of the user.
  /// - Throws: `PeriodProblem`, saying what is wrong with them.
  package init(_ expression: String) throws(PeriodProblem) {
    if expression.hasPrefix("wave:") {
      let name = String(expression.dropFirst("wave:".count))
      guard !name.isEmpty else { throw .notAPeriod(expression) }
      self.init(label: expression, from: nil, to: nil, wave: name)
      return
    }
    guard let dots = expression.firstRange(of: "..") else {
      self = try Period.single(expression)
      return
    }
    let start = String(expression[..<dots.lowerBound])
    let end = String(expression[dots.upperBound...])
    guard !start.isEmpty || !end.isEmpty else { throw .notAPeriod(expression) }
    let from = start.isEmpty ? nil : try Period.single(start).from
    let to = end.isEmpty ? nil : try Period.single(end).to
    if let from, let to, to < from { throw .reversed(expression, from: from, to: to) }
    self.init(
      label: "\(from?.description ?? "")..\(to?.description ?? "")", from: from, to: to, wave: nil)
  }

  /// Whether an expression is meant as a period, and not as the name of a file: it starts like one, right or wrong.
  package static func isMeant(by expression: String) -> Bool {
    if expression.hasPrefix("wave:") { return true }
    do {
      _ = try Period(expression)
      return true
    } catch PeriodProblem.notAPeriod {
      return false
    } catch {
      return true
    }
  }

  /// Reads an expression without `..`.
  private static func single(_ expression: String) throws(PeriodProblem) -> Period {
    let bytes = Array(expression.utf8)
    guard bytes.count >= 4, let year = number(bytes[0..<4]), year >= 1 else {
      throw .notAPeriod(expression)
    }
    var rest = bytes.dropFirst(4)
    if rest.isEmpty { return months(year, 1, 12, label: String(expression)) }
    let hasHyphen = rest.first == UInt8(ascii: "-")
    if hasHyphen { rest = rest.dropFirst() }
    guard let first = rest.first else { throw .notAPeriod(expression) }
    let letter = first & 0xDF
    switch letter {
    case UInt8(ascii: "Q"), UInt8(ascii: "T"):
      guard let quarter = number(rest.dropFirst()) else { throw .notAPeriod(expression) }
      guard (1...4).contains(quarter) else { throw .quarterOutOfRange(expression) }
      return months(year, quarter * 3 - 2, quarter * 3, label: "\(padded(year))-Q\(quarter)")
    case UInt8(ascii: "S"), UInt8(ascii: "H"):
      guard let half = number(rest.dropFirst()) else { throw .notAPeriod(expression) }
      guard (1...2).contains(half) else { throw .halfOutOfRange(expression) }
      return months(year, half * 6 - 5, half * 6, label: "\(padded(year))-S\(half)")
    case UInt8(ascii: "W"):
      guard let week = number(rest.dropFirst()) else { throw .notAPeriod(expression) }
      return try weekPeriod(year, week, expression)
    default:
      guard hasHyphen else { throw .notAPeriod(expression) }
      return try monthOrDay(year, rest, expression)
    }
  }

  private static func monthOrDay(
    _ year: Int, _ rest: ArraySlice<UInt8>, _ expression: String
  ) throws(PeriodProblem) -> Period {
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 2, let month = number(parts[0]) else {
      throw .notAPeriod(expression)
    }
    guard (1...12).contains(month) else { throw .monthOutOfRange(expression) }
    guard parts.count == 2 else {
      return months(year, month, month, label: expression)
    }
    guard parts[1].count == 2, let dayOfMonth = number(parts[1]) else {
      throw .notAPeriod(expression)
    }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else {
      throw .dayImpossible(expression, length: Day.length(ofMonth: month, year: year))
    }
    return Period(label: expression, from: day, to: day, wave: nil)
  }

  /// The ISO 8601 week: weeks begin on Monday, and week 1 holds 4 January.
  private static func weekPeriod(
    _ year: Int, _ week: Int, _ expression: String
  ) throws(PeriodProblem) -> Period {
    guard let fourth = Day(year: year, month: 1, day: 4), (1...53).contains(week) else {
      throw .weekOutOfRange(expression)
    }
    let monday = fourth.advanced(by: 1 - fourth.weekday + 7 * (week - 1))
    guard monday.advanced(by: 3).components.year == year else {
      throw .weekOutOfRange(expression)
    }
    let label = "\(padded(year))-W\(week < 10 ? "0" : "")\(week)"
    return Period(label: label, from: monday, to: monday.advanced(by: 6), wave: nil)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int, label: String) -> Period {
    Period(
      label: label, from: Day(year: year, month: first, day: 1),
      to: Day(year: year, month: last, day: Day.length(ofMonth: last, year: year)), wave: nil)
  }

  private static func padded(_ year: Int) -> String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

/// Why words are not a period.
package enum PeriodProblem: Error, Equatable, Sendable {
  /// They do not look like one.
  case notAPeriod(String)
  /// A year has four quarters.
  case quarterOutOfRange(String)
  /// A year has two halves.
  case halfOutOfRange(String)
  /// A year has twelve months.
  case monthOutOfRange(String)
  /// That year has no such week.
  case weekOutOfRange(String)
  /// That month has only so many days.
  case dayImpossible(String, length: Int)
  /// It ends before it begins.
  case reversed(String, from: Day, to: Day)
}
