import MaillonCore

/// Keeps a bounded number of problems and counts them all.
struct ProblemCollector {
  /// The most problems of one code that are kept.
  static let mostPerCode = 200

  private(set) var problems: [Problem] = []
  private(set) var counts: [ProblemCode: Int] = [:]
  private var once: Set<String> = []

  /// Takes a problem.
  mutating func add(_ problem: Problem) {
    counts[problem.code, default: 0] += 1
    guard counts[problem.code, default: 0] <= ProblemCollector.mostPerCode else { return }
    var problem = problem
    problem.found = problem.found.map { ProblemCollector.shortened($0) }
    problems.append(problem)
  }

  /// Takes a problem unless one of this code was taken for the same subject.
  mutating func addOnce(_ problem: Problem, subject: String) {
    // Names come from the file: they must not fill the memory.
    guard once.count < 10_000, once.insert("\(problem.code.rawValue)|\(subject)").inserted else {
      return
    }
    add(problem)
  }

  /// Takes back the problems of an encounter, which the file breaks off in.
  mutating func removeProblems(ofRecord record: Int) {
    while let last = problems.last, last.record == record {
      problems.removeLast()
      counts[last.code] = counts[last.code, default: 1] - 1
      if counts[last.code] == 0 { counts[last.code] = nil }
    }
  }

  /// What was found, at most 200 characters of it.
  static func shortened(_ text: String) -> String {
    text.utf8.count <= 200 ? text : String(text.prefix(200)) + "…"
  }
}
