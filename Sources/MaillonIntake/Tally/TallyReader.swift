import MaillonCore

/// A row of a CSV of tallies: counts of one provider at one touchpoint.
package struct TallyRow: Equatable, Sendable {
  /// Who is judged, as written.
  package var provider: String
  /// The place, for a provider with several.
  package var site: String?
  /// The channel.
  package var touchpoint: String
  /// How many encounters were broken, kept, exceeded, undecided; none negative.
  package var broken: Int
  package var kept: Int
  package var exceeded: Int
  package var undecided: Int
  /// The period as written.
  package var period: String?
  /// The physical line, counted from 1.
  package var line: Int
}

/// Reads CSV files of tallies.
package struct TallyReader: Sendable {
  /// The largest count that is taken.
  package static let largestCount = 1_000_000_000

  /// How the file is written, as far as the user says so.
  package var wishes: DialectWishes

  /// Creates a reader.
  package init(wishes: DialectWishes = DialectWishes()) {
    self.wishes = wishes
  }

  /// Reads a file and hands over each good row, in the order of the file.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - sink: What takes the rows.
  /// - Returns: What was found; its encounters are the rows.
  /// - Throws: What the sink throws, and nothing else.
  package func read(
    _ input: SheetInput, into sink: (TallyRow) throws -> Void
  ) throws -> SheetReport {
    switch SheetSource.open(input) {
    case .failure(let failure):
      return SheetReport(rejected: failure.problem(file: input.name))
    case .success(let source):
      switch SheetForm(source) {
      case .empty: return SheetReport(rejected: Problem(.fileEmpty, file: input.name))
      case .xml:
        return SheetReport(rejected: Problem(.formatUnknown, file: input.name, found: "XML"))
      case .unknown(let what):
        return SheetReport(rejected: Problem(.formatUnknown, file: input.name, found: what))
      case .text: return try read(source, file: input.name, into: sink)
      }
    }
  }

  /// Reads a file that is open already and whose form is text.
  func read(
    _ source: SheetSource, file: String, into sink: (TallyRow) throws -> Void
  ) throws -> SheetReport {
    var report = SheetReport(file: file)
    var collector = ProblemCollector()
    func failed(_ problem: Problem) -> SheetReport {
      collector.add(problem)
      report.isRejected = true
      report.problems = collector.problems
      report.problemCounts = collector.counts
      return report
    }
    let survey = source.survey(encoding: wishes.encoding)
    let probe = DialectProbe(
      source, survey: survey, wishes: wishes, rubric: Rubric(id: "", version: ""), mapping: nil)
    report.format = .tallies
    report.encoding = survey.encoding.rawValue
    report.isEncodingGuessed = survey.isGuessed
    report.delimiter = String(UnicodeScalar(probe.delimiter))
    guard let columns = TallyColumns(headings: probe.headings) else {
      return failed(
        Problem(
          .columnMissing, file: file, line: 1, field: "broken",
          found: probe.headings.joined(separator: "; "),
          expected: "provider, touchpoint, broken, kept, exceeded"))
    }
    let reader = CSVReader(TextDecoder(source, survey: survey), delimiter: probe.delimiter)
    for _ in 0...probe.skippedRows { _ = reader.next() }
    reading: while !reader.didFail {
      let state = reader.next()
      if state == .end { break reading }
      report.encounters += 1
      var row = TallyRowReader(reader, columns, probe.headings, file: file, report.encounters)
      if state == .row, let row = row.read() {
        report.good += 1
        try sink(row)
      } else {
        if state != .row { row.report(state == .tooLong ? .limitExceeded : .quoteUnclosed) }
        report.rejected += 1
      }
      for problem in row.problems { collector.add(problem) }
    }
    if reader.didFail {
      report.good = 0
      report.rejected = report.encounters
      return failed(source.failure(file: file))
    }
    report.problems = collector.problems
    report.problemCounts = collector.counts
    return report
  }
}

/// Reads one row of tallies.
private struct TallyRowReader {
  private(set) var problems: [Problem] = []
  private static let numberBytes = Set("0123456789.,+-eE".utf8)
  private let reader: CSVReader
  private let columns: TallyColumns
  private let headings: [String]
  private let file: String
  private let record: Int

  init(
    _ reader: CSVReader, _ columns: TallyColumns, _ headings: [String], file: String, _ record: Int
  ) {
    self.reader = reader
    self.columns = columns
    self.headings = headings
    self.file = file
    self.record = record
  }

  mutating func read() -> TallyRow? {
    let provider = reader.bytes(columns.provider).trimmedText
    let touchpoint = reader.bytes(columns.touchpoint).trimmedText
    if provider.isEmpty { report(.fieldMissing, field: headings[columns.provider]) }
    let row = TallyRow(
      provider: provider, site: text(columns.site),
      touchpoint: touchpoint.isEmpty ? Encounter.unspecifiedTouchpoint : touchpoint,
      broken: count(columns.broken), kept: count(columns.kept), exceeded: count(columns.exceeded),
      undecided: columns.undecided.map { count($0) } ?? 0, period: text(columns.period),
      line: reader.line)
    guard problems.isEmpty else { return nil }
    if let period = row.period, (try? Period(period)) == nil {
      report(.periodUnreadable, field: columns.period.map { headings[$0] }, found: period)
    }
    return row
  }

  mutating func report(
    _ code: ProblemCode, field: String? = nil, found: String? = nil, expected: String? = nil
  ) {
    problems.append(
      Problem(
        code, file: file, line: reader.line, record: record, field: field, found: found,
        expected: expected))
  }

  private func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = reader.bytes(column).trimmedText
    return text.isEmpty ? nil : text
  }

  /// A count; an empty cell is none.
  private mutating func count(_ column: Int) -> Int {
    let text = reader.bytes(column).trimmedText
    if text.isEmpty { return 0 }
    if let count = Int(text) {
      if (0...TallyReader.largestCount).contains(count) { return count }
    } else if !text.utf8.allSatisfy(TallyRowReader.numberBytes.contains)
      || Double(text.replacing(",", with: ".")) == nil
    {
      report(.numberUnreadable, field: headings[column], found: text, expected: ".")
      return 0
    }
    report(
      .numberOutOfRange, field: headings[column], found: text,
      expected: "0…\(TallyReader.largestCount)")
    return 0
  }
}
