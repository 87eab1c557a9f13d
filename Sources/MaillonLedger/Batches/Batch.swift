import MaillonCore

/// One event of the ledger: an import, an undo, the adoption of a rubric, a person's coding.
package struct Batch: Equatable, Sendable {
  /// What kinds of event there are.
  package enum Kind: String, CaseIterable, Sendable {
    /// Sheets were imported.
    case sheets = "import"
    /// An encounter was recorded by hand.
    case log
    /// An earlier batch was taken back.
    case undo
    /// A rubric was adopted.
    case rubric
    /// A person coded an encounter.
    case code
    /// Somebody appealed against what stands.
    case appeal
    /// An appeal was decided.
    case decision
    /// A person was forgotten, for good.
    case forget
  }

  /// The number, counted from 1.
  package var number: Int
  /// When it happened, by the clock that the ledger was opened with.
  package var created: Moment
  /// What happened.
  package var kind: Kind
  /// The version of the program that did it.
  package var program: String
  /// The batch that this one takes back.
  package var undoes: Int?
  /// The batch that took this one back.
  package var undoneBy: Int?
  /// The files, in the order in which they were read.
  package var files: [File]

  /// Whether it counts: it was not taken back.
  package var stands: Bool { undoneBy == nil }

  /// One sheet of a batch.
  package struct File: Equatable, Sendable {
    /// The number in the ledger, counted from 1.
    package var number: Int
    /// The name as the user gave it.
    package var name: String
    /// What the reader said, without its problems (`Ledger.problems(of:)`).
    package var report: FileReport
    /// Whether changed encounters superseded what stood.
    package var updates: Bool
    /// Encounters that did not stand in the ledger before.
    package var new: Int
    /// Encounters that stood with the same content.
    package var known: Int
    /// Encounters that stood with other content.
    package var changed: Int

    /// Encounters in the file: new + known + changed + rejected.
    package var encounters: Int { new + known + changed + report.rejected }
  }
}
