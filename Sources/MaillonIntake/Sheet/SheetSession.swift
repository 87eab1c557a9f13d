import MaillonCore

/// The reading of one sheet: what was handed over, what was wrong.
final class SheetSession {
  private(set) var reader: SheetReader
  let file: String
  var report: SheetReport

  private let sink: (Encounter) throws -> Void
  private let rejects: ((RejectedEncounter) throws -> Void)?
  /// The errors of the encounter in progress, where somebody asks for those that are rejected.
  private var errors: [Problem] = []
  private static let mostErrors = 50
  private let splitter: VisitSplitter
  private var collector = ProblemCollector()
  private var withoutTouchpoint = 0
  private var firstWithoutTouchpoint: Int?
  /// The names of the rubric's touchpoints.
  let touchpoints: TouchpointNames
  /// The touchpoints that were looked at; of more than so many the others are the user's own.
  private var touchpointsMet: Set<ExactText> = [ExactText(Encounter.unspecifiedTouchpoint)]
  private static let mostTouchpoints = 1_000

  init(
    reader: SheetReader, file: String, rejects: ((RejectedEncounter) throws -> Void)?,
    sink: @escaping (Encounter) throws -> Void
  ) {
    self.reader = reader
    self.file = file
    self.rejects = rejects
    self.sink = sink
    splitter = VisitSplitter(rubric: reader.rubric)
    touchpoints = TouchpointNames(rubric: reader.rubric)
    report = SheetReport(file: file)
    report.mapping = reader.mapping?.id
  }

  /// Reads the rest by a preset that the file was recognised for.
  func use(_ preset: Preset) {
    guard let mapping = preset.mapping else { return }
    reader.mapping = reader.mapping?.completed(by: mapping) ?? mapping
    report.isMappingRecognised = true
    report.mapping = reader.mapping?.id
  }

  /// Whether somebody asks for the encounters that are rejected.
  var keepsRejects: Bool { rejects != nil }

  /// The number of the encounter that is read next.
  var nextRecord: Int { report.encounters + 1 }

  /// Hands an encounter over, or the encounters that it splits into.
  func take(_ encounter: Encounter) throws {
    errors.removeAll()
    guard splitter.splitsAnything else { return try handOver(encounter) }
    for (index, part) in splitter.split(encounter).enumerated() {
      var part = part
      part.provenance = encounter.provenance
      part.provenance.record = encounter.provenance.record + index
      try handOver(part)
    }
  }

  private func handOver(_ encounter: Encounter) throws {
    report.encounters += 1
    report.good += 1
    if encounter.touchpoint == Encounter.unspecifiedTouchpoint {
      withoutTouchpoint += 1
      if firstWithoutTouchpoint == nil { firstWithoutTouchpoint = encounter.provenance.line }
    }
    look(at: encounter)
    try sink(encounter)
  }

  /// Tells what is likely a mistake and no reason to leave an encounter out.
  private func look(at encounter: Encounter) {
    let place = encounter.provenance
    func warn(_ code: ProblemCode, _ field: String, _ found: String, _ suggestion: String? = nil) {
      add(
        Problem(
          code, file: file, line: place.line, record: place.record, field: field, found: found,
          suggestion: suggestion))
    }
    if touchpointsMet.count < Self.mostTouchpoints,
      touchpointsMet.insert(ExactText(encounter.touchpoint)).inserted,
      let nearest = touchpoints.nearest(to: encounter.touchpoint)
    {
      warn(.touchpointUnknown, "touchpoint", encounter.touchpoint, nearest)
    }
    // The day as written may be a day ahead of ours, further east.
    let day = encounter.observed.day
    if let today = reader.today, day.number > today.number + 1 {
      warn(.dateAhead, "observed", day.description)
    }
    if let reported = encounter.reported?.day, reported < day {
      warn(.datesReversed, "reported", "\(reported) < \(day)")
    }
  }

  /// Counts an encounter that is not taken, and hands over how it came.
  ///
  /// - Parameters:
  ///   - line: The line at which it begins.
  ///   - rows: How it stands in the file; nil where that cannot be copied.
  ///   - heading: The row of headings of the file.
  ///   - delimiter: What separates the cells of both.
  /// - Throws: What the taker of rejects throws.
  func reject(
    line: Int?, rows: [UInt8]? = nil, heading: [UInt8]? = nil, delimiter: UInt8 = 0
  ) throws {
    report.encounters += 1
    report.rejected += 1
    guard let rejects else { return }
    defer { errors.removeAll() }
    try rejects(
      RejectedEncounter(
        line: line, rows: rows, heading: heading, delimiter: delimiter, problems: errors))
  }

  /// Takes a problem.
  func add(_ problem: Problem) {
    if rejects != nil, problem.severity == .error, problem.record != nil,
      errors.count < SheetSession.mostErrors
    {
      errors.append(problem)
    }
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
    report.asked = reader.wishes
    report.mapped = reader.mapping?.dialect ?? DialectWishes()
    report.problems = collector.problems
    report.problemCounts = collector.counts
    return report
  }
}
