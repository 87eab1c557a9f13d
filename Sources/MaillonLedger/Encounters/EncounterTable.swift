import MaillonCore

/// The encounters that stand: looked up by identity, added, superseded.
final class EncounterTable {
  private let lookup: Statement
  private let insertion: Statement
  private let superseding: Statement
  private let removal: Statement
  private let revisionQuery: Statement
  private let keyQuery: Statement
  private let judging: Statement

  /// What is known of an encounter that stands under some identity.
  struct Candidate {
    var number: Int64
    var revision: Int64
    var provider: Int64
    var day: Int32
  }

  /// Prepares the statements.
  init(_ store: Store) throws {
    lookup = try store.statement(
      "SELECT number, revision, provider, day FROM encounter WHERE key = ? ORDER BY number")
    let values = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
    insertion = try store.statement(
      "INSERT INTO encounter (\(EncounterRow.columns)) VALUES (\(values))")
    superseding = try store.statement(
      "REPLACE INTO encounter (\(EncounterRow.columns)) VALUES (\(values))")
    removal = try store.statement("DELETE FROM encounter WHERE number = ?")
    revisionQuery = try store.statement("SELECT revision FROM encounter WHERE number = ?")
    keyQuery = try store.statement("SELECT key FROM encounter WHERE number = ?")
    judging = try store.statement(
      "UPDATE encounter SET outcome = ?, guess = ?, flags = ?, levels = ? WHERE number = ?")
  }

  /// Adds the encounters that stand under an identity, in the order in which they came.
  func candidates(key: Int64, into candidates: inout [Candidate]) throws {
    lookup.bind(key, at: 1)
    while try lookup.step() {
      candidates.append(
        Candidate(
          number: lookup.integer(0), revision: lookup.integer(1), provider: lookup.integer(2),
          day: Int32(truncatingIfNeeded: lookup.integer(3))))
    }
  }

  /// The current revision of an encounter; nil if it does not stand.
  func revision(of number: Int64) throws -> Int64? {
    revisionQuery.bind(number, at: 1)
    defer { revisionQuery.reset() }
    return try revisionQuery.step() ? revisionQuery.integer(0) : nil
  }

  /// The identity of an encounter; nil if it does not stand.
  func key(of number: Int64) throws -> Int64? {
    keyQuery.bind(number, at: 1)
    defer { keyQuery.reset() }
    return try keyQuery.step() ? keyQuery.integer(0) : nil
  }

  /// Puts another verdict in place.
  func judge(_ number: Int64, _ judgement: Judgement) throws {
    judging.bind(judgement.outcomeNumber, at: 1)
    judging.bind(judgement.guessNumber, at: 2)
    judging.bind(judgement.flags, at: 3)
    judging.bind(judgement.levels.bits, at: 4)
    judging.bind(number, at: 5)
    try judging.run()
  }

  /// Adds an encounter.
  func insert(_ row: EncounterRow) throws {
    row.bind(to: insertion)
    try insertion.run()
  }

  /// Puts the row of an encounter in place of the one that stood.
  func replace(_ row: EncounterRow) throws {
    row.bind(to: superseding)
    try superseding.run()
  }

  /// Takes an encounter out of what stands.
  func remove(_ number: Int64) throws {
    removal.bind(number, at: 1)
    try removal.run()
  }
}
