import MaillonCore

/// The columns that Maillon knows by itself.
struct OwnColumns {
  private var ids: [String: ColumnRole] = [:]
  private let groupSeparator: Character?

  init(rubric: Rubric, groupSeparator: Character? = nil) {
    self.groupSeparator = groupSeparator
    for criterion in rubric.criteria { ids[criterion.id] = .answer(criterion.id) }
    for question in rubric.questions { ids[question.id] = .answer(question.id) }
    for rule in rubric.measures where rule.measure != "wait" && ids[rule.measure] == nil {
      ids[rule.measure] = .measure(rule.measure)
    }
    for id in ids.keys {
      let folded = FoldedName.of(id)
      if let role = ids[id], ids[folded] == nil { ids[folded] = role }
    }
  }

  /// The name under which a column is kept whose heading says that Maillon has no use for it: `extra:colour`.
  static func extraName(of heading: String) -> String? {
    guard heading.hasPrefix("extra:") else { return nil }
    let name = String(heading.dropFirst("extra:".count))
    return name.isEmpty ? nil : name
  }

  /// What a heading means, and why; nothing if it is unknown.
  ///
  /// - Parameters:
  ///   - heading: The heading.
  ///   - isQuestion: Whether a heading is a column of its own. What stands behind one is no question
  ///     in a group, but one of the answers to it, ticked or not.
  /// - Returns: Its role, and what decided so.
  func role(of heading: String, isQuestion: (String) -> Bool = { _ in false }) -> (
    role: ColumnRole, basis: ColumnDecision.Basis
  )? {
    if let found = roleOfWhole(heading) { return found }
    guard let groupSeparator, let last = heading.lastIndex(of: groupSeparator),
      !isQuestion(String(heading[..<last]))
    else { return nil }
    return roleOfWhole(String(heading[heading.index(after: last)...]))
  }

  private func roleOfWhole(
    _ heading: String
  ) -> (role: ColumnRole, basis: ColumnDecision.Basis)? {
    let canonical = ColumnRole.of(heading)
    if let canonical, !canonical.isAlias { return (canonical.role, .canonical) }
    if let role = ids[heading] { return (role, .rubric) }
    if let canonical { return (canonical.role, .alias) }
    if let role = ids[FoldedName.of(heading)] { return (role, .rubric) }
    if OwnColumns.extraName(of: heading) != nil { return (.extra, .canonical) }
    if let role = ColumnRole(name: heading) { return (role, .canonical) }
    for ending in ["_comment", "_commentaire"] where heading.hasSuffix(ending) {
      let question = String(heading.dropLast(ending.count))
      if case .answer(let id) = ids[question] { return (.comment(id), .rubric) }
    }
    return nil
  }
}
