import MaillonCore

/// What is the same for all rows of a file.
final class RowContext {
  let file: String
  /// Under which name ids are unique, where the row says none.
  let source: String
  let mapping: Mapping?
  let allowsIncomplete: Bool
  let dates: DateReader
  let numbers: NumberReader
  let answers: AnswerCheck
  let touchpoints: TouchpointNames
  let nullWords: [String: Mapping.NullWord.Meaning]
  let identities = ComposedIds()
  private let headings: [ColumnRole: String]
  /// Problems told once for a subject, wherever it stands.
  private(set) var unique: [Problem] = []
  private var told: Set<String> = []

  init(
    file: String, source: String, mapping: Mapping?, allowsIncomplete: Bool, dates: DateReader,
    numbers: NumberReader, rubric: Rubric, plan: ColumnPlan
  ) {
    self.file = file
    self.source = source
    self.mapping = mapping
    self.allowsIncomplete = allowsIncomplete
    self.dates = dates
    self.numbers = numbers
    answers = AnswerCheck(rubric: rubric)
    touchpoints = TouchpointNames(rubric: rubric)
    var nullWords: [String: Mapping.NullWord.Meaning] = [:]
    for word in mapping?.nullWords ?? [] { nullWords[FoldedName.of(word.word)] = word.meaning }
    self.nullWords = nullWords
    var headings: [ColumnRole: String] = [:]
    for column in plan.columns where column.role != .extra {
      headings[column.role] = column.heading
    }
    self.headings = headings
  }

  /// The heading under which a role stands in this file.
  func heading(of role: ColumnRole) -> String { headings[role] ?? role.name }

  /// Tells a problem unless it was told of the same subject.
  func once(_ problem: Problem) {
    guard told.count < 10_000,
      told.insert("\(problem.code.rawValue)|\(problem.field ?? "")|\(problem.found ?? "")").inserted
    else { return }
    var problem = problem
    problem.file = file
    unique.append(problem)
  }

  /// Hands over the problems told since the last time.
  func takeUnique() -> [Problem] {
    defer { unique.removeAll() }
    return unique
  }
}

/// Ids put together from columns, numbered where several rows of a file share one.
final class ComposedIds {
  private var occurrences = OccurrenceCounter()

  /// The id of the next row: its parts in one form of letters, case and spaces; from the second row
  /// with the same parts on, with a number.
  func next(_ parts: [String]) -> String {
    let id = parts.map { part in
      CanonicalName.of(part).replacing("|", with: "||")
    }.joined(separator: " | ")
    var bytes = id
    let fingerprint = bytes.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
    let occurrence = occurrences.next(fingerprint)
    return occurrence == 1 ? id : "\(id) | #\(occurrence)"
  }
}
