/// The catalogue of problems. Codes are stable: scripts rely on them.
package enum ProblemCode: String, CaseIterable, Sendable {
  // The file as a whole.
  case fileUnreadable = "file-unreadable"
  case fileEmpty = "file-empty"
  case formatUnknown = "format-unknown"
  case xmlMalformed = "xml-malformed"
  case quoteUnclosed = "quote-unclosed"
  case encodingInvalid = "encoding-invalid"
  case limitExceeded = "limit-exceeded"
  case columnMissing = "column-missing"

  // One encounter.
  case schemaInvalid = "schema-invalid"
  case fieldMissing = "field-missing"
  case dateUnreadable = "date-unreadable"
  case dateImpossible = "date-impossible"
  case numberUnreadable = "number-unreadable"
  case valueUnknown = "value-unknown"
  case rowRagged = "row-ragged"
  case nothingToJudge = "nothing-to-judge"

  // Taken, but worth a look.
  case columnUnknown = "column-unknown"
  case columnRepeated = "column-repeated"
  case questionUnknown = "question-unknown"
  case touchpointMissing = "touchpoint-missing"
  case idReused = "id-reused"
  case idRepeated = "id-repeated"
  case detailsDiffer = "details-differ"

  /// How bad it is.
  package var severity: Problem.Severity {
    switch self {
    case .columnUnknown, .columnRepeated, .questionUnknown, .touchpointMissing, .idReused,
      .idRepeated, .detailsDiffer:
      .warning
    default: .error
    }
  }

  /// Whether the whole file is rejected, and not one encounter.
  package var rejectsFile: Bool {
    switch self {
    case .fileUnreadable, .formatUnknown, .xmlMalformed, .encodingInvalid, .columnMissing: true
    default: false
    }
  }
}
