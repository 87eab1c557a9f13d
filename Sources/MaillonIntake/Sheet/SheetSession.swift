import MaillonCore

/// The reading of one sheet: what was handed over, what was wrong.
final class SheetSession {
  let reader: SheetReader
  let file: String
  var report: SheetReport

  private let sink: (Encounter) throws -> Void
  private let splitter: VisitSplitter
  private var collector = ProblemCollector()
  private var withoutTouchpoint = 0
  private var firstWithoutTouchpoint: Int?

  init(reader: SheetReader, file: String, sink: @escaping (Encounter) throws -> Void) {
    self.reader = reader
    self.file = file
    self.sink = sink
    splitter = VisitSplitter(rubric: reader.rubric)
    report = SheetReport(file: file)
    report.mapping = reader.mapping?.id
  }

  /// The number of the encounter that is read next.
  var nextRecord: Int { report.encounters + 1 }

  /// Hands an encounter over, or the encounters that it splits into.
  func take(_ encounter: Encounter) throws {
    for (index, part) in splitter.split(encounter).enumerated() {
      var part = part
      part.provenance = encounter.provenance
      part.provenance.record = encounter.provenance.record + index
      report.encounters += 1
      report.good += 1
      if part.touchpoint == Encounter.unspecifiedTouchpoint {
        withoutTouchpoint += 1
        if firstWithoutTouchpoint == nil { firstWithoutTouchpoint = part.provenance.line }
      }
      try sink(part)
    }
  }

  /// Counts an encounter that is not taken.
  func reject() {
    report.encounters += 1
    report.rejected += 1
  }

  /// Takes a problem.
  func add(_ problem: Problem) {
    collector.add(problem)
  }

  /// Takes a problem unless one of this code was taken for the same subject.
  func addOnce(_ problem: Problem, subject: String) {
    collector.addOnce(problem, subject: subject)
  }

  /// Takes a problem that rejects the whole file.
  func fail(_ problem: Problem) {
    collector.add(problem)
    report.isRejected = true
  }

  /// Takes back what was told of the encounter in progress: the file breaks off in it.
  func forgetCurrentRecord() {
    collector.removeProblems(ofRecord: nextRecord)
  }

  /// The report, once nothing more is read.
  func finish() -> SheetReport {
    if withoutTouchpoint > 0, withoutTouchpoint < report.good {
      collector.add(
        Problem(
          .touchpointMissing, file: file, line: firstWithoutTouchpoint,
          found: String(withoutTouchpoint), expected: String(report.good)))
    }
    if report.isRejected {
      report.good = 0
      report.rejected = report.encounters
    }
    report.problems = collector.problems
    report.problemCounts = collector.counts
    return report
  }
}
