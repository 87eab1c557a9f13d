extension Message {
  /// Words joined by commas, with a conjunction before the last.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// Each name with its two scores.
  static func bounds(
    _ rows: [(name: String, low: Double, high: Double)], _ numbers: Numbers
  ) -> String {
    rows.map { "\($0.name) \(numbers.range($0.low, $0.high))" }.joined(separator: ", ")
  }

  /// The words for what was decided about a file.
  struct DialectWords {
    let guessed: String
    let tab: String
    let decimalComma: String
    let mapping: String
    let leftOut: String
  }

  /// The line of a file: name, format, decisions, count.
  static func summary(_ summary: FileSummary, counted: String, _ words: DialectWords) -> String {
    let encoding = summary.encoding.map {
      $0 + (summary.isEncodingGuessed ? " (\(words.guessed))" : "")
    }
    let parts = [
      summary.format, encoding, summary.delimiter.map { $0 == "\t" ? words.tab : $0 },
      summary.decimalMark == "," ? words.decimalComma : nil,
      summary.mapping.map { "\(words.mapping) \($0)" }, counted,
      summary.leftOut > 0 ? words.leftOut : nil,
    ]
    return "\(summary.file)   " + parts.compactMap { $0 }.joined(separator: " · ")
  }
}
