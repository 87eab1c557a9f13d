import MaillonCore

/// Writes what was learned into the text of a rubric.
package enum LearnedText {
  /// The bytes of a rubric with what it has learned in place of what stood there before.
  ///
  /// Everything else stays as its author wrote it.
  ///
  /// - Parameters:
  ///   - learned: What was learned.
  ///   - bytes: The rubric as it stands.
  /// - Returns: The new text; nil if the rubric's end cannot be found.
  package static func replaced(_ learned: [LearnedWords], in bytes: [UInt8]) -> [UInt8]? {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    func begins(_ line: Substring, _ mark: String) -> Bool {
      line.drop { $0 == " " || $0 == "\t" }.hasPrefix(mark)
    }
    while let first = lines.firstIndex(where: { begins($0, "<learned") }) {
      guard let last = lines[first...].firstIndex(where: { begins($0, "</learned>") })
      else { return nil }
      lines.removeSubrange(first...last)
      if first < lines.count, first > 0, lines[first].isEmpty, lines[first - 1].isEmpty {
        lines.remove(at: first)
      }
    }
    guard let end = lines.lastIndex(where: { begins($0, "</rubric>") }) else { return nil }
    lines.insert(contentsOf: learned.flatMap(Self.lines), at: end)
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func lines(_ learned: LearnedWords) -> [Substring] {
    var lines = [
      """
        <learned xml:lang="\(learned.language)" decide-from="\(text(learned.decideFrom))" \
      sharpness="\(text(learned.sharpness))" finding-bonus="\(text(learned.findingBonus))">
      """
    ]
    var criterion: String?
    var isOpen = false
    for term in learned.terms {
      if !isOpen || term.criterion != criterion {
        if isOpen { lines.append("    </terms>") }
        isOpen = true
        criterion = term.criterion
        lines.append(
          criterion.map { "    <terms criterion=\"\(escaped($0))\">" } ?? "    <terms>")
      }
      lines.append(line(term))
    }
    if isOpen { lines.append("    </terms>") }
    lines.append("  </learned>")
    return lines.map { Substring($0) }
  }

  /// One term as it is written: three numbers, then the words.
  package static func line(_ term: LearnedWords.Term) -> String {
    let numbers = Level.allCases.map { text(term.weights[$0]) }.joined(separator: " ")
    return "\(numbers) \(escaped(term.pattern))"
  }

  private static func escaped(_ text: String) -> String {
    text.contains { "&<\"".contains($0) }
      ? text.map { character in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case "\"": "&quot;"
        default: String(character)
        }
      }.joined() : text
  }

  private static func text(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
