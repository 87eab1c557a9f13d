import MaillonCore

/// The columns of a CSV sheet with one row an answer: those of the file, then its questions.
struct LongColumns {
  /// A question as a column: its words, and which of the equal ones in a group.
  struct Question: Hashable {
    var label: String
    var position: Int
  }

  /// The columns of the file that the grain names.
  struct Places {
    var group: Int
    var question: Int
    var answer: Int
    var comment: Int?
  }

  /// The headings of the file.
  let headings: [String]
  /// Where what the grain names stands.
  let places: Places
  /// The questions, as they come.
  private(set) var questions: [Question] = []
  /// What the answers to each question show of the decimal mark.
  private(set) var evidence: [String: DecimalEvidence] = [:]

  /// Finds the columns of the grain; nothing, and told, if one is not there.
  init?(_ session: SheetSession, _ grain: Mapping.Grain, headings: [String], line: Int) {
    self.headings = headings
    let places = HeadingPlaces(headings)
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
          found: headings.joined(separator: "; "), expected: heading,
          suggestion: Nearness.closest(to: heading, among: headings)))
    }
    guard found.count == 3 else { return nil }
    self.places = Places(
      group: found[0], question: found[1], answer: found[2],
      comment: places.index(of: grain.comment))
  }

  /// Goes through the rows for their questions; whether there are no more than columns may be, else told.
  mutating func findQuestions(
    _ session: SheetSession, _ reader: CSVReader, _ filters: RowFilters
  ) -> Bool {
    var counts: [String: [String: Int]] = [:]
    var seen: Set<Question> = []
    while !reader.didFail {
      let state = reader.next()
      if state == .end { break }
      guard state == .row, !filters.leavesOut(reader) else { continue }
      let label = reader.bytes(places.question).trimmedText
      if label.isEmpty { continue }
      if seen.count < ColumnLimit.most {
        evidence[label, default: DecimalEvidence()].add(reader.bytes(places.answer))
      }
      let key = reader.bytes(places.group).trimmedText
      // As long as groups are gathered, so long their questions are counted.
      if counts[key] == nil, counts.count >= LongGroups.mostOpen { counts.removeAll() }
      let position = counts[key, default: [:]][label, default: 0] + 1
      counts[key, default: [:]][label] = position
      let question = Question(label: label, position: position)
      if seen.insert(question).inserted { questions.append(question) }
      guard headings.count + 2 * questions.count <= ColumnLimit.most else {
        session.fail(
          Problem(
            .limitExceeded, file: session.file, line: reader.line, found: "columns",
            expected: String(ColumnLimit.most)))
        return false
      }
    }
    return true
  }

  /// What the columns are, those of remarks on answers behind the others.
  func plan(_ rubric: Rubric, _ mapping: Mapping?) -> ColumnPlan {
    var plan = ColumnPlan(
      headings: headings + questions.map(\.label), rubric: rubric, mapping: mapping)
    guard places.comment != nil else { return plan }
    for index in headings.count..<(headings.count + questions.count) {
      plan.append(remarks(on: plan.columns[index], at: index))
    }
    return plan
  }

  /// What the answers that are numbers show of the decimal mark.
  func evidence(_ plan: ColumnPlan) -> DecimalEvidence {
    var whole = DecimalEvidence()
    for column in plan.columns where column.role.isNumber {
      if let seen = evidence[column.heading] { whole.add(seen) }
    }
    return whole
  }

  /// The column of remarks on a question.
  private func remarks(on column: ColumnPlan.Column, at index: Int) -> ColumnPlan.Column {
    let name = "\(column.extraName)_comment"
    var role = ColumnRole.extra
    if case .answer(let question) = column.role { role = .comment(question) }
    return ColumnPlan.Column(
      index: index + questions.count, heading: name, role: role, basis: column.basis,
      extraName: name, values: nil)
  }
}
