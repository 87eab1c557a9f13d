import MaillonCore

/// What another rubric says otherwise, and what it would change in the verdicts.
package struct RubricDifferenceReport: PastedReport, Sendable {
  /// The earlier rubric.
  package var before: Rubric
  /// The later one.
  package var after: Rubric
  /// What it would change on encounters at hand; nil where there are none.
  package var shift: VerdictShift?
  /// The file of the later one, to be adopted; nil where it is in force.
  package var file: String?

  /// What differs in the text.
  package var difference: RubricDifference { RubricDifference(from: before, to: after) }

  /// Whether anything differs that judges.
  package var isChanged: Bool { !difference.judgesAlike || !difference.targets.isEmpty }

  /// Creates a report.
  package init(before: Rubric, after: Rubric, shift: VerdictShift?, file: String?) {
    self.before = before
    self.after = after
    self.shift = shift
    self.file = file
  }

  /// The difference for a screen.
  package func lines(for appearance: Appearance) -> [String] {
    page(appearance.language).lines(for: appearance)
  }

  /// The difference in Markdown.
  package func markdown(language: Language) -> [String] { page(language).markdown }

  private func page(_ language: Language) -> Page {
    func say(_ message: RubricDifferenceMessage) -> String { message.text(in: language) }
    var page = Page(
      say(.title(before: RubricLabel(before).text, after: RubricLabel(after).text)),
      language: language)
    let names = RubricNames(after, language)
    let difference = difference
    var texts: [RubricDifferenceMessage] = []
    if !difference.criteria.isEmpty { texts.append(.criteria(difference.criteria)) }
    texts += difference.targets.map {
      .target(name: names.criterion($0.criterion), before: $0.before, after: $0.after)
    }
    if !difference.questions.isEmpty { texts.append(.questions(difference.questions)) }
    if !difference.measures.isEmpty { texts.append(.measures(difference.measures)) }
    if !difference.cues.isEmpty { texts.append(.cues(difference.cues)) }
    if difference.changesRule { texts.append(.ruleChanged) }
    if difference.changesWords { texts.append(.wordsChanged) }
    page.blocks.append(.heading(say(.textHeading)))
    page.blocks += texts.map { .item(say($0)) }
    if texts.isEmpty { page.blocks.append(.paragraph(say(.same))) }
    if difference.judgesAlike, !texts.isEmpty {
      page.blocks.append(.paragraph(say(.judgesAlike)))
    }
    page.blocks.append(.heading(say(.verdictsHeading)))
    if let shift, shift.encounters > 0 {
      page.blocks += blocks(of: shift, names, language)
    } else {
      page.blocks.append(.paragraph(say(.noEncounters)))
    }
    if let file { page.blocks.append(.note(say(.adoptNext(file: file)))) }
    return page
  }

  private func blocks(
    of shift: VerdictShift, _ names: RubricNames, _ language: Language
  ) -> [Page.Block] {
    func say(_ message: RubricDifferenceMessage) -> String { message.text(in: language) }
    var blocks: [Page.Block] = [
      .paragraph(
        say(
          .verdicts(
            encounters: shift.encounters, outcomes: shift.outcomesChanged,
            verdicts: shift.verdictsChanged)))
    ]
    guard shift.verdictsChanged > 0 else { return blocks }
    let outcomes: [Level?] = [.broken, .kept, .exceeded, nil]
    let titles = outcomes.map { Message.outcome($0).text(in: language) }
    var matrix = Table([Table.Column(say(.now))] + titles.map { Table.Column($0, right: true) })
    for (title, row) in zip(titles, shift.matrix) {
      matrix.rows.append([Table.Cell(title)] + row.map { Table.Cell("\($0)") })
    }
    blocks.append(.table(matrix))
    var criteria = Table(
      [Table.Column(say(.criterion))]
        + [RubricDifferenceMessage.gained, .lost, .changed].map {
          Table.Column(say($0), right: true)
        })
    for row in shift.criteria where row.gained + row.lost + row.changed > 0 {
      criteria.rows.append([
        Table.Cell(name(of: row.criterion, names, language)), Table.Cell("\(row.gained)"),
        Table.Cell("\(row.lost)"), Table.Cell("\(row.changed)"),
      ])
    }
    if !criteria.rows.isEmpty { blocks += [.heading(say(.criterion)), .table(criteria)] }
    if !shift.examples.isEmpty {
      blocks.append(
        .heading(
          say(.examplesHeading(shown: shift.examples.count, all: shift.outcomesChanged))))
      blocks += shift.examples.map {
        .item(
          say(.example(id: $0.id, provider: $0.provider, before: $0.before, after: $0.after)))
      }
    }
    return blocks
  }

  /// What a criterion of either rubric is called.
  private func name(of id: String, _ names: RubricNames, _ language: Language) -> String {
    after.criteria.contains { $0.id == id }
      ? names.criterion(id) : RubricNames(before, language).criterion(id)
  }

  /// The difference for machines (`rubric-difference/1`).
  package var json: JSON {
    let difference = difference
    return [
      "schema": "rubric-difference/1",
      "before": .rubric(RubricLabel(before)),
      "after": .rubric(RubricLabel(after)),
      "judgesAlike": .bool(difference.judgesAlike),
      "criteria": RubricDifferenceReport.json(difference.criteria),
      "targets": .array(
        difference.targets.map {
          [
            "criterion": .string($0.criterion), "before": .number($0.before),
            "after": .number($0.after),
          ]
        }),
      "questions": RubricDifferenceReport.json(difference.questions),
      "measures": RubricDifferenceReport.json(difference.measures),
      "cues": RubricDifferenceReport.json(difference.cues),
      "rule": .bool(difference.changesRule),
      "words": .bool(difference.changesWords),
      "verdicts": shift.map(RubricDifferenceReport.json) ?? .null,
    ]
  }

  private static func json(_ ids: RubricDifference.Ids) -> JSON {
    func list(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
    return ["new": list(ids.added), "gone": list(ids.removed), "changed": list(ids.changed)]
  }

  private static func json(_ shift: VerdictShift) -> JSON {
    func outcome(_ level: Level?) -> JSON { .string(level?.word ?? "undecided") }
    return [
      "encounters": .integer(shift.encounters),
      "outcomesChanged": .integer(shift.outcomesChanged),
      "verdictsChanged": .integer(shift.verdictsChanged),
      "outcomes": .array(shift.matrix.map { .array($0.map { .integer($0) }) }),
      "criteria": .array(
        shift.criteria.map {
          [
            "criterion": .string($0.criterion), "gained": .integer($0.gained),
            "lost": .integer($0.lost), "changed": .integer($0.changed),
          ]
        }),
      "examples": .array(
        shift.examples.map {
          [
            "encounter": .string($0.id), "provider": .string($0.provider),
            "before": outcome($0.before), "after": outcome($0.after),
          ]
        }),
    ]
  }
}
