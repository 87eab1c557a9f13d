import MaillonCore

/// Makes an encounter of a row.
///
/// All of a row's problems are found, not only the first.
struct RowReader {
  /// What was wrong with the row read last.
  private(set) var problems: [Problem] = []

  private let plan: ColumnPlan
  private let context: RowContext
  private let answerColumns: Int
  private var draft: RowDraft
  private var line = 0
  private var record = 0

  init(plan: ColumnPlan, context: RowContext) {
    self.plan = plan
    self.context = context
    answerColumns = plan.columns.count { if case .answer = $0.role { true } else { false } }
    draft = RowDraft()
  }

  /// Reads the row that a reader stands on; nothing if an error was found in it.
  mutating func read(_ reader: some RowCells, record: Int) -> Encounter? {
    problems.removeAll(keepingCapacity: true)
    draft = RowDraft()
    draft.answers.reserveCapacity(answerColumns)
    line = reader.line
    self.record = record
    checkShape(reader)
    let columns = plan.columns
    // In place: to copy a column out of the plan costs more than to read its cell.
    columns.withUnsafeBufferPointer { columns in
      for place in columns.indices {
        var bytes = reader.bytes(columns[place].index)
        if !columns[place].fallbacks.isEmpty, bytes.isBlank {
          bytes =
            columns[place].fallbacks.lazy.map { reader.bytes($0) }.first { !$0.isBlank } ?? bytes
        }
        if bytes.isEmpty { continue }
        let prefix = columns[place].prefix.count
        if prefix > 0, bytes.starts(with: columns[place].prefix) {
          bytes = UnsafeRawBufferPointer(rebasing: bytes[prefix...])
        }
        take(bytes, of: columns[place], reader)
      }
    }
    for template in plan.templates {
      take(text(of: template.pieces, reader), as: template.role, values: template.values)
    }
    for constant in context.mapping?.constants ?? [] where !draft.has(constant.role) {
      var value = constant.value
      let role = constant.role
      value.withUTF8 { set(role, UnsafeRawBufferPointer($0), heading: role.name) }
    }
    return finish(reader)
  }

  // The parts of a row

  private mutating func checkShape(_ reader: some RowCells) {
    let expected = plan.columns.count
    let count = reader.count
    if count < expected {
      report(.rowShort, found: String(count), expected: String(expected))
    } else if count > expected {
      for index in expected..<count where !reader.bytes(index).isBlank {
        report(.rowRagged, found: String(count), expected: String(expected))
        return
      }
    }
  }

  private mutating func take(
    _ bytes: UnsafeRawBufferPointer, of column: ColumnPlan.Column, _ reader: some RowCells
  ) {
    if case .extra = column.role {
      if !bytes.isBlank {
        draft.extras.append(
          Extra(name: column.extraName, value: String(decoding: bytes, as: UTF8.self)))
      }
    } else if let split = column.split {
      for part in String(decoding: bytes, as: UTF8.self).split(separator: split) {
        take(String(part), as: column.role, values: column.values, heading: column.heading)
      }
    } else if column.values == nil, context.nullWords.isEmpty {
      set(column.role, bytes, heading: column.heading)
    } else {
      take(
        String(decoding: bytes, as: UTF8.self), as: column.role, values: column.values,
        heading: column.heading)
    }
  }

  /// Takes a text through the null words and the value map.
  private mutating func take(
    _ text: String, as role: ColumnRole, values: ValueMap?, heading: String? = nil
  ) {
    var value = text.trimmedOfSpaces
    if value.isEmpty { return }
    if let meaning = context.nullWords[FoldedName.of(value)] {
      guard case .answer = role, meaning != .missing else { return }
      value =
        meaning == .notApplicable
        ? AnswerWord.notApplicable.canonical : AnswerWord.notObserved.canonical
    } else if let values {
      guard let meaning = values.meaning(of: value) else {
        report(
          .valueUnknown, field: heading ?? role.name, found: value,
          expected: values.known.joined(separator: ", "),
          suggestion: Nearness.closest(to: value, among: values.known))
        return
      }
      if meaning.isEmpty { return }
      value = meaning
    } else if role.keepsSpaces {
      value = text
    }
    value.withUTF8 { set(role, UnsafeRawBufferPointer($0), heading: heading ?? role.name) }
  }

