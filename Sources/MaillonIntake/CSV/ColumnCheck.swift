import MaillonCore

/// Looks whether a file has the columns that it needs, and tells of those that are doubtful.
struct ColumnCheck {
  private let session: SheetSession

  init(_ session: SheetSession) {
    self.session = session
  }

  /// Whether no column is missing; what is doubtful about the others is told.
  func check(_ plan: ColumnPlan, line: Int?) -> Bool {
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
}
