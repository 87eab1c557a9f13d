import MaillonCore

/// Decides what columns are most likely: first by names that are known, then by words in headings,
/// then by values; what can be only once, the first that fits is.
struct RoleDecision {
  private let own: OwnColumns
  private let titles: [String: String]
  private let criteria: Set<String>
  private let guess: LongGrainGuess?
  private let fileColumns: Int

  init(rubric: Rubric, guess: LongGrainGuess?, fileColumns: Int) {
    own = OwnColumns(rubric: rubric)
    var titles: [String: String] = [:]
    for criterion in rubric.criteria {
      for title in [criterion.title.english, criterion.title.french].compactMap({ $0 }) {
        titles[FoldedName.of(title)] = criterion.id
      }
    }
    self.titles = titles
    criteria = Set(rubric.criteria.map(\.id))
    self.guess = guess
    self.fileColumns = fileColumns
  }

  /// The columns of a draft.
  func columns(_ surveyed: [SurveyedColumn]) -> [MappingDraft.Column] {
    var used: Set<ColumnRole> = []
    var roles: [Int: (role: ColumnRole, reason: MappingDraft.Reason)] = [:]
    var refused: [Int: MappingDraft.Reason] = [:]
    let open = surveyed.indices.filter { !isOfGrain($0) }
    func take(_ index: Int, _ role: ColumnRole, _ reason: MappingDraft.Reason) {
      if used.insert(role).inserted {
        roles[index] = (role, reason)
      } else if refused[index] == nil {
        refused[index] = .taken(role)
      }
    }
    if let guess { take(guess.group, .id, .word(surveyed[guess.group].heading)) }
    for index in open where roles[index] == nil {
      let column = surveyed[index]
      if let criterion = titles[FoldedName.of(column.heading)] {
        take(index, .answer(criterion), .rubric)
      } else if let (role, basis) = own.role(of: column.heading) {
        guard fits(column.evidence, role) else {
          refused[index] = .misfit(role)
          continue
        }
        take(index, role, basis == .rubric ? .rubric : .name)
      }
    }
    for index in open where roles[index] == nil && refused[index] == nil {
      for (role, fit, word) in RoleWords.roles(of: surveyed[index].heading) {
        guard fits(surveyed[index].evidence, role, fit) else {
          if refused[index] == nil { refused[index] = .misfit(role) }
          continue
        }
        take(index, role, .word(word))
        if roles[index] != nil { break }
      }
    }
    var slugs: Set<String> = []
    for index in open where roles[index] == nil {
      let evidence = surveyed[index].evidence
      if evidence.areDates, !used.contains(.observed) {
        take(index, .observed, .dates)
      } else if evidence.areStories, !used.contains(.narrative) {
        take(index, .narrative, .stories)
      } else if evidence.areFewValues || areAnswers(evidence),
        isQuestion(surveyed[index], at: index)
      {
        take(index, .answer(question(surveyed[index].heading, &slugs)), .fewValues)
      }
    }
    return open.map { index in
      let column = surveyed[index]
      let (role, reason) =
        roles[index] ?? (
          .extra, refused[index] ?? (column.evidence.filled == 0 ? .empty : .unknown)
        )
      return MappingDraft.Column(
        heading: column.heading, position: column.position, role: role, reason: reason,
        samples: column.evidence.samples, values: values(of: column.evidence, role))
    }
  }

  /// Whether a column of few values asks something, and does not just sort the rows.
  private func isQuestion(_ column: SurveyedColumn, at index: Int) -> Bool {
    guard guess == nil else { return index >= fileColumns }
    return column.heading.contains("?") || RoleWords.words(of: column.heading).count > 2
      || column.evidence.values.contains { AnswerGuess.level(of: $0) != nil }
  }

  private func isOfGrain(_ index: Int) -> Bool {
    index < fileColumns && (guess?.holds(index) ?? false)
  }

  /// Whether values can be what a role asks for.
  private func fits(_ evidence: ColumnEvidence, _ role: ColumnRole, _ fit: RoleWords.Fit) -> Bool {
    switch fit {
    case .anything: fits(evidence, role)
    case .dates: evidence.areDates
    case .numbers: evidence.areNumbers
    case .ids: fits(evidence, .id)
    }
  }

  private func fits(_ evidence: ColumnEvidence, _ role: ColumnRole) -> Bool {
    guard evidence.filled > 0 else { return true }
    switch role {
    case .observed, .reported: return evidence.areDates
    case .waitMinutes, .measure: return evidence.areNumbers
    // In a long file, questions are told by their text: an id among the answers is none.
    case .id: return guess == nil && !evidence.isRepeated
    case .provider, .site, .observer, .sector, .wave, .touchpoint:
      return !evidence.areDates && !evidence.areStories
    default: return true
    }
  }

  /// Whether all of the values are words that people answer with.
  private func areAnswers(_ evidence: ColumnEvidence) -> Bool {
    !evidence.hasMoreValues && !evidence.values.isEmpty
      && evidence.values.allSatisfy { AnswerGuess.level(of: $0) != nil }
  }

  /// The name of a question that the rubric does not know, each another one.
  private func question(_ heading: String, _ slugs: inout Set<String>) -> String {
    let slug = MappingDrafter.slug(heading)
    var name = slug
    var number = 2
    while !slugs.insert(name).inserted {
      name = "\(slug)-\(number)"
      number += 1
    }
    return name
  }

  /// The values of an answer with what they are likely to mean.
  ///
  /// What answers a criterion must be a level; answers to other questions stay as they are, because
  /// a yes may be good or bad.
  private func values(of evidence: ColumnEvidence, _ role: ColumnRole) -> [Mapping.ValueMeaning] {
    guard case .answer(let question) = role, !evidence.hasMoreValues else { return [] }
    let isCriterion = criteria.contains(question)
    // Levels as they are need no list.
    if isCriterion, evidence.values.allSatisfy({ AnswerWord($0) != nil }) { return [] }
    return evidence.values.map { value in
      Mapping.ValueMeaning(
        from: value, to: isCriterion ? AnswerGuess.level(of: value) ?? "" : value)
    }
  }
}
