/// The catalogue of problems.
///
/// Codes are stable: scripts rely on them.
package enum ProblemCode: String, CaseIterable, Sendable {
  // The file as a whole.
  case fileUnreadable = "file-unreadable"
  case fileEmpty = "file-empty"
  case formatUnknown = "format-unknown"
  case talliesGiven = "tallies-given"
  case xmlMalformed = "xml-malformed"
  case xmlDoctype = "xml-doctype"
  case columnMissing = "column-missing"
  case mappingInvalid = "mapping-invalid"

  // The file, or one encounter, according to where it is.
  case encodingInvalid = "encoding-invalid"
  case limitExceeded = "limit-exceeded"
  case elementUnexpected = "element-unexpected"
  case attributeUnexpected = "attribute-unexpected"
  case textUnexpected = "text-unexpected"
  case schemaInvalid = "schema-invalid"

  // One encounter.
  case fieldMissing = "field-missing"
  case dateUnreadable = "date-unreadable"
  case dateImpossible = "date-impossible"
  case numberUnreadable = "number-unreadable"
  case numberOutOfRange = "number-out-of-range"
  case valueUnknown = "value-unknown"
  case rowRagged = "row-ragged"
  case quoteUnclosed = "quote-unclosed"
  case characterInvalid = "character-invalid"
  case nothingToJudge = "nothing-to-judge"

  // Taken, but worth a look.
  case rowShort = "row-short"
  case columnUnknown = "column-unknown"
  case columnRepeated = "column-repeated"
  case questionUnknown = "question-unknown"
  case answerUnknown = "answer-unknown"
  case touchpointMissing = "touchpoint-missing"
  case touchpointUnknown = "touchpoint-unknown"
  case dateAhead = "date-ahead"
  case datesReversed = "dates-reversed"
  case periodUnreadable = "period-unreadable"
  case contentOutside = "content-outside"
  case idReused = "id-reused"
  case idRepeated = "id-repeated"
  case detailsDiffer = "details-differ"
  case narrativeAlike = "narrative-alike"
  case groupReopened = "group-reopened"

  /// How bad it is.
  package var severity: Problem.Severity {
    switch self {
    case .rowShort, .columnUnknown, .columnRepeated, .questionUnknown, .answerUnknown,
      .touchpointMissing, .touchpointUnknown, .dateAhead, .datesReversed, .periodUnreadable,
      .contentOutside, .idReused, .idRepeated, .detailsDiffer,
      .narrativeAlike, .groupReopened:
      .warning
    default: .error
    }
  }
}
