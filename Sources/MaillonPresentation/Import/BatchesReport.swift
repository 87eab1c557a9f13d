import MaillonCore

/// What was imported when.
package struct BatchesReport: PrintedReport, Sendable {
  /// One batch.
  package struct Row: Sendable {
    /// Its number.
    package var number: Int
    /// `import`, `undo`, `rubric`, `log`.
    package var kind: String
    /// When it was recorded.
    package var recorded: Moment
    /// The batch that it took back.
    package var undoes: Int?
    /// Whether it still stands.
    package var stands: Bool
    /// Its files.
    package var files: [FileAccount]

    /// Creates a row.
    package init(
      number: Int, kind: String, recorded: Moment, undoes: Int?, stands: Bool,
      files: [FileAccount]
    ) {
      self.number = number
      self.kind = kind
      self.recorded = recorded
      self.undoes = undoes
      self.stands = stands
      self.files = files
    }
  }

  /// The ledger.
  package var ledger: String
  /// The batches, in order.
  package var batches: [Row]

  /// Creates a report.
  package init(ledger: String, batches: [Row]) {
    self.ledger = ledger
    self.batches = batches
  }

  /// The batches for machines (`imports/1`).
  package var json: JSON {
    [
      "schema": "imports/1",
      "ledger": .string(ledger),
      "batches": .array(
        batches.map { batch in
          [
            "batch": .integer(batch.number),
            "kind": .string(batch.kind),
            "at": .string(batch.recorded.description),
            "undoes": .integer(batch.undoes),
            "standing": .bool(batch.stands),
            "files": .array(
              batch.files.map { file in
                [
                  "file": .string(file.summary.file),
                  "format": .string(file.summary.format?.lowercased()),
                  "encounters": .integer(file.good + file.rejected),
                  "new": .integer(file.new),
                  "known": .integer(file.known),
                  "changed": .integer(file.changed),
                  "rejected": .integer(file.rejected),
                ]
              }),
          ]
        }),
    ]
  }

  /// The batches for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let language = appearance.language
    let numbers = Numbers(language)
    guard !batches.isEmpty else { return [Message.noBatches.text(in: language)] }
    var table = Table([
      Table.Column(Message.batch.text(in: language), right: true),
      Table.Column(Message.when.text(in: language)),
      Table.Column(Message.file.text(in: language), minimumWidth: 12),
      Table.Column(Message.new.text(in: language), right: true),
      Table.Column(Message.known.text(in: language), right: true),
      Table.Column(Message.changed.text(in: language), right: true),
      Table.Column(Message.rejected.text(in: language), right: true),
    ])
    for batch in batches {
      let when = String(batch.recorded.description.prefix(16)).replacing("T", with: " ")
      let paint: Paint? = batch.stands ? nil : .faint
      let mark = batch.stands ? "" : " (\(Message.undoneMark.text(in: language)))"
      let number = Table.Cell(String(batch.number), paint)
      if batch.files.isEmpty {
        table.rows.append([
          number, Table.Cell(when, paint), Table.Cell(kind(batch).text(in: language) + mark, paint),
        ])
      }
      for (index, file) in batch.files.enumerated() {
        // What was logged came from no file.
        let name = batch.kind == "log" ? kind(batch).text(in: language) : file.summary.file
        table.rows.append([
          index == 0 ? number : "", Table.Cell(index == 0 ? when : "", paint),
          Table.Cell(name + mark, paint), Table.Cell(numbers.integer(file.new), paint),
          Table.Cell(numbers.integer(file.known), paint),
          Table.Cell(numbers.integer(file.changed), paint),
          Table.Cell(numbers.integer(file.rejected), paint),
        ])
      }
    }
    return table.lines(for: appearance)
  }

  private func kind(_ batch: Row) -> Message {
    if let undoes = batch.undoes { return .undoKind(undoes) }
    switch batch.kind {
    case "rubric": return .rubricKind
    case "import": return .importKind
    default: return .review(.batchKind(batch.kind))
    }
  }
}

/// What taking a batch back did.
package struct UndoReport: PrintedReport, Sendable {
  /// The batch that was taken back.
  package var batch: Int
  /// The batch that records it.
  package var recordedAs: Int
  /// How many encounters no longer stand.
  package var encounters: Int
  /// What the batch was, where it was no import: `code`, `appeal`, `decision`.
  package var kind: String?

  /// Creates a report.
  package init(batch: Int, recordedAs: Int, encounters: Int, kind: String? = nil) {
    self.kind = kind
    self.batch = batch
    self.recordedAs = recordedAs
    self.encounters = encounters
  }

  /// The undo for machines (`undo/1`).
  package var json: JSON {
    [
      "schema": "undo/1",
      "batch": .integer(batch),
      "recordedAs": .integer(recordedAs),
      "encounters": .integer(encounters),
    ]
  }

  /// The undo for a person.
  package func lines(for appearance: Appearance) -> [String] {
    let message: Message =
      kind.map { .review(.undone(batch: batch, kind: $0)) }
      ?? .undone(batch: batch, encounters: encounters)
    return [message.text(in: appearance.language)]
  }
}
