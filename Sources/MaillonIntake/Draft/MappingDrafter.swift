import MaillonCore

/// Drafts mappings from exports: what their columns are likely to be, by headings and values.
///
/// The whole file is read once, and once more where it has one row an answer, so that no value is
/// missing from a list of values; memory is bounded by the number of columns.
package struct MappingDrafter {
  /// What came of it.
  package enum Result: Sendable {
    /// The draft.
    case draft(MappingDraft)
    /// Why there can be none.
    case problem(Problem)
  }

  private let rubric: Rubric
  private let wishes: DialectWishes

  /// Creates a drafter.
  ///
  /// - Parameters:
  ///   - rubric: Whose questions, criteria and measures may be columns.
  ///   - wishes: How the file is written, as far as the user says so.
  package init(rubric: Rubric, wishes: DialectWishes = DialectWishes()) {
    self.rubric = rubric
    self.wishes = wishes
  }

  /// Drafts a mapping.
  ///
  /// - Parameter input: The export, a CSV.
  /// - Returns: The draft, or why there can be none.
  package func draft(_ input: SheetInput) -> Result {
    switch SheetSource.open(input) {
    case .failure(let failure): return .problem(failure.problem(file: input.name))
    case .success(let source):
      switch SheetForm(source) {
      case .empty: return .problem(Problem(.fileEmpty, file: input.name))
      case .unknown(let what):
        return .problem(Problem(.formatUnknown, file: input.name, found: what))
      case .xml: return .problem(Problem(.formatUnknown, file: input.name, found: "XML"))
      case .text: return draft(source, name: input.name)
      }
    }
  }

  private func draft(_ source: SheetSource, name: String) -> Result {
    let survey = TextSurvey(source, encoding: wishes.encoding)
    let probe = DialectProbe(source, survey: survey, wishes: wishes, rubric: rubric, mapping: nil)
    guard !probe.isTallies else { return .problem(Problem(.talliesGiven, file: name)) }
    guard probe.headings.count <= ColumnLimit.most else {
      return .problem(
        Problem(
          .limitExceeded, file: name, line: 1, found: "columns",
          expected: String(ColumnLimit.most)))
    }
    let makeReader = {
      let reader = CSVReader(TextDecoder(source, survey: survey), delimiter: probe.delimiter)
      for _ in 0...probe.skippedRows { _ = reader.next() }
      return reader
    }
    var file = ColumnSurvey(headings: probe.headings)
    file.read(makeReader())
    var draft = MappingDraft(
      id: MappingDrafter.slug(MappingDrafter.stem(of: name)), dialect: wishes, rows: file.rows,
      columns: [])
    draft.preset = Preset.recognised(by: probe.headings)
    let guess = LongGrainGuess(file)
    var evidence = file.evidence
    if let guess {
      draft.grain = guess.grain(file)
      evidence += guess.questions(makeReader(), columns: file.headings.count)
    }
    describe(&draft, evidence.map(\.evidence))
    draft.dialect.encoding = survey.encoding
    draft.dialect.delimiter =
      MappingDrafter.writable.contains(probe.delimiter) ? probe.delimiter : nil
    draft.dialect.skippedRows = probe.skippedRows > 0 ? probe.skippedRows : nil
    draft.columns = RoleDecision(rubric: rubric, guess: guess, fileColumns: probe.headings.count)
      .columns(evidence)
    return .draft(draft)
  }

  /// Decides on what the values say of the dialect.
  private func describe(_ draft: inout MappingDraft, _ evidence: [ColumnEvidence]) {
    let dated = evidence.filter(\.areDates)
    let (dayFirst, monthFirst) = (
      dated.map(\.dayFirst).max() ?? 0, dated.map(\.monthFirst).max() ?? 0
    )
    if wishes.dateOrder == nil, dayFirst + monthFirst > 0 {
      draft.dialect.dateOrder = dayFirst >= monthFirst ? .dayFirst : .monthFirst
    }
    draft.isDateOrderOpen =
      draft.dialect.dateOrder == nil && dated.contains { $0.eitherFirst > 0 }
    draft.hasUniversalTimes = dated.contains { $0.universalTimes > 0 }
    if wishes.decimalMark == nil {
      draft.dialect.decimalMark =
        evidence.first { $0.areNumbers && $0.decimalMark != nil }?
        .decimalMark
    }
  }

  /// The separators that a mapping can name.
  private static let writable = Set(",;|\t".utf8)

  /// The name of a file without folders and ending.
  private static func stem(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// A text as an id: `Accueil à la caisse ?` becomes `accueil-a-la-caisse`.
  static func slug(_ text: String) -> String {
    let words = FoldedName.of(text).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var slug = ""
    for word in words.map({ $0.prefix(40) }) where slug.count + word.count < 48 {
      slug += slug.isEmpty ? String(word) : "-" + word
    }
    return slug.isEmpty ? "export" : slug
  }
}
