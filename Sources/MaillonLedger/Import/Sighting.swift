import MaillonCore

/// What became of one encounter that was offered to the ledger.
package struct Sighting: Equatable, Sendable {
  /// How it compares with what stood in the ledger.
  package enum Result: String, CaseIterable, Sendable {
    /// It did not stand there.
    case new
    /// It stood there with the same content.
    case known
    /// It stood there with other content.
    case changed
  }

  /// How it compares with what stood there.
  package var result: Result
  /// Whether its content is now the current one: always for new, for changed only under `updates`.
  package var isCurrent: Bool
  /// What somebody should look at: `idReused`, `idRepeated`, `detailsDiffer`.
  package var warnings: [ProblemCode]

  /// Creates a sighting.
  package init(result: Result, isCurrent: Bool, warnings: [ProblemCode] = []) {
    self.result = result
    self.isCurrent = isCurrent
    self.warnings = warnings
  }
}