  private func text(of pieces: [ColumnPlan.Piece], _ reader: some RowCells) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .column(let index): reader.bytes(index).trimmedText
      }
    }.joined()
  }

  private mutating func set(
    _ role: ColumnRole, _ bytes: UnsafeRawBufferPointer, heading: String
  ) {
    if bytes.isBlank { return }
    switch role {
    case .id: draft.id = bytes.trimmedText
    case .observed:
      draft.sawObserved = true
      draft.observed = moment(bytes, heading)
    case .reported: draft.reported = moment(bytes, heading)
    case .provider: draft.provider = bytes.trimmedText
    case .site: draft.site = bytes.trimmedText
    case .sector: draft.sector = bytes.trimmedText
    case .touchpoint: draft.touchpoint = context.touchpoints.id(of: bytes.trimmedText)
    case .visit: draft.visit = bytes.trimmedText
    case .observer: draft.observer = bytes.trimmedText
    case .staff: draft.staff = bytes.trimmedText
    case .wave: draft.wave = bytes.trimmedText
    case .source: draft.source = bytes.trimmedText
    case .waitMinutes:
      draft.waitMinutes = number(bytes, heading)
      if let wait = draft.waitMinutes, wait < 0 {
        report(.numberOutOfRange, field: heading, found: bytes.trimmedText, expected: "≥ 0")
      }
    case .language: draft.language = bytes.trimmedText
    case .narrative: draft.narrative = String(decoding: bytes, as: UTF8.self)
    case .feeling: draft.add(.feeling, String(decoding: bytes, as: UTF8.self))
    case .onePercent: draft.add(.onePercent, String(decoding: bytes, as: UTF8.self))
    case .ideal: draft.add(.ideal, String(decoding: bytes, as: UTF8.self))
    case .outcome: setOutcome(bytes, heading)
    case .outcomeCoder: draft.coder = bytes.trimmedText
    case .outcomeCoded: draft.coded = moment(bytes, heading)
    case .findings: setFindings(bytes, heading)
    case .answer(let question): setAnswer(question, bytes, heading)
    case .comment(let question):
      draft.addComment(String(decoding: bytes, as: UTF8.self), to: question)
    case .measure(let id):
      if let value = number(bytes, heading) { draft.measures.append(Measure(id: id, value: value)) }
    case .extra: draft.extras.append(Extra(name: heading, value: bytes.trimmedText))
    }
  }

  private mutating func setOutcome(_ bytes: UnsafeRawBufferPointer, _ heading: String) {
    let text = bytes.trimmedText
    guard let word = AnswerWord(text) else {
      report(
        .valueUnknown, field: heading, found: text, expected: "broken, kept, exceeded",
        suggestion: Nearness.closest(to: text, among: RowReader.levelWords))
      return
    }
    draft.outcome = word.level
  }

  private mutating func setAnswer(
    _ question: String, _ bytes: UnsafeRawBufferPointer, _ heading: String
  ) {
    let text = bytes.trimmedText
    switch context.answers.check(text, to: question) {
    case .fine: break
    case .unmapped(let expected, let suggestion):
      report(
        .answerUnknown, field: heading, found: text, expected: expected, suggestion: suggestion)
    case .unknownWord(let expected, let suggestion):
      report(
        .valueUnknown, field: heading, found: text, expected: expected, suggestion: suggestion)
      return
    case .unknownQuestion(let suggestion):
      context.once(
        Problem(.questionUnknown, field: heading, found: question, suggestion: suggestion))
    }
    draft.answers.append(Answer(question: question, value: text))
  }

  private mutating func setFindings(_ bytes: UnsafeRawBufferPointer, _ heading: String) {
    for entry in bytes.trimmedText.split(separator: ";") {
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var criterion = String(parts[0]).trimmedOfSpaces
      if criterion.isEmpty, parts.count == 1 { continue }
      let coding = FindingCoding(parts.last ?? "")
      if coding.isOwn { criterion = FindingCoding.unescaped(criterion) }
      guard parts.count == 2, !criterion.isEmpty,
        let word = AnswerWord(coding.level), let level = word.level
      else {
        report(
          .valueUnknown, field: heading, found: String(entry).trimmedOfSpaces,
          expected: "criterion:broken, criterion:kept, criterion:exceeded")
        continue
      }
      if !context.answers.knows(criterion) {
        context.once(
          Problem(
            .questionUnknown, field: heading, found: criterion,
            suggestion: context.answers.nearest(to: criterion)))
      }
      let finding = CodedFinding(criterion: criterion, level: level, coder: coding.coder)
      guard coding.isOwn else {
        draft.findings.append((finding, false))
        continue
      }
      var own = finding
      if var coded = coding.coded {
        own.coded = coded.withUTF8 { moment(UnsafeRawBufferPointer($0), heading) }
      }
      draft.findings.append((own, true))
    }
  }

  private mutating func moment(_ bytes: UnsafeRawBufferPointer, _ heading: String) -> Moment? {
    switch context.dates.read(bytes) {
    case .moment(let moment): return moment
    case .impossible: report(.dateImpossible, field: heading, found: bytes.trimmedText)
    case .unreadable: report(.dateUnreadable, field: heading, found: bytes.trimmedText)
    }
    return nil
  }

  private mutating func number(_ bytes: UnsafeRawBufferPointer, _ heading: String) -> Double? {
    if let number = context.numbers.read(bytes) { return number }
    report(
      .numberUnreadable, field: heading, found: bytes.trimmedText,
      expected: context.numbers.mark.rawValue)
    return nil
  }

  // The end of a row

  private mutating func finish(_ reader: some RowCells) -> Encounter? {
    if !context.allowsIncomplete {
      if draft.provider == nil { report(.fieldMissing, field: context.heading(of: .provider)) }
      if !draft.sawObserved { report(.fieldMissing, field: context.heading(of: .observed)) }
    }
    let encounter = draft.encounter(context, file: context.file, line: line, record: record)
    if !encounter.hasSubstance, !hasError {
      report(.nothingToJudge)
    }
    guard !hasError else { return nil }
    guard !plan.identity.isEmpty else { return encounter }
    var identified = encounter
    identified.id = context.identities.next(parts(of: encounter, reader))
    return identified
  }

  private var hasError: Bool { problems.contains { $0.severity == .error } }

  private func parts(of encounter: Encounter, _ reader: some RowCells) -> [String] {
    plan.identity.map { part in
      switch part {
      case .column(let index): reader.bytes(index).trimmedText
      case .role(.provider): encounter.provider.name
      case .role(.site): encounter.provider.site ?? ""
      case .role(.sector): encounter.provider.sector ?? ""
      case .role(.observed): encounter.observed.day.description
      case .role(.touchpoint): encounter.touchpoint
      case .role(.observer): encounter.observer ?? ""
      case .role(.visit): encounter.visit ?? ""
      case .role(.wave): encounter.wave ?? ""
      case .role(.id): encounter.id ?? ""
      default: ""
      }
    }
  }

  private mutating func report(
    _ code: ProblemCode, field: String? = nil, found: String? = nil, expected: String? = nil,
    suggestion: String? = nil
  ) {
    problems.append(
      Problem(
        code, file: context.file, line: line, record: record, field: field, found: found,
        expected: expected, suggestion: suggestion))
  }

  private static let levelWords = ["broken", "kept", "exceeded", "rompue", "tenue", "dépassée"]
}

extension ColumnRole {
  /// Whether white space around the value belongs to it.
  var keepsSpaces: Bool {
    switch self {
    case .narrative, .feeling, .onePercent, .ideal, .comment, .extra: true
    default: false
    }
  }
}
