import MaillonCore

extension ComparisonReport {
  private static let csvHeader = [
    "provider", "site", "presence", "verdict", "encounters_before",
    "encounters_after", "strength_before", "strength_after", "change", "low",
    "high", "probability_improved", "local_false_sign_rate", "s_value", "expected_rank_before",
    "expected_rank_after", "probability_rank_up", "rank_s_value", "fisher_p", "fisher_adjusted",
  ]

  /// The fields that can be asked for, in a format for machines.
  package func fieldNames(inJSON: Bool) -> [String] {
    guard inJSON else { return Self.csvHeader }
    guard let first = comparison.movements.first, case .object(let members) = json(first) else {
      return []
    }
    return members.map(\.key)
  }

  /// The comparison as a table, one row a movement.
  package func csv(_ dialect: CSVDialect = .canonical) -> String {
    var csv = CSVText(header: Self.csvHeader, dialect: dialect, fields: fields)
    for movement in comparison.movements {
      csv.append([
        .text(movement.unit.name), .text(movement.unit.site), .text(movement.presence.rawValue),
        .text(movement.verdict.rawValue), .number(movement.before?.encounters),
        .number(movement.after?.encounters), .number(movement.before?.strength),
        .number(movement.after?.strength), .number(movement.change?.estimate),
        .number(movement.change?.low), .number(movement.change?.high),
        .number(movement.change?.probabilityImproved),
        .number(movement.change?.localFalseSignRate),
        .number(movement.change?.sValue), .number(movement.before?.expectedRank),
        .number(movement.after?.expectedRank),
        .number(movement.change?.probabilityRankUp),
        .number(movement.change?.rankSValue), .number(movement.frequentist?.p),
        .number(movement.frequentist?.adjusted),
      ])
    }
    return csv.text
  }

  /// The comparison in Markdown: every row.
  package func markdown(language: Language) -> [String] {
    let numbers = Numbers(language)
    let dates = Dates(language)
    let headings: [(String, Bool)] = [
      ("", false), (unit.heading.text(in: language), false), (dates.name(of: before), true),
      (dates.name(of: after), true), (Message.change(level).text(in: language), false),
    ]
    let rows = ordered(language).map { movement in
      [
        ComparisonMessage.verdict(movement.verdict).text(in: language), movement.unit.displayName,
        movement.shownBefore.map { numbers.percent($0) } ?? numbers.missing,
        movement.shownAfter.map { numbers.percent($0) } ?? numbers.missing,
        movement.shownChange(numbers),
      ]
    }
    return MarkdownTable.lines(headings: headings, rows: rows)
  }
}
