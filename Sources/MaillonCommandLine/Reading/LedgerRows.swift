import MaillonCore
import MaillonLedger
import MaillonPresentation

extension FileAccount {
  /// A file as the ledger remembers it.
  init(_ file: Batch.File, problems: [Problem] = []) {
    let summary = FileSummary(
      file: file.name, format: file.report.format, encoding: file.report.encoding,
      delimiter: file.report.delimiter, mapping: file.report.mapping, encounters: file.encounters)
    let counts = problems.reduce(into: [ProblemCode: Int]()) { $0[$1.code, default: 0] += 1 }
    self.init(summary: summary, problems: problems, problemCounts: counts)
    new = file.new
    known = file.known
    changed = file.changed
    rejected = file.report.rejected
  }
}

extension FileReport {
  /// What the ledger keeps of a file that was read.
  init(_ account: FileAccount) {
    let summary = account.summary
    self.init(
      format: summary.format?.lowercased() ?? "", encoding: summary.encoding,
      delimiter: summary.delimiter, mapping: summary.mapping, rejected: account.rejected,
      problems: account.problems)
  }
}

extension BatchesReport.Row {
  /// A batch as the ledger remembers it.
  init(_ batch: Batch) {
    self.init(
      number: batch.number, kind: batch.kind.rawValue, recorded: batch.created,
      undoes: batch.undoes, stands: batch.stands, files: batch.files.map { FileAccount($0) })
  }
}
