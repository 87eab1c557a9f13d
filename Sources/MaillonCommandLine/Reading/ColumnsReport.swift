import MaillonCore
import MaillonIntake
import MaillonPresentation

/// What was decided about a file and each of its columns, for `--explain`.
struct ColumnsReport {
  private let report: SheetReport
  private let veil: PeopleVeil

  /// Creates a report, with what keeps persons out of it.
  init(_ report: SheetReport, _ veil: PeopleVeil) {
    self.report = report
    self.veil = veil
  }

  /// A value of a column as it is shown.
  private func shown(_ value: String, of column: ColumnDecision) -> String {
    switch column.role {
    case "observer": veil.name(of: value, .observer)
    case "staff": veil.name(of: value, .staff)
    case "outcome_by": veil.name(of: value, .coder)
    default: veil.masked(value)
    }
  }

  /// The decisions for a person.
  func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    let summary = Message.fileSummary(FileAccount(report).summary).text(in: language)
    let decisions = DecisionsReport(report, in: language).lines(for: appearance)
    guard !report.columns.isEmpty else {
      return [DisplayWidth.printable(summary)] + decisions + [""]
    }
    var table = Table([
      Table.Column(Message.columnHeading.text(in: language)),
      Table.Column(Message.roleHeading.text(in: language)),
      Table.Column(Message.decidedHeading.text(in: language)),
      Table.Column(Message.samplesHeading.text(in: language), minimumWidth: 12),
    ])
    for column in report.columns {
      let samples = column.samples.map {
        DisplayWidth.truncated(DisplayWidth.printable(shown($0, of: column)), to: 24)
      }
      table.rows.append([
        Table.Cell(column.heading, .strong), Table.Cell(column.role),
        Table.Cell(column.basis.rawValue), Table.Cell(samples.joined(separator: " · "), .faint),
      ])
    }
    return [DisplayWidth.printable(summary)] + decisions + [""]
      + table.lines(for: appearance).map { "  " + $0 } + [""]
  }
}
