import MaillonCore

/// What is wrong with some files.
package struct CheckReport: PrintedReport, Sendable {
  /// The files, in the order given.
  package var files: [FileAccount]
  /// The problems of one code in one file that a table shows at most.
  package static let shownPerCode = 5

  /// Creates a report.
  package init(files: [FileAccount]) {
    self.files = files
  }

  /// The problems for machines (`problems/1`).
  package var json: JSON {
    [
      "schema": "problems/1",
      "files": .array(
        files.map { file in
          .object(
            file.jsonDialect + [
              ("encounters", .integer(file.good + file.rejected)),
              ("good", .integer(file.good)),
              ("rejected", .integer(file.rejected)),
              ("problems", file.jsonProblems),
              ("problemsLeftOut", file.jsonProblemsLeftOut),
            ])
        }),
    ]
  }

  /// The problems for a person, file by file, and what they come to.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines = problemLines(for: appearance)
    if !lines.isEmpty { lines.append("") }
    let good = files.reduce(0) { $0 + $1.good }
    let rejected = files.reduce(0) { $0 + $1.rejected }
    lines.append(
      Message.checkSummary(encounters: good + rejected, good: good, rejected: rejected)
        .text(in: language))
    if let code = files.lazy.flatMap(\.problems).first?.code {
      lines.append(Message.explainHint(code: code.rawValue).text(in: language))
    }
    return lines
  }

  /// The problems alone, file by file.
  package func problemLines(for appearance: Appearance) -> [String] {
    files.filter { !$0.problems.isEmpty }.flatMap { file in
      [DisplayWidth.printable(file.summary.file)] + CheckReport.lines(of: file, appearance)
    }
  }

  private static func lines(of file: FileAccount, _ appearance: Appearance) -> [String] {
    let language = appearance.language
    var table = Table([
      Table.Column(Message.line.text(in: language), right: true),
      Table.Column(Message.field.text(in: language), minimumWidth: 8),
      Table.Column(Message.found.text(in: language), minimumWidth: 12),
      Table.Column(Message.code.text(in: language)),
    ])
    var shown: [ProblemCode: Int] = [:]
    var problems: [Problem] = []
    for problem in file.problems where shown[problem.code, default: 0] < shownPerCode {
      shown[problem.code, default: 0] += 1
      problems.append(problem)
      table.rows.append([
        Table.Cell(problem.line.map(String.init) ?? ""), Table.Cell(shortened(problem.field)),
        Table.Cell(shortened(problem.found)),
        Table.Cell(problem.code.rawValue, problem.severity == .error ? .worse : .faint),
      ])
    }
    let tableLines = table.lines(for: appearance)
    var lines = tableLines.prefix(1).map { "  \($0)" }
    for (line, problem) in zip(tableLines.dropFirst(), problems) {
      lines.append("  \(line)")
      lines += TextWrapping.lines(
        "       " + DisplayWidth.printable(words(problem, language)), width: appearance.width,
        indentation: 7)
    }
    for code in ProblemCode.allCases {
      let hidden = file.problemCounts[code, default: 0] - shown[code, default: 0]
      if hidden > 0 {
        let more = Message.moreProblems(code: code.rawValue, count: hidden)
        lines.append("       " + more.text(in: language))
      }
    }
    return lines
  }

  /// A value cut to what a table has room for.
  private static func shortened(_ text: String?) -> String {
    DisplayWidth.truncated(DisplayWidth.printable(text ?? ""), to: 36)
  }

  /// Message and hint as sentences.
  private static func words(_ problem: Problem, _ language: Language) -> String {
    let sentences = [problem.message(in: language), problem.hint(in: language)].compactMap { $0 }
    return sentences.map { text in
      text.last.map { ".?!".contains($0) } == true ? text : text + "."
    }.joined(separator: " ")
  }
}
