import MaillonCore

/// How far verdicts agree with what persons coded, for people and machines.
package struct EvaluationReport: Sendable {
  private let judged: [JudgedNarrative]
  private let criteria: [String]
  private let folds: Int?
  private let skipped: Int
  private let rubric: RubricLabel?
  private let groups: [(language: String?, evaluation: Evaluation)]

  /// How many misses are shown.
  private static let mostMisses = 10

  /// Compares verdicts with codes.
  ///
  /// - Parameters:
  ///   - judged: The narratives.
  ///   - criteria: The rubric's criteria.
  ///   - folds: Into how many parts they were dealt out; nil where the rubric judged as it stands.
  ///   - skipped: How many encounters could not be used.
  ///   - rubric: The rubric.
  package init(
    _ judged: [JudgedNarrative], criteria: [String], folds: Int?, skipped: Int,
    rubric: RubricLabel?
  ) {
    self.judged = judged
    self.criteria = criteria
    self.folds = folds
    self.skipped = skipped
    self.rubric = rubric
    let languages = Set(judged.map(\.coded.language)).sorted()
    var groups: [(language: String?, evaluation: Evaluation)] = []
    if languages.count > 1 {
      groups = languages.map { language in
        (language, Evaluation(judged.filter { $0.coded.language == language }, criteria: criteria))
      }
    }
    groups.append(
      (languages.count == 1 ? languages.first : nil, Evaluation(judged, criteria: criteria)))
    self.groups = groups
  }

  /// The report for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    func text(_ message: EvaluationMessage) -> String { message.text(in: language) }
    var lines = [text(.title(narratives: judged.count, folds: folds))]
    if skipped > 0 { lines.append(text(.skipped(skipped))) }
    for table in tables(language) {
      lines += ["", table.title]
      var laid = Table(
        table.headings.enumerated().map { Table.Column($0.element, right: $0.offset > 0) })
      laid.rows = table.rows.map { $0.map { Table.Cell($0) } }
      lines += laid.lines(for: appearance)
    }
    let misses = misses
    if !misses.isEmpty { lines += ["", text(.misses)] }
    for miss in misses {
      lines += TextWrapping.lines(missLine(miss, language), width: appearance.width)
      lines += TextWrapping.lines(
        DisplayWidth.printable(miss.coded.text), width: appearance.width, indentation: 2)
      for words in words(of: miss.verdict) {
        lines += TextWrapping.lines(
          DisplayWidth.printable(words), width: appearance.width, indentation: 4)
      }
    }
    return lines
  }

  /// The first table alone: how far verdicts and codes agree.
  package func summary(for appearance: Appearance) -> [String] {
    guard let table = tables(appearance.language).first else { return [] }
    var laid = Table(
      table.headings.enumerated().map { Table.Column($0.element, right: $0.offset > 0) })
    laid.rows = table.rows.map { $0.map { Table.Cell($0) } }
    return laid.lines(for: appearance)
  }

  /// The report as Markdown.
  package func markdown(in language: Language) -> [String] {
    func text(_ message: EvaluationMessage) -> String { message.text(in: language) }
    var lines = ["# " + text(.title(narratives: judged.count, folds: folds))]
    if skipped > 0 { lines += ["", text(.skipped(skipped))] }
    for table in tables(language) {
      lines += ["", "## " + table.title, ""]
      lines += MarkdownTable.lines(
        headings: table.headings.enumerated().map { ($0.element, $0.offset > 0) },
        rows: table.rows)
    }
    return lines
  }

  private struct TextTable {
    var title: String
    var headings: [String]
    var rows: [[String]]
  }

  private func tables(_ language: Language) -> [TextTable] {
    let numbers = Numbers(language)
    func text(_ message: EvaluationMessage) -> String { message.text(in: language) }
    func share(_ value: Double?) -> String {
      value.map { numbers.percent($0) } ?? numbers.missing
    }
    func decimal(_ value: Double?) -> String {
      value.map { numbers.decimal($0, decimals: 2) } ?? numbers.missing
    }
    func name(_ group: String?) -> String { text(group.map { .language($0) } ?? .everything) }
    var tables = [
      TextTable(
        title: rubric.map(\.text) ?? "",
        headings: [
          text(.measure), text(.narratives), text(.accuracy), text(.macroF1), text(.kappa),
          text(.alpha), text(.precision), text(.coverage), text(.findings),
        ],
        rows: groups.map { group, evaluation in
          let alpha = evaluation.alpha
          return [
            name(group), numbers.integer(evaluation.count), share(evaluation.accuracy),
            decimal(evaluation.macroF1), decimal(evaluation.kappa),
            "\(decimal(alpha.value)) (\(decimal(alpha.low))–\(decimal(alpha.high)))",
            share(evaluation.precision), share(evaluation.coverage),
            decimal(evaluation.findings.f1),
          ]
        })
    ]
    tables.append(
      TextTable(
        title: text(.curve),
        headings: [text(.measure)]
          + (groups.last?.evaluation.curve ?? []).map { numbers.percent($0.coverage) },
        rows: groups.map { group, evaluation in
          [name(group)] + evaluation.curve.map { numbers.percent($0.precision) }
        }))
    for (group, evaluation) in groups {
      tables.append(
        TextTable(
          title: "\(text(.confusion)) · \(name(group))",
          headings: [text(.coded)] + Level.allCases.map { text(.level($0)) } + [text(.none)],
          rows: Level.allCases.map { level in
            [text(.level(level))]
              + evaluation.confusion[Int(level.rawValue) - 1].map { numbers.integer($0) }
          }))
    }
    if let all = groups.last?.evaluation {
      tables.append(
        TextTable(
          title: text(.findings),
          headings: [text(.criterion), text(.narratives), text(.found), text(.right), "F1"],
          rows: all.criteria.map { criterion, agreement in
            [
              criterion, numbers.integer(agreement.coded), numbers.integer(agreement.found),
              numbers.integer(agreement.right), decimal(agreement.f1),
            ]
          }))
    }
    return tables
  }

  private var misses: [JudgedNarrative] {
    let wrong = judged.enumerated().filter {
      $0.element.verdict.guess != $0.element.coded.outcome
    }
    return wrong.sorted {
      let (first, second) = ($0.element.verdict.confidence, $1.element.verdict.confidence)
      return first != second ? first > second : $0.offset < $1.offset
    }.prefix(Self.mostMisses).map(\.element)
  }

  private func missLine(_ miss: JudgedNarrative, _ language: Language) -> String {
    EvaluationMessage.miss(
      id: miss.coded.id, coded: miss.coded.outcome, guess: miss.verdict.guess,
      confidence: Numbers(language).percent(miss.verdict.confidence)
    ).text(in: language)
  }

  private func words(of verdict: Verdict) -> [String] {
    verdict.findings.map { finding in
      let words = finding.evidence.map { "« \($0.text) »" }.joined(separator: " ")
      return "\(finding.criterion) \(finding.level.word): \(words)"
    }
  }

  /// The report for machines (`evaluation/1`).
  package var json: JSON {
    [
      "schema": "evaluation/1",
      "rubric": .rubric(rubric),
      "folds": .integer(folds),
      "skipped": .integer(skipped),
      "groups": .array(groups.map { Self.json($0.evaluation, language: $0.language) }),
      "misses": .array(
        misses.map { miss in
          [
            "id": .string(miss.coded.id),
            "language": .string(miss.coded.language),
            "coded": .string(miss.coded.outcome.word),
            "guess": .string(miss.verdict.guess?.word),
            "confidence": .number(miss.verdict.confidence),
            "narrative": .string(miss.coded.text),
            "words": .array(
              miss.verdict.findings.flatMap(\.evidence).map { .string($0.text) }),
          ]
        }),
    ]
  }

  private static func json(_ evaluation: Evaluation, language: String?) -> JSON {
    func findings(_ agreement: Evaluation.Agreement) -> [(key: String, value: JSON)] {
      [
        ("coded", .integer(agreement.coded)), ("found", .integer(agreement.found)),
        ("right", .integer(agreement.right)), ("f1", .number(agreement.f1)),
      ]
    }
    return [
      "language": .string(language),
      "narratives": .integer(evaluation.count),
      "confusion": .array(evaluation.confusion.map { .array($0.map { .integer($0) }) }),
      "accuracy": .number(evaluation.accuracy),
      "macroF1": .number(evaluation.macroF1),
      "kappa": .number(evaluation.kappa),
      "alpha": [
        "value": .number(evaluation.alpha.value), "low": .number(evaluation.alpha.low),
        "high": .number(evaluation.alpha.high),
      ],
      "coverage": .number(evaluation.coverage),
      "precision": .number(evaluation.precision),
      "curve": .array(
        evaluation.curve.map {
          ["coverage": .number($0.coverage), "precision": .number($0.precision)]
        }),
      "findings": .object(findings(evaluation.findings)),
      "criteria": .array(
        evaluation.criteria.map { criterion, agreement in
          .object([("criterion", .string(criterion))] + findings(agreement))
        }),
    ]
  }
}
