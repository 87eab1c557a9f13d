import MaillonCore
import MaillonIntake
import MaillonPresentation

/// What was decided about a file and each of its columns, for `--explain`.
struct ColumnsReport {
  private let report: SheetReport

  /// Creates a report.
  init(_ report: SheetReport) {
    self.report = report
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
        DisplayWidth.truncated(DisplayWidth.printable($0), to: 24)
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
