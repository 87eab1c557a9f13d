import MaillonCore

/// Makes encounters of rows that were put together from several, and hands them over.
final class GatheredRowTaker {
  /// The first values of each column, at most three.
  private(set) var samples: [[String]]

  private let session: SheetSession
  private let context: RowContext
  private var rows: RowReader

  init(_ session: SheetSession, plan: ColumnPlan, context: RowContext) {
    self.session = session
    self.context = context
    rows = RowReader(plan: plan, context: context)
    samples = [[String]](repeating: [], count: plan.columns.count)
  }

  /// Takes a row, or rejects it.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - problem: What is wrong with it already, so that it is rejected.
  ///   - original: The rows that it was put together from, as they stand in the file.
  ///   - heading: The row of headings of the file.
  ///   - delimiter: What separates the cells of both.
  ///   - change: What is done to the encounter before it is handed over.
  /// - Throws: What the takers of encounters and rejects throw.
  func take(
    _ row: GatheredRow, problem: Problem? = nil, original: [UInt8]? = nil, heading: [UInt8]? = nil,
    delimiter: UInt8 = 0, change: (inout Encounter) -> Void = { _ in }
  ) throws {
    for index in samples.indices where samples[index].count < 3 {
      let value = row.bytes(index).trimmedText
      if !value.isEmpty, !samples[index].contains(value) {
        samples[index].append(ProblemCollector.shortened(value))
      }
    }
    if var problem {
      problem.record = session.nextRecord
      session.add(problem)
    } else {
      let encounter = rows.read(row, record: session.nextRecord)
      for problem in context.takeUnique() + rows.problems { session.add(problem) }
      if var encounter {
        change(&encounter)
        try session.take(encounter)
        return
      }
    }
    try session.reject(line: row.line, rows: original, heading: heading, delimiter: delimiter)
  }
}
