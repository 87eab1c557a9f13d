/// Reads what people type for days, times and numbers.
package enum LogValues {
  /// A day, with or without a time: `2025-07-03`, `2025-07-03T08:10`, `03/07/2025`, `3/7`, `today`,
  /// `yesterday`, `-2`; nil for anything else, or a day that does not exist.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - today: The present day, for days that are counted from it and dates without a year.
  /// - Returns: The moment.
  package static func moment(_ text: String, today: Day) -> Moment? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 2 else { return nil }
    var day = first
    var time = words.count == 2 ? words[1] : nil
    if time == nil, first.utf8.count > 11, first.dropFirst(10).hasPrefix("t") {
      day = String(first.prefix(10))
      time = String(first.dropFirst(11))
    }
    guard let found = self.day(day, today: today) else { return nil }
    guard let time else { return Moment(day: found) }
    guard let seconds = seconds(time) else { return nil }
    return Moment(day: found, secondOfDay: seconds)
  }

  private static func day(_ text: String, today: Day) -> Day? {
    switch text {
    case "today", "aujourd'hui", "aujourd’hui", "auj", "0": return today
    case "yesterday", "hier": return today.advanced(by: -1)
    default: break
    }
    if text.first == "-" || text.first == "−", let back = Int(text.dropFirst()),
      (0...366).contains(back)
    {
      return today.advanced(by: -back)
    }
    if let day = Day(iso: text) { return day }
    let parts = text.split(whereSeparator: { "/.".contains($0) }).map { Int($0) }
    guard (2...3).contains(parts.count), let number = parts[0], let month = parts[1] else {
      return nil
    }
    guard parts.count == 3 else {
      let year = today.components.year
      guard let day = Day(year: year, month: month, day: number) else { return nil }
      return day <= today ? day : Day(year: year - 1, month: month, day: number)
    }
    guard let year = parts[2] else { return nil }
    return Day(year: year < 100 ? 2000 + year : year, month: month, day: number)
  }

  private static func seconds(_ text: String) -> Int32? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { ":h".contains($0) })
      .map { Int($0) }
    guard (1...3).contains(parts.count), let hour = parts[0], (0..<24).contains(hour) else {
      return nil
    }
    let minute = parts.count > 1 ? parts[1] ?? (text.hasSuffix("h") ? 0 : -1) : 0
    let second = parts.count > 2 ? parts[2] ?? -1 : 0
    guard (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    return Int32(hour * 3600 + minute * 60 + second)
  }

  /// A number of minutes, not negative, with a point or a comma: `3`, `2,5`, `24 min`; nil for anything else.
  package static func minutes(_ text: String) -> Double? {
    var text = text.lowercased()
    for unit in ["minutes", "minute", "min", "mn", "'"] where text.hasSuffix(unit) {
      text = String(text.dropLast(unit.count))
      break
    }
    let plain = text.replacing(",", with: ".").replacing(" ", with: "")
    guard !plain.isEmpty, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let value = Double(plain), value.isFinite, value <= 100_000
    else { return nil }
    return value
  }

  /// A text without blanks around it; nil if nothing is left.
  package static func text(_ line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last else { return nil }
    return String(line[first.startIndex..<last.endIndex])
  }
}
