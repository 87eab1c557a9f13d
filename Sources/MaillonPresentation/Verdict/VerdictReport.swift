import MaillonCore

/// One encounter's verdict with what a reader needs to find it again.
package struct VerdictReport: Sendable {
  /// The encounter's own id.
  package var id: String?
  /// The provider's name; nil where the sheet gives none.
  package var provider: String?
  /// The verdict.
  package var verdict: Verdict

  /// Creates a report.
  package init(id: String?, provider: String?, verdict: Verdict) {
    self.id = id
    self.provider = provider
    self.verdict = verdict
  }

  /// The verdict for machines (`verdict/1`).
  package var json: JSON {
    [
      "schema": "verdict/1",
      "id": .string(id),
      "provider": .string(provider),
      "outcome": .string(verdict.outcome?.word ?? "undecided"),
      "guess": .string(verdict.guess?.word),
      "recovered": .bool(verdict.isRecovered),
      "confidence": .number(verdict.confidence),
      "review": .array(verdict.review.map { .string($0.rawValue) }),
      "findings": .array(verdict.findings.map(VerdictReport.json)),
    ]
  }

  private static func json(_ finding: Finding) -> JSON {
    [
      "criterion": .string(finding.criterion),
      "level": .string(finding.level.word),
      "confidence": .number(finding.confidence),
      "evidence": .array(finding.evidence.map(json)),
      "words": finding.words.map { words in
        [
          "flag": .string(words.flag.rawValue),
          "level": .string(words.level?.word),
          "evidence": .array(words.evidence.map(json)),
        ]
      } ?? .null,
    ]
  }

  private static func json(_ evidence: Evidence) -> JSON {
    [
      "kind": .string(evidence.kind.rawValue),
      "text": .string(evidence.text),
      "start": .integer(evidence.start),
      "end": .integer(evidence.end),
      "cue": .string(evidence.cue),
    ]
  }

  /// The header of the CSV form.
  package static let csvHeader = [
    "id", "provider", "outcome", "guess", "recovered", "confidence", "review", "findings",
    "evidence",
  ]

  /// The row of the CSV form; findings as `criterion:level`, evidence as the words, joined by semicolons.
  package var csvRow: [String] {
    [
      id ?? "", provider ?? "", verdict.outcome?.word ?? "undecided", verdict.guess?.word ?? "",
      verdict.isRecovered ? "true" : "false", CSVText.cell(verdict.confidence),
      verdict.review.map(\.rawValue).joined(separator: ";"),
      verdict.findings.map { "\($0.criterion):\($0.level.word)" }.joined(separator: ";"),
      verdict.findings.flatMap(\.evidence).map(\.text).joined(separator: ";"),
    ]
  }

  /// The row of the CSV form, for a dialect that tells numbers from texts.
  package var csvCells: [CSVDialect.Cell] {
    zip(VerdictReport.csvHeader, csvRow).map { $0 == "confidence" ? .number($1) : .text($1) }
  }

  /// The verdict for a person: a line for the outcome, and one for each finding with its words.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    var first = [
      Message.outcome(verdict.outcome).text(in: language),
      Numbers(language).percent(verdict.confidence),
    ]
    if verdict.outcome == nil, let guess = verdict.guess {
      first.append(Message.guess(guess).text(in: language))
    }
    if verdict.isRecovered { first.append(Message.recovered.text(in: language)) }
    let name = [id, provider].compactMap { $0 }.map(DisplayWidth.printable).joined(separator: "  ")
    let outcome = paint(verdict.outcome).applied(
      to: first.joined(separator: " · "), appearance)
    var lines = ["\(name)  \(outcome)"]
    if verdict.findings.isEmpty {
      lines.append("    " + Message.noEvidence.text(in: language))
    }
    let width = verdict.findings.map { $0.criterion.count }.max() ?? 0
    for finding in verdict.findings {
      let name = finding.criterion + String(repeating: " ", count: width - finding.criterion.count)
      let level = Message.outcome(finding.level).text(in: language)
      let evidence = VerdictReport.telling(finding.evidence).map {
        VerdictReport.text(of: $0, language)
      }
      let words = finding.words.map { " · " + $0.text(in: language) } ?? ""
      let line = "    \(name)  \(level)  \(evidence.joined(separator: ", "))\(words)"
      lines += TextWrapping.lines(
        DisplayWidth.printable(line), width: appearance.width, indentation: width + 6)
    }
    return lines
  }

  /// The evidence without what other evidence quotes already.
  static func telling(_ evidence: [Evidence]) -> [Evidence] {
    evidence.enumerated().filter { index, piece in
      guard let start = piece.start, let end = piece.end else { return true }
      return !evidence.enumerated().contains { other, wider in
        guard other != index, let first = wider.start, let last = wider.end else { return false }
        let isSame = first == start && last == end
        return first <= start && end <= last && (!isSame || other < index)
      }
    }.map(\.element)
  }

  private func paint(_ level: Level?) -> Paint {
    switch level {
    case .broken: .worse
    case .exceeded: .better
    case .kept, nil: .strong
    }
  }

  private static func text(of evidence: Evidence, _ language: Language) -> String {
    switch evidence.kind {
    case .cue: Typography.quoted(evidence.text, language)
    case .answer: "\(Message.evidenceAnswer.text(in: language)) \(evidence.text)"
    case .measure: "\(Message.evidenceMeasure.text(in: language)) \(evidence.text)"
    case .coded: "\(Message.evidenceCoded.text(in: language)) \(evidence.text)"
    }
  }
}
