import MaillonCore

extension ComparisonReport {
  /// The comparison as canonical CSV, one row a movement.
  package var csv: String {
    var csv = CSVText(header: [
      "provider", "site", "presence", "verdict", "encounters_before", "encounters_after",
      "strength_before", "strength_after", "change", "low", "high", "probability_improved",
      "local_false_sign_rate", "s_value", "expected_rank_before", "expected_rank_after",
      "probability_rank_up", "rank_s_value",
    ])
    for movement in comparison.movements {
      csv.append([
        movement.unit.name, movement.unit.site ?? "", movement.presence.rawValue,
        movement.verdict.rawValue, CSVText.cell(movement.before?.encounters),
        CSVText.cell(movement.after?.encounters), CSVText.cell(movement.before?.strength),
        CSVText.cell(movement.after?.strength), CSVText.cell(movement.change?.estimate),
        CSVText.cell(movement.change?.low), CSVText.cell(movement.change?.high),
        CSVText.cell(movement.change?.probabilityImproved),
        CSVText.cell(movement.change?.localFalseSignRate),
        CSVText.cell(movement.change?.sValue), CSVText.cell(movement.before?.expectedRank),
        CSVText.cell(movement.after?.expectedRank),
        CSVText.cell(movement.change?.probabilityRankUp),
        CSVText.cell(movement.change?.rankSValue),
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
    let rows = ordered.map { movement in
      [
        Message.verdict(movement.verdict).text(in: language), movement.unit.displayName,
        movement.before.map { numbers.percent($0.strength) } ?? numbers.missing,
        movement.after.map { numbers.percent($0.strength) } ?? numbers.missing,
        movement.change.map { numbers.points($0.estimate) } ?? numbers.missing,
      ]
    }
    return MarkdownTable.lines(headings: headings, rows: rows)
  }
}
