import MaillonCore

/// Days and periods as each language writes them.
package struct Dates: Sendable {
  private let language: Language

  /// Creates the date style of a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// A day: `1 April 2026`, `1er avril 2026`.
  package func day(_ day: Day) -> String {
    "\(dayAndMonth(day)) \(day.components.year)"
  }

  /// A period with its name and its dates: `2025-Q3 (1 July – 30 September 2025)`.
  package func period(_ period: Period) -> String {
    if let wave = period.wave {
      return language == .french ? "vague \(wave)" : "wave \(wave)"
    }
    let name = name(of: period)
    guard let span = span(period.from, period.to) else { return name }
    return name == span ? name : "\(name) (\(span))"
  }

  /// The name alone: `2025 Q3`, `2025 T3`, `all periods`.
  package func name(of period: Period) -> String {
    if period.isAll {
      guard period.label == Period.all.label else { return Dates.fileName(period.label) }
      return language == .french ? "toutes les dates" : "all dates"
    }
    if let wave = period.wave { return wave }
    if period.label.contains("..") { return span(period.from, period.to) ?? period.label }
    guard language == .french else { return period.label.replacing("-Q", with: " Q") }
    return period.label.replacing("-Q", with: " T").replacing("-W", with: " sem. ")
  }

  /// What stands for a period where a file was given instead: its name without folder and extension.
  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Two days as a span, the year said once where it is the same.
  package func span(_ from: Day?, _ to: Day?) -> String? {
    switch (from, to) {
    case (nil, nil): return nil
    case (let from?, nil): return (language == .french ? "depuis le " : "from ") + day(from)
    case (nil, let to?): return (language == .french ? "jusqu’au " : "up to ") + day(to)
    case (let from?, let to?):
      if from == to { return day(from) }
      let start =
        from.components.year == to.components.year ? dayAndMonth(from) : day(from)
      return "\(start) – \(day(to))"
    }
  }

  private func dayAndMonth(_ day: Day) -> String {
    let (_, month, number) = day.components
    let ordinal = language == .french && number == 1 ? "1er" : String(number)
    return "\(ordinal) \(months[month - 1])"
  }

  private var months: [String] {
    switch language {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    }
  }
}
