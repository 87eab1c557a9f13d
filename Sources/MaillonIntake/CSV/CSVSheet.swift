import Foundation
import MaillonCore

/// Reads a CSV sheet.
struct CSVSheet {
  private let session: SheetSession

  init(_ session: SheetSession) {
    self.session = session
  }

  /// Reads a file whose form is text.
  func read(_ source: SheetSource) throws {
    _ = source.survey(encoding: session.reader.wishes.encoding)
    if source.didFail {
      session.report.format = .csv
      session.fail(source.failure(file: session.file))
      return
    }
    if session.reader.mapping?.isPartial ?? true, session.reader.recognisesPresets {
      recognise(source)
    }
    let wishes = session.reader.wishes.or(session.reader.mapping?.dialect)
    let survey = source.survey(encoding: wishes.encoding)
    let probe = DialectProbe(
      source, survey: survey, wishes: wishes, rubric: session.reader.rubric,
      mapping: session.reader.mapping)
    session.report.format = .csv
    session.report.encoding = survey.encoding.rawValue
    session.report.isEncodingGuessed = survey.isGuessed
    session.report.delimiter = String(UnicodeScalar(probe.delimiter))
    session.report.skippedRows = probe.skippedRows
    session.report.isEncodingMarked = survey.markSize > 0
    session.report.isDelimiterAnnounced = probe.isAnnounced
    session.report.dates = DateReader(wishes)
    if probe.isTallies {
      session.report.format = .tallies
      session.fail(Problem(.talliesGiven, file: session.file))
      return
    }
    guard probe.headings.count <= ColumnLimit.most else {
      session.fail(
        Problem(
          .limitExceeded, file: session.file, line: 1, found: "columns",
          expected: String(ColumnLimit.most)))
      return
    }
    let makeReader = { CSVReader(TextDecoder(source, survey: survey), delimiter: probe.delimiter) }
    if let grain = session.reader.mapping?.grain {
      let reader = try LongSheet(
        sheet: self, session, grain, probe, survey, wishes, makeReader
      ).read()
      if let reader, reader.didFail {
        session.fail(source.failure(file: session.file, line: reader.line))
      }
      return
    }
    let plan = ColumnPlan(
      headings: probe.headings, rubric: session.reader.rubric, mapping: session.reader.mapping)
    let filters = RowFilters(session.reader.mapping, headings: probe.headings)
    let reader = makeReader()
    reader.keepsRow = session.keepsRejects
    for _ in 0...probe.skippedRows { _ = reader.next() }
    let headingLine = reader.line
    let heading = reader.row
    guard ColumnCheck(session).check(plan, line: headingLine) else {
      session.report.columns = plan.decisions(samples: [])
      return
    }

    let mark = decimalMark(plan, wishes: wishes, probe: probe, makeReader: makeReader)
    session.report.decimalMark = mark
    let context = RowContext(session, wishes: wishes, mark: mark, plan: plan)
    var rows = RowReader(plan: plan, context: context)
    var samples = [[String]](repeating: [], count: plan.columns.count)
    var sampledRows = 0
    reading: while true {
      switch reader.next() {
      case .end: break reading
      case .tooLong:
        tell(.limitExceeded, reader, found: "row", expected: String(CSVReader.longestRow))
        try session.reject(line: reader.line)
      case .unclosedQuote:
        tell(.quoteUnclosed, reader)
        try reject(reader, heading: heading)
      case .row:
        if isBlank(reader) { continue }
        if filters.leavesOut(reader) {
          session.report.leftOut += 1
          continue
        }
        if let problem = checkCharacters(reader, survey, probe.headings) {
          session.add(problem)
          try reject(reader, heading: heading)
          continue
        }
        let encounter = rows.read(reader, record: session.nextRecord)
        for problem in context.takeUnique() { session.add(problem) }
        for problem in rows.problems { session.add(problem) }
        if sampledRows < 50 {
          sampledRows += 1
          sample(reader, into: &samples)
        }
        if let encounter {
          try session.take(encounter)
        } else {
          try reject(reader, heading: heading)
        }
      }
      if reader.didFail { break }
    }
    if reader.didFail {
      session.fail(source.failure(file: session.file, line: reader.line))
    }
    session.report.columns = plan.decisions(samples: samples)
  }

