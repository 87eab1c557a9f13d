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

/// What a copy to another place did.
package struct LedgerCopyReport: PrintedReport, Sendable {
  private let source: String
  private let target: String
  private let encounters: Int
  private let batches: Int
  private let stateHash: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - source: The ledger.
  ///   - target: Where the copy is.
  ///   - encounters: How many encounters stand in both.
  ///   - batches: How many batches there are in both.
  ///   - stateHash: The hash of what stands in both.
  package init(source: String, target: String, encounters: Int, batches: Int, stateHash: String) {
    self.source = source
    self.target = target
    self.encounters = encounters
    self.batches = batches
    self.stateHash = stateHash
  }

  /// The copy for machines (`ledger-copy/1`).
  package var json: JSON {
    [
      "schema": "ledger-copy/1", "source": .string(source), "target": .string(target),
      "encounters": .integer(encounters), "batches": .integer(batches),
      "stateHash": .string(stateHash),
    ]
  }

  /// The copy for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let said = LedgerCareMessage.copied(
      from: source, to: target, encounters: encounters, batches: batches)
    return TextWrapping.lines(
      DisplayWidth.printable(said.text(in: appearance.language)), width: appearance.width,
      indentation: 2)
  }
}
