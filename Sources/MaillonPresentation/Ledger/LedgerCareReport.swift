/// What looking after a ledger found or did.
package struct LedgerCareReport: PrintedReport, Sendable {
  private let ledger: String
  private let findings: [LedgerCareMessage]
  private let encounters: Int?
  private let batches: Int?

  /// Creates the report of a check.
  ///
  /// - Parameters:
  ///   - ledger: The ledger's path.
  ///   - findings: What is wrong with it.
  ///   - encounters: How many encounters stand; nil where that could not be read.
  ///   - batches: How many batches there are; nil where that could not be read.
  package init(ledger: String, findings: [LedgerCareMessage], encounters: Int?, batches: Int?) {
    self.ledger = ledger
    self.findings = findings
    self.encounters = encounters
    self.batches = batches
  }

  /// The check for machines (`ledger-check/1`).
  package var json: JSON {
    [
      "schema": "ledger-check/1",
      "ledger": .string(ledger),
      "sound": .bool(findings.isEmpty),
      "encounters": .integer(encounters),
      "batches": .integer(batches),
      "findings": .array(
        findings.map {
          ["code": .string($0.code), "message": .string($0.text(in: .english))]
        }),
    ]
  }

  /// The check for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    let last: LedgerCareMessage =
      findings.isEmpty
      ? .sound(ledger: ledger, encounters: encounters ?? 0, batches: batches ?? 0)
      : .unsound(ledger: ledger, findings: findings.count)
    let texts = findings.map { "  " + $0.text(in: language) } + [last.text(in: language)]
    return texts.flatMap {
      TextWrapping.lines(DisplayWidth.printable($0), width: appearance.width, indentation: 2)
    }
  }
}

/// What a backup did.
package struct LedgerBackupReport: PrintedReport, Sendable {
  private let ledger: String
  private let file: String
  private let bytes: Int

  /// Creates a report.
  package init(ledger: String, file: String, bytes: Int) {
    self.ledger = ledger
    self.file = file
    self.bytes = bytes
  }

  /// The backup for machines (`ledger-backup/1`).
  package var json: JSON {
    [
      "schema": "ledger-backup/1", "ledger": .string(ledger), "file": .string(file),
      "bytes": .integer(bytes),
    ]
  }

  /// The backup for a person.
  package func lines(for appearance: Appearance) -> [String] {
    [LedgerCareMessage.backedUp(file: file, bytes: bytes).text(in: appearance.language)]
  }
}
