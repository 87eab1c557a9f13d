import MaillonCore

/// What an import did.
package struct ImportReport: Sendable {
  /// The batch it was recorded as; nil where nothing was written.
  package var batch: Int?
  /// The ledger.
  package var ledger: String
  /// The files, in the order given.
  package var files: [FileAccount]
  /// Whether changed encounters superseded the old ones.
  package var isUpdate: Bool
  /// Whether it was only a try.
  package var isDryRun: Bool

  /// Creates a report.
  package init(
    batch: Int?, ledger: String, files: [FileAccount], isUpdate: Bool, isDryRun: Bool
  ) {
    self.batch = batch
    self.ledger = ledger
    self.files = files
    self.isUpdate = isUpdate
    self.isDryRun = isDryRun
  }

  private func total(_ field: KeyPath<FileAccount, Int>) -> Int {
    files.reduce(0) { $0 + $1[keyPath: field] }
  }

  /// The import for machines (`import/1`).
  package var json: JSON {
    [
      "schema": "import/1",
      "batch": .integer(batch),
      "files": .array(
        files.map { file in
          .object(
            file.jsonDialect + [
              ("mapping", .string(file.summary.mapping)),
              ("encounters", .integer(file.good + file.rejected)),
              ("new", .integer(file.new)),
              ("known", .integer(file.known)),
              ("changed", .integer(file.changed)),
              ("rejected", .integer(file.rejected)),
              ("problems", file.jsonProblems),
              ("problemsLeftOut", file.jsonProblemsLeftOut),
            ])
        }),
      "new": .integer(total(\.new)),
      "known": .integer(total(\.known)),
      "changed": .integer(total(\.changed)),
      "rejected": .integer(total(\.rejected)),
    ]
  }

  /// The import for a person: a line a file, then the counts.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    var lines = files.map { file in
      let message: Message =
        file.isRejected ? .fileFailed(file.summary.file) : .fileSummary(file.summary)
      return DisplayWidth.printable(message.text(in: language))
    }
    lines.append("")
    lines.append(
      Message.importCounts(
        new: total(\.new), known: total(\.known), changed: total(\.changed),
        rejected: total(\.rejected), updated: isUpdate
      ).text(in: language))
    let errors = files.reduce(0) { $0 + $1.count(.error) }
    let warnings = files.reduce(0) { $0 + $1.count(.warning) }
    if errors + warnings > 0 {
      lines.append(
        Message.problemCounts(errors: errors, warnings: warnings, batch: batch, ledger: ledger)
          .text(in: language))
    }
    if let batch {
      lines.append(
        DisplayWidth.printable(
          Message.recorded(batch: batch, ledger: ledger).text(in: language)))
    } else {
      lines.append((isDryRun ? Message.dryRun : .nothingRecorded).text(in: language))
    }
    return lines
  }
}
