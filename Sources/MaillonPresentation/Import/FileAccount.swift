import MaillonCore

/// One file as read, and what became of its encounters.
package struct FileAccount: Sendable {
  /// Name, format, and what was decided about its dialect.
  package var summary: FileSummary
  /// Encounters not seen before.
  package var new = 0
  /// Encounters recorded already, with the same content.
  package var known = 0
  /// Encounters recorded already, with other content.
  package var changed = 0
  /// Encounters not taken.
  package var rejected = 0
  /// What is wrong with it; a bounded number.
  package var problems: [Problem]
  /// How many problems there are in all, by code.
  package var problemCounts: [ProblemCode: Int]
  /// Whether nothing of it was taken.
  package var isRejected: Bool

  /// Creates a report of a file.
  package init(
    summary: FileSummary, problems: [Problem] = [], problemCounts: [ProblemCode: Int] = [:],
    isRejected: Bool = false
  ) {
    self.summary = summary
    self.problems = problems
    self.problemCounts = problemCounts
    self.isRejected = isRejected
  }

  /// Takes more problems, such as the ledger's.
  package mutating func add(_ more: [Problem]) {
    problems += more
    for problem in more { problemCounts[problem.code, default: 0] += 1 }
  }

  /// Encounters that were taken.
  package var good: Int { new + known + changed }

  /// How many problems of a severity there are.
  func count(_ severity: Problem.Severity) -> Int {
    problemCounts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// The part of the JSON that `import` and `check` share.
  var jsonDialect: [(key: String, value: JSON)] {
    [
      ("file", .string(summary.file)),
      ("format", .string(summary.format?.lowercased())),
      ("encoding", .string(summary.encoding)),
      ("delimiter", .string(summary.delimiter)),
    ]
  }

  /// How many problems are counted and not listed, by code, for machines.
  var jsonProblemsLeftOut: JSON {
    var listed: [ProblemCode: Int] = [:]
    for problem in problems { listed[problem.code, default: 0] += 1 }
    return .array(
      ProblemCode.allCases.compactMap { code in
        let count = problemCounts[code, default: 0] - listed[code, default: 0]
        return count > 0 ? ["code": .string(code.rawValue), "count": .integer(count)] : nil
      })
  }

  /// The problems for machines; message and hint are English.
  var jsonProblems: JSON {
    .array(
      problems.map { problem in
        [
          "code": .string(problem.code.rawValue),
          "severity": .string(problem.severity.rawValue),
          "line": .integer(problem.line),
          "record": .integer(problem.record),
          "field": .string(problem.field),
          "found": .string(problem.found),
          "message": .string(problem.message(in: .english)),
          "hint": .string(problem.hint(in: .english)),
        ]
      })
  }
}
