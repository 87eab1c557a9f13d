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
    let wishes = session.reader.wishes.or(session.reader.mapping?.dialect)
    let survey = TextSurvey(source, encoding: wishes.encoding)
    let probe = DialectProbe(
      source, survey: survey, wishes: wishes, rubric: session.reader.rubric,
      mapping: session.reader.mapping)
    session.report.format = .csv
    session.report.encoding = survey.encoding.rawValue
    session.report.isEncodingGuessed = survey.isGuessed
    session.report.delimiter = String(UnicodeScalar(probe.delimiter))
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
      try LongSheet(sheet: self, session, grain, probe, survey, wishes, makeReader).read()
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
    guard checkColumns(plan, line: headingLine) else {
      session.report.columns = decisions(plan, samples: [])
      return
    }

    let mark = decimalMark(plan, wishes: wishes, probe: probe, makeReader: makeReader)
    session.report.decimalMark = mark
    let context = RowContext(
      file: session.file, source: session.reader.source ?? session.reader.mapping?.source ?? "",
      mapping: session.reader.mapping, allowsIncomplete: session.reader.allowsIncomplete,
      dates: DateReader(wishes), numbers: NumberReader(mark: mark),
      rubric: session.reader.rubric, plan: plan)
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
      session.fail(
        Problem(.fileUnreadable, file: session.file, line: reader.line, found: "broken off"))
    }
    session.report.columns = decisions(plan, samples: samples)
  }

  /// Whether no column is missing; what is doubtful about the others is told.
  func checkColumns(_ plan: ColumnPlan, line: Int) -> Bool {
    let headings = plan.columns.map(\.heading)
    let found = headings.joined(separator: "; ")
    var isComplete = true
    if !session.reader.allowsIncomplete {
      for role in plan.missing {
        let entry = ColumnRole.canonical.first { $0.role == role }
        let names = [role.name] + (entry?.aliases ?? [])
        let near = names.lazy.compactMap { Nearness.closest(to: $0, among: headings) }.first
        session.fail(
          Problem(
            .columnMissing, file: session.file, line: line, field: role.name, found: found,
            expected: names.prefix(2).joined(separator: ", "), suggestion: near))
        isComplete = false
      }
    }
    for heading in plan.missingHeadings {
      session.fail(
        Problem(
          .columnMissing, file: session.file, line: line, field: heading, found: found,
          expected: heading, suggestion: Nearness.closest(to: heading, among: headings)))
      isComplete = false
    }
    // Without the columns that count, the others are no news.
    guard isComplete else { return false }
    let known =
      ColumnRole.canonical.map(\.name) + session.reader.rubric.criteria.map(\.id)
      + session.reader.rubric.questions.map(\.id)
    for column in plan.columns {
      switch column.basis {
      case .unknown:
        session.add(
          Problem(
            .columnUnknown, file: session.file, line: line, field: column.heading,
            suggestion: Nearness.closest(to: column.heading, among: known)))
      case .repeated:
        session.add(
          Problem(
            .columnRepeated, file: session.file, line: line, field: column.heading,
            found: column.extraName))
      default: break
      }
    }
    return true
  }

  /// The decimal mark: as somebody says, as the first number with decimals shows, or as the
  /// separator suggests.
  private func decimalMark(
    _ plan: ColumnPlan, wishes: DialectWishes, probe: DialectProbe, makeReader: () -> CSVReader
  ) -> DecimalMark {
    if let mark = wishes.decimalMark { return mark }
    let numbers = plan.columns.filter { column in
      switch column.role {
      case .waitMinutes, .measure: true
      default: false
      }
    }.map(\.index)
    if !numbers.isEmpty {
      let reader = makeReader()
      for _ in 0...probe.skippedRows { _ = reader.next() }
      while !reader.didFail {
        let state = reader.next()
        if state == .end { break }
        for index in numbers {
          if let mark = NumberReader.mark(in: reader.bytes(index)) { return mark }
        }
      }
    }
    return probe.delimiter == UInt8(ascii: ";") ? .comma : .point
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

  func decisions(_ plan: ColumnPlan, samples: [[String]]) -> [ColumnDecision] {
    plan.columns.map { column in
      ColumnDecision(
        heading: column.heading, role: column.role.name, basis: column.basis,
        samples: column.index < samples.count ? samples[column.index] : [])
    }
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

/// Shows bytes that are not of the encoding, with a few of their neighbours.
enum InvalidBytes {
  /// The bytes from the first that does not fit on, at most eight, in hexadecimal.
  static func shown(_ bytes: UnsafeRawBufferPointer) -> String {
    var first = 0
    while first < bytes.count,
      UTF8Checker.isValid(UnsafeRawBufferPointer(rebasing: bytes[0...first]))
        || (bytes[first] >= 0xC2 && bytes[first] <= 0xF4 && first + 1 < bytes.count
          && bytes[first + 1] & 0xC0 == 0x80)
        || (bytes[first] & 0xC0 == 0x80 && first > 0 && bytes[first - 1] >= 0xC2)
    { first += 1 }
    let digits = Array("0123456789ABCDEF".utf8)
    return bytes[min(first, bytes.count)...].prefix(3).map { byte in
      String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }.joined(separator: " ")
  }
}
