import MaillonCore

/// Reads a CSV sheet with one row an answer.
///
/// The rows are gone through twice: first for the questions, which become columns beside those of the
/// file; then for the answers, which are gathered group by group into one wide row. Groups come out in
/// the order in which they begin.
struct LongSheet {
  private let sheet: CSVSheet
  private let session: SheetSession
  private let grain: Mapping.Grain
  private let probe: DialectProbe
  private let survey: TextSurvey
  private let wishes: DialectWishes
  private let makeReader: () -> CSVReader
  private let filters: RowFilters

  /// The most groups, and bytes in them, that are gathered at a time.
  private static let mostOpen = 1_000
  private static let mostBytes = 32 << 20

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
    filters = RowFilters(session.reader.mapping, headings: probe.headings)
  }

  /// The columns of the file that the grain names.
  private struct Places {
    var group: Int
    var question: Int
    var answer: Int
    var comment: Int?
  }

  /// The rows of one encounter so far.
  private struct Group {
    var line: Int
    var cells: [[UInt8]]
    /// Columns of the file that differ between its rows.
    var varies: Set<Int> = []
    var counts: [String: Int] = [:]
    var rows: [UInt8] = []
    var bytes = 0
    var problem: Problem?
  }

  /// A question as a column: its words, and which of the equal ones in a group.
  private struct Question: Hashable {
    var label: String
    var position: Int
  }

  /// Reads the file.
  func read() throws {
    let reader = heading()
    let line = reader.line
    reader.keepsRow = session.keepsRejects
    guard let places = places(line: line), let questions = questions(places, line: line) else {
      return
    }
    let fileCount = probe.headings.count
    let count = fileCount + questions.count
    var plan = ColumnPlan(
      headings: probe.headings + questions.map(\.label), rubric: session.reader.rubric,
      mapping: session.reader.mapping)
    guard sheet.checkColumns(plan, line: line) else {
      session.report.columns = sheet.decisions(plan, samples: [])
      return
    }
    let indices = Dictionary(
      uniqueKeysWithValues: questions.enumerated().map { ($1, fileCount + $0) })
    if places.comment != nil {
      for index in fileCount..<count {
        plan.append(remarks(on: plan.columns[index], at: index, count))
      }
    }
    let mark = wishes.decimalMark ?? (probe.delimiter == UInt8(ascii: ";") ? .comma : .point)
    session.report.decimalMark = mark
    let context = RowContext(
      file: session.file, source: session.reader.source ?? session.reader.mapping?.source ?? "",
      mapping: session.reader.mapping, allowsIncomplete: session.reader.allowsIncomplete,
      dates: DateReader(wishes), numbers: NumberReader(mark: mark), rubric: session.reader.rubric,
      plan: plan)
    let used = Set(plan.columns.prefix(fileCount).filter { $0.role != .extra }.map(\.index))
    var rows = RowReader(plan: plan, context: context)
    var samples = [[String]](repeating: [], count: plan.columns.count)

    var open: [String: Group] = [:]
    var order: [String] = []
    var openBytes = 0
    func emit(_ key: String) throws {
      guard var group = open.removeValue(forKey: key) else { return }
      openBytes -= group.bytes
      for index in group.varies where !used.contains(index) { group.cells[index] = [] }
      let row = GatheredRow(group.cells, line: group.line)
      for index in samples.indices where samples[index].count < 3 {
        let value = row.bytes(index).trimmedText
        if !value.isEmpty, !samples[index].contains(value) {
          samples[index].append(ProblemCollector.shortened(value))
        }
      }
      if var problem = group.problem {
        problem.record = session.nextRecord
        session.add(problem)
      } else if let encounter = rows.read(row, record: session.nextRecord) {
        for problem in context.takeUnique() + rows.problems { session.add(problem) }
        try session.take(encounter)
        return
      } else {
        for problem in context.takeUnique() + rows.problems { session.add(problem) }
      }
      try session.reject(
        line: group.line, rows: session.keepsRejects ? group.rows : nil, heading: headingRow,
        delimiter: probe.delimiter)
    }
    let headingRow = headingBytes()
    reading: while true {
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
        let key = reader.bytes(places.group).trimmedText
        if open[key] == nil {
          order.append(key)
          let cells = [[UInt8]](repeating: [], count: plan.columns.count)
          open[key] = Group(line: reader.line, cells: cells)
        }
        // Taken out while it changes, so that it is not copied.
        guard var group = open.removeValue(forKey: key) else { continue }
        openBytes -= group.bytes
        gather(reader, into: &group, places, indices)
        openBytes += group.bytes
        open[key] = group
        while let first = order.first,
          order.count > LongSheet.mostOpen || openBytes > LongSheet.mostBytes
        {
          order.removeFirst()
          try emit(first)
        }
      }
      if reader.didFail { break }
    }
    for key in order { try emit(key) }
    if reader.didFail {
      session.fail(
        Problem(.fileUnreadable, file: session.file, line: reader.line, found: "broken off"))
    }
    session.report.columns = sheet.decisions(plan, samples: samples)
  }

  /// Adds what a row says to its group.
  private func gather(
    _ reader: CSVReader, into group: inout Group, _ places: Places, _ indices: [Question: Int]
  ) {
    if group.problem == nil {
      group.problem = sheet.checkCharacters(reader, survey, probe.headings)
    }
    guard group.bytes <= CSVReader.longestRow else {
      group.problem =
        group.problem
        ?? Problem(
          .limitExceeded, file: session.file, line: group.line, found: "row",
          expected: String(CSVReader.longestRow))
      return
    }
    if session.keepsRejects {
      if !group.rows.isEmpty { group.rows.append(UInt8(ascii: "\n")) }
      group.rows += reader.row
      group.bytes += reader.row.count
    }
    for index in probe.headings.indices
    where index != places.question && index != places.answer && index != places.comment {
      let bytes = reader.bytes(index)
      if bytes.isBlank { continue }
      if group.cells[index].isEmpty {
        group.cells[index] = Array(bytes)
        group.bytes += bytes.count
      } else if !group.cells[index].elementsEqual(bytes) {
        group.varies.insert(index)
      }
    }
    let label = reader.bytes(places.question).trimmedText
    guard !label.isEmpty else { return }
    let position = group.counts[label, default: 0] + 1
    group.counts[label] = position
    guard let index = indices[Question(label: label, position: position)] else { return }
    group.cells[index] = Array(reader.bytes(places.answer))
    group.bytes += group.cells[index].count + 64
    if let comment = places.comment {
      let target = index + indices.count
      group.cells[target] = Array(reader.bytes(comment))
      group.bytes += group.cells[target].count
    }
  }

  /// A reader that stands on the heading.
  private func heading() -> CSVReader {
    let reader = makeReader()
    for _ in 0...probe.skippedRows { _ = reader.next() }
    return reader
  }

  /// The heading as it stands in the file.
  private func headingBytes() -> [UInt8] {
    let reader = makeReader()
    reader.keepsRow = true
    for _ in 0...probe.skippedRows { _ = reader.next() }
    return reader.row
  }

  /// Where the columns of the grain are; nothing, and told, if one is not there.
  private func places(line: Int) -> Places? {
    let places = HeadingPlaces(probe.headings)
    var found: [Int] = []
    for names in [grain.group, grain.question, grain.answer] {
      if let index = places.index(of: names) {
        found.append(index)
        continue
      }
      let heading = names.first?.heading ?? ""
      session.fail(
        Problem(
          .columnMissing, file: session.file, line: line, field: heading,
          found: probe.headings.joined(separator: "; "), expected: heading,
          suggestion: Nearness.closest(to: heading, among: probe.headings)))
    }
    guard found.count == 3 else { return nil }
    return Places(
      group: found[0], question: found[1], answer: found[2],
      comment: places.index(of: grain.comment))
  }

  /// The questions of the file, as they come; nothing, and told, if there are more than columns may be.
  private func questions(_ places: Places, line: Int) -> [Question]? {
    let reader = heading()
    var questions: [Question] = []
    var counts: [String: [String: Int]] = [:]
    var seen: Set<Question> = []
    while !reader.didFail {
      let state = reader.next()
      if state == .end { break }
      guard state == .row, !filters.leavesOut(reader) else { continue }
      let label = reader.bytes(places.question).trimmedText
      if label.isEmpty { continue }
      let key = reader.bytes(places.group).trimmedText
      // As long as groups are gathered, so long their questions are counted.
      if counts[key] == nil, counts.count >= LongSheet.mostOpen { counts.removeAll() }
      let position = counts[key, default: [:]][label, default: 0] + 1
      counts[key, default: [:]][label] = position
      let question = Question(label: label, position: position)
      if seen.insert(question).inserted { questions.append(question) }
      guard probe.headings.count + 2 * questions.count <= ColumnLimit.most else {
        session.fail(
          Problem(
            .limitExceeded, file: session.file, line: reader.line, found: "columns",
            expected: String(ColumnLimit.most)))
        return nil
      }
    }
    return questions
  }

  /// The column of remarks on a question.
  private func remarks(
    on column: ColumnPlan.Column, at index: Int, _ count: Int
  ) -> ColumnPlan.Column {
    let name = "\(column.extraName)_comment"
    var role = ColumnRole.extra
    if case .answer(let question) = column.role { role = .comment(question) }
    return ColumnPlan.Column(
      index: index + count - probe.headings.count, heading: name, role: role,
      basis: column.basis, extraName: name, values: nil)
  }
}
