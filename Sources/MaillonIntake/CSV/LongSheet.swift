import MaillonCore

/// Reads a CSV sheet with one row an answer.
///
/// The rows are gone through twice: first for the questions, which become columns beside those of the
/// file; then for the answers, which are gathered group by group into one wide row.
struct LongSheet {
  private let sheet: CSVSheet
  private let session: SheetSession
  private let grain: Mapping.Grain
  private let probe: DialectProbe
  private let survey: TextSurvey
  private let wishes: DialectWishes
  private let makeReader: () -> CSVReader

  init(
    sheet: CSVSheet, _ session: SheetSession, _ grain: Mapping.Grain, _ probe: DialectProbe,
    _ survey: TextSurvey, _ wishes: DialectWishes, _ makeReader: @escaping () -> CSVReader
  ) {
    self.sheet = sheet
    self.session = session
    self.grain = grain
    self.probe = probe
    self.survey = survey
    self.wishes = wishes
    self.makeReader = makeReader
  }

  /// Reads the file.
  ///
  /// - Returns: The reader at the end of the file; nothing if the file is rejected before.
  func read() throws -> CSVReader? {
    let reader = heading(keepsRow: true)
    let line = reader.line
    let headingRow = reader.row
    reader.keepsRow = session.keepsRejects
    let filters = RowFilters(session.reader.mapping, headings: probe.headings)
    guard
      var columns = LongColumns(session, grain, headings: probe.headings, line: line),
      columns.findQuestions(session, heading(keepsRow: false), filters)
    else { return nil }
    let plan = columns.plan(session.reader.rubric, session.reader.mapping)
    guard ColumnCheck(session).check(plan, line: line) else {
      session.report.columns = plan.decisions(samples: [])
      return nil
    }
    let evidence = columns.evidence(plan)
    let mark = evidence.mark(wished: wishes.decimalMark, delimiter: probe.delimiter)
    session.report.decimalMark = mark
    session.report.decimalEvidence = evidence
    let used = Set(
      plan.columns.prefix(probe.headings.count).filter { $0.role != .extra }
        .flatMap { [$0.index] + $0.fallbacks })
    let taker = GatheredRowTaker(
      session, plan: plan, context: RowContext(session, wishes: wishes, mark: mark, plan: plan))
    func take(_ group: LongGroups.Group) throws {
      var cells = group.cells
      for index in group.varies where !used.contains(index) { cells[index] = [] }
      try taker.take(
        GatheredRow(cells, line: group.line), problem: group.problem,
        original: session.keepsRejects ? group.rows : nil, heading: headingRow,
        delimiter: probe.delimiter)
    }
    var groups = LongGroups(session, columns, count: plan.columns.count)
    reading: while !reader.didFail {
      switch reader.next() {
      case .end: break reading
      case .tooLong:
        sheet.tell(.limitExceeded, reader, found: "row", expected: String(CSVReader.longestRow))
        try session.reject(line: reader.line)
      case .unclosedQuote:
        sheet.tell(.quoteUnclosed, reader)
        try sheet.reject(reader, heading: headingRow)
      case .row:
        if sheet.isBlank(reader) { continue }
        if filters.leavesOut(reader) {
          session.report.leftOut += 1
          continue
        }
        groups.add(reader, problem: sheet.checkCharacters(reader, survey, probe.headings))
        while let group = groups.nextOverfull() { try take(group) }
      }
    }
    while let group = groups.next() { try take(group) }
    session.report.columns = plan.decisions(samples: taker.samples)
    return reader
  }

  /// A reader that stands on the heading.
  private func heading(keepsRow: Bool) -> CSVReader {
    let reader = makeReader()
    reader.keepsRow = keepsRow
    for _ in 0...probe.skippedRows { _ = reader.next() }
    return reader
  }
}