  /// Looks whether the headings are those of a preset, unless they say it all by themselves.
  private func recognise(_ source: SheetSource) {
    let wishes = session.reader.wishes
    let survey = source.survey(encoding: wishes.encoding)
    let probe = DialectProbe(
      source, survey: survey, wishes: wishes, rubric: session.reader.rubric, mapping: nil)
    guard !probe.isTallies, probe.headings.count <= ColumnLimit.most,
      let preset = Preset.recognised(by: probe.headings)
    else { return }
    // Its headings are words of every day: columns that we know by ourselves come first.
    let plan = ColumnPlan(headings: probe.headings, rubric: session.reader.rubric, mapping: nil)
    if preset == .excelFrench, plan.missing.isEmpty || session.reader.mapping != nil { return }
    session.use(preset)
  }

  /// What the numbers of the whole file show of their decimal mark, told for `--explain`.
  private func decimalMark(
    _ plan: ColumnPlan, wishes: DialectWishes, probe: DialectProbe, makeReader: () -> CSVReader
  ) -> DecimalMark {
    var evidence = DecimalEvidence()
    let numbers = plan.columns.filter(\.role.isNumber).flatMap { [$0.index] + $0.fallbacks }
    if wishes.decimalMark == nil, !numbers.isEmpty {
      let reader = makeReader()
      for _ in 0...probe.skippedRows { _ = reader.next() }
      while !reader.didFail, reader.next() != .end {
        for index in numbers { evidence.add(reader.bytes(index)) }
      }
    }
    session.report.decimalEvidence = evidence
    return evidence.mark(wished: wishes.decimalMark, delimiter: probe.delimiter)
  }

  func reject(_ reader: CSVReader, heading: [UInt8]) throws {
    try session.reject(
      line: reader.line, rows: session.keepsRejects ? reader.row : nil, heading: heading,
      delimiter: reader.delimiter)
  }

  func tell(
    _ code: ProblemCode, _ reader: CSVReader, found: String? = nil, expected: String? = nil
  ) {
    session.add(
      Problem(
        code, file: session.file, line: reader.line, record: session.nextRecord, found: found,
        expected: expected))
  }

  func isBlank(_ reader: CSVReader) -> Bool {
    for index in reader.cells.indices where !reader.bytes(index).isBlank { return false }
    return true
  }

  /// What is wrong with the characters of a row, if the file holds any that are.
  func checkCharacters(
    _ reader: CSVReader, _ survey: TextSurvey, _ headings: [String]
  ) -> Problem? {
    guard survey.hasNul || survey.hasInvalid else { return nil }
    for index in reader.cells.indices {
      let bytes = reader.bytes(index)
      let field = index < headings.count ? headings[index] : nil
      if survey.hasNul, bytes.contains(0) {
        return Problem(
          .characterInvalid, file: session.file, line: reader.line, record: session.nextRecord,
          field: field, found: "U+0000")
      }
      if survey.hasInvalid, !UTF8Checker.isValid(bytes) {
        return Problem(
          .encodingInvalid, file: session.file, line: reader.line, record: session.nextRecord,
          field: field, found: InvalidBytes.shown(bytes), expected: survey.encoding.rawValue)
      }
    }
    return nil
  }

  private func sample(_ reader: CSVReader, into samples: inout [[String]]) {
    for index in samples.indices where samples[index].count < 3 {
      let value = reader.bytes(index).trimmedText
      if !value.isEmpty, !samples[index].contains(value) {
        samples[index].append(ProblemCollector.shortened(value))
      }
    }
  }
}

extension RowContext {
  /// What is the same for all rows of the file that a session reads.
  convenience init(
    _ session: SheetSession, wishes: DialectWishes, mark: DecimalMark, plan: ColumnPlan
  ) {
    self.init(
      file: session.file, source: session.reader.source ?? session.reader.mapping?.source ?? "",
      mapping: session.reader.mapping, allowsIncomplete: session.reader.allowsIncomplete,
      dates: DateReader(wishes), numbers: NumberReader(mark: mark),
      rubric: session.reader.rubric, plan: plan)
  }
}

extension DateReader {
  /// A reader of dates as somebody says that they are written.
  init(_ wishes: DialectWishes) {
    self.init(
      order: wishes.dateOrder ?? .dayFirst,
      zone: wishes.timeZone.flatMap { TimeZone(identifier: $0) })
  }
}
