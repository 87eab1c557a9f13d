extension Message {
  /// Words joined by commas, with a conjunction before the last.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// The strengths if every undecided encounter had been broken, and kept.
  static func bounds(_ low: Double?, _ high: Double?, _ numbers: Numbers) -> String {
    guard let low, let high else { return "" }
    return " (\(numbers.percent(low)) – \(numbers.percent(high)))"
  }

  /// The line of a file: name, format, decisions, count.
  static func summary(_ summary: FileSummary, counted: String, mapping: String) -> String {
    let parts = [
      summary.format, summary.encoding, summary.delimiter, summary.mapping.map { mapping + $0 },
      counted,
    ]
    return "\(summary.file)   " + parts.compactMap { $0 }.joined(separator: " · ")
  }
}
