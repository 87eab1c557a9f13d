import MaillonCore

/// What a person must settle, with the words and the best guess; what matters most first.
package struct ReviewQueueReport: PrintedReport, Sendable {
  /// One encounter that waits for a person; names of persons are veiled already.
  package struct Item: Sendable {
    /// The name to ask for it by.
    package var id: String
    /// The encounter.
    package var encounter: Encounter
    /// How it comes out now, with the best guess and the words.
    package var verdict: Verdict
    /// Why a person should look, the first matters most.
    package var causes: [ReviewCause]
    /// How many encounters of its provider are decided: the fewer, the more this one weighs.
    package var decided: Int
    /// What persons said of it so far.
    package var events: [ReviewEvent]

    /// Creates an item.
    package init(
      id: String, encounter: Encounter, verdict: Verdict, causes: [ReviewCause], decided: Int,
      events: [ReviewEvent]
    ) {
      self.id = id
      self.encounter = encounter
      self.verdict = verdict
      self.causes = causes
      self.decided = decided
      self.events = events
    }

    /// Appeals and contradictions first; within a cause where an encounter weighs most, then where
    /// the verdict is nearest to being decided, then the latest.
    package static func isBefore(_ left: Item, _ right: Item) -> Bool {
      let causes = (left.causes.first ?? .nearTheLine, right.causes.first ?? .nearTheLine)
      if causes.0 != causes.1 { return causes.0 < causes.1 }
      if left.decided != right.decided { return left.decided < right.decided }
      if left.verdict.confidence != right.verdict.confidence {
        return left.verdict.confidence > right.verdict.confidence
      }
      let days = (left.encounter.observed.day, right.encounter.observed.day)
      return days.0 != days.1
        ? days.0 > days.1 : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
  }

  /// The observed days.
  package var period: Period
  /// The rubric.
  package var rubric: RubricLabel
  /// How many wait for each cause; an encounter may wait for several.
  package var counts: [ReviewCause: Int]
  /// How many wait in all.
  package var total: Int
  /// The first of them, in order.
  package var items: [Item]
  /// The ledger that the suggested command names.
  package var ledger = LedgerFlag.usual

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - items: Everything that waits, in order.
  ///   - most: How many are shown; nil for all.
  ///   - period: The observed days.
  ///   - rubric: The rubric.
  package init(_ items: [Item], showing most: Int?, period: Period, rubric: RubricLabel) {
    self.period = period
    self.rubric = rubric
    total = items.count
    counts = items.flatMap(\.causes).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.items = most.map { Array(items.prefix($0)) } ?? items
  }

  /// The queue for machines (`review/1`).
  package var json: JSON {
    [
      "schema": "review/1",
      "period": .period(period),
      "rubric": .rubric(rubric),
      "total": .integer(total),
      "counts": .array(
        ReviewCause.allCases.map {
          ["cause": .string($0.rawValue), "encounters": .integer(counts[$0] ?? 0)]
        }),
      "encounters": .array(items.map(ReviewQueueReport.json)),
    ]
  }

  private static func json(_ item: Item) -> JSON {
    let encounter = item.encounter
    let provider = encounter.provider
    return [
      "id": .string(item.id),
      "provider": .string(provider.name),
      "site": .string(provider.site),
      "sector": .string(provider.sector),
      "touchpoint": .string(encounter.touchpoint),
      "observed": .string(encounter.observed.description),
      "causes": .array(item.causes.map { .string($0.rawValue) }),
      "decided": .integer(item.decided),
      "narrative": .string(encounter.narrative?.text),
      "contradictions": .array(
        item.verdict.findings.compactMap { finding in
          guard let words = finding.words, words.flag.reviewReason != nil else { return nil }
          return [
            "criterion": .string(finding.criterion), "level": .string(words.level?.word),
            "words": .array(words.evidence.map { .string($0.text) }),
          ]
        }),
      "events": .array(item.events.map { .reviewEvent($0) }),
      "verdict": VerdictReport(id: item.id, provider: provider.name, verdict: item.verdict).json,
    ]
  }

  /// The queue for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    func wrapped(_ text: String, _ indentation: Int = 0) -> [String] {
      let blanks = String(repeating: " ", count: indentation)
      return TextWrapping.lines(
        blanks + DisplayWidth.printable(text), width: appearance.width, indentation: indentation)
    }
    let title = ReviewMessage.title(
      period: Dates(language).period(period), rubric: rubric.text
    ).text(in: language)
    guard let first = items.first else {
      return wrapped(title) + wrapped(ReviewMessage.nothing.text(in: language))
    }
    var lines = wrapped(title)
    lines += wrapped(ReviewMessage.counts(counts, total: total).text(in: language))
    for item in items {
      lines.append("")
      var own = item.report(language).lines(for: appearance)
      let head = own.removeFirst()
      lines.append(head)
      lines += wrapped(item.reasons(language), 4)
      for event in item.events { lines += wrapped(event.text(in: language), 4) }
      if let text = item.encounter.narrative?.text, !text.isEmpty {
        let opening = QuoteMaker.opening(of: text)
        lines += wrapped(Typography.quoted(opening, language), 4)
      }
      if !item.verdict.findings.isEmpty { lines += own }
    }
    lines.append("")
    if total > items.count {
      lines += wrapped(ReviewMessage.more(total - items.count).text(in: language))
    }
    let next: ReviewMessage =
      first.causes.first == .appeal
      ? .nextDecision(id: first.id, ledger: ledger)
      : .next(id: first.id, ledger: ledger)
    // A command that is offered for copying stays in one piece.
    return lines + [DisplayWidth.printable(next.text(in: language))]
  }
}

extension ReviewQueueReport.Item {
  fileprivate func report(_ language: Language) -> VerdictReport {
    let provider = encounter.provider
    let place = [
      provider.name, provider.site, Dates(language).day(encounter.observed.day),
      encounter.touchpoint,
    ].compactMap { $0 }.joined(separator: " · ")
    return VerdictReport(id: id, provider: place, verdict: verdict)
  }

  fileprivate func reasons(_ language: Language) -> String {
    let words = causes.map { ReviewMessage.cause($0).text(in: language) }
    let weight = ReviewMessage.few(decided: decided).text(in: language)
    return "\(words.joined(separator: ", ")) · \(weight)"
  }
}

extension ReviewEvent {
  /// The event in one sentence.
  func text(in language: Language) -> String {
    ReviewMessage.event(self, at: Dates(language).day(moment.day)).text(in: language)
  }
}
