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
