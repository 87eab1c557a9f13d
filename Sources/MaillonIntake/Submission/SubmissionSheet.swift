import MaillonCore

/// Reads an XML file of submissions as ODK and KoboToolbox write them.
///
/// What a submission holds becomes one wide row, with the paths as headings, and the mapping says what
/// they are as it does for CSV. The file is gone through twice: first for the paths, then for what
/// stands there.
struct SubmissionSheet {
  private let session: SheetSession
  private let probe: SubmissionProbe

  init(_ session: SheetSession, _ probe: SubmissionProbe) {
    self.session = session
    self.probe = probe
  }

  /// A path as a column, and which of the equal ones in a row.
  private struct Place: Hashable {
    var path: String
    var position: Int
  }

  /// Decides by which mapping an XML file is read as submissions; nothing if it holds none, or fails.
  static func probe(_ source: SheetSource, _ session: SheetSession) -> SubmissionProbe? {
    let given = session.reader.mapping
    let probe = SubmissionProbe(source, element: given?.submission?.element)
    guard probe.isFound else {
      if let failure = probe.failure {
        session.report.format = .xml
        session.fail(failure.problem(file: session.file))
      }
      return nil
    }
    if given == nil || given?.isPartial == true, session.reader.recognisesPresets,
      let preset = Preset.recognised(by: probe.headings, isXML: true)
    {
      session.use(preset)
    }
    return probe
  }

  /// Reads the file.
  func read(_ source: SheetSource) throws {
    session.report.format = .xml
    session.report.mapping = session.reader.mapping?.id
    session.report.decimalMark = .point
    let form = session.reader.mapping?.submission ?? Mapping.Submission()
    let (places, isTooWide) = try self.places(source, form)
    guard !isTooWide else {
      session.fail(
        Problem(
          .limitExceeded, file: session.file, found: "columns", expected: String(ColumnLimit.most)))
      return
    }
    guard !session.report.isRejected else { return }
    let plan = ColumnPlan(
      headings: places.map(\.path), rubric: session.reader.rubric, mapping: session.reader.mapping)
    guard ColumnCheck(session).check(plan, line: nil) else {
      session.report.columns = plan.decisions(samples: [])
      return
    }
    let indices = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    var wishes = session.reader.wishes.or(session.reader.mapping?.dialect)
    wishes.decimalMark = .point
    let filters = RowFilters(session.reader.mapping, headings: places.map(\.path))
    let taker = GatheredRowTaker(
      session, plan: plan, context: RowContext(session, wishes: wishes, mark: .point, plan: plan))
    let stream = SubmissionStream(
      wrappers: probe.wrappers, form: form,
      taker: { submission in
        for repetition in submission.repetitions == 0 ? 0...0 : 1...submission.repetitions {
          let row = row(submission, repetition, indices)
          if filters.leavesOut(row) {
            session.report.leftOut += 1
            continue
          }
          let problem =
            submission.isTooLarge
            ? Problem(
              .limitExceeded, file: session.file, line: submission.line, found: "row",
              expected: String(CSVReader.longestRow)) : nil
          try taker.take(row, problem: problem) { encounter in
            guard repetition > 0, let id = encounter.id else { return }
            // One form, several encounters: joined by it, and told apart by their number.
            if encounter.visit == nil { encounter.visit = id }
            encounter.id = "\(id)/\(repetition)"
          }
        }
      }, teller: { session.fail($0.problem(file: session.file)) },
      outside: { name, line in
        session.addOnce(
          Problem(
            .contentOutside, file: session.file, line: line,
            field: "/" + probe.wrappers.joined(separator: "/"), found: name), subject: name)
      })
    if let end = try stream.read(source) {
      session.report.encoding = end.encoding ?? TextEncoding.utf8.rawValue
      if !end.isWhole { session.report.isRejected = true }
    } else {
      session.fail(source.failure(file: session.file))
    }
    session.report.columns = plan.decisions(samples: taker.samples)
  }

  /// The places of all submissions, as they come; whether there are more than columns may be.
  private func places(
    _ source: SheetSource, _ form: Mapping.Submission
  ) throws -> (places: [Place], isTooWide: Bool) {
    var places: [Place] = []
    var seen: Set<Place> = []
    let stream = SubmissionStream(
      wrappers: probe.wrappers, form: form,
      taker: { submission in
        var counts: [Int: [String: Int]] = [:]
        for value in submission.values where places.count <= ColumnLimit.most {
          let position = counts[value.repetition, default: [:]][value.path, default: 0] + 1
          counts[value.repetition, default: [:]][value.path] = position
          let place = Place(path: value.path, position: position)
          if seen.insert(place).inserted { places.append(place) }
        }
      }, teller: { session.fail($0.problem(file: session.file)) }, outside: { _, _ in })
    if try stream.read(source) == nil { session.fail(source.failure(file: session.file)) }
    return (places, places.count > ColumnLimit.most)
  }

  /// What a submission says of one of its encounters.
  private func row(
    _ submission: Submission, _ repetition: Int, _ indices: [Place: Int]
  ) -> GatheredRow {
    var cells = [[UInt8]](repeating: [], count: indices.count)
    var counts: [String: Int] = [:]
    for value in submission.values where value.repetition == 0 || value.repetition == repetition {
      let position = counts[value.path, default: 0] + 1
      counts[value.path] = position
      if let index = indices[Place(path: value.path, position: position)] {
        cells[index] = value.text
      }
    }
    return GatheredRow(cells, line: submission.line)
  }
}
