/// Writes encounters as a sheet, one after the other.
package protocol SheetWriter: ~Copyable {
  /// Writes what comes before the first encounter.
  mutating func begin() throws

  /// Writes one encounter.
  mutating func write(_ encounter: Encounter) throws

  /// Writes what comes after the last encounter and hands everything over.
  mutating func end() throws
}

/// What all encounters of a sheet share.
package struct SheetHead: Sendable {
  let source: String
  let wave: String
  let comment: String

  package init(of audit: Audit, in quarter: Quarter) {
    source = audit.source
    wave = quarter.written
    comment = audit.comment
  }
}
