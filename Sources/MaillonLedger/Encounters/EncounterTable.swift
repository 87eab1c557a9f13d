import MaillonCore

/// The encounters that stand: looked up by identity, added, superseded.
final class EncounterTable {
  private let lookup: any Statement
  private let insertion: any RowLoader
  private let removal: any Statement
  private let revisionQuery: any Statement
  private let keyQuery: any Statement
  private let judging: any Statement
  private let store: any Store
  /// What stands under identities that were looked up ahead.
  private var foreseen: [Int64: [Candidate]] = [:]
  private var aheadQuery: (any Statement)?

  /// What is known of an encounter that stands under some identity.
  struct Candidate {
    var number: Int64
    var revision: Int64
    var provider: Int64
    var day: Int32
  }

  /// Prepares the statements.
  init(_ store: any Store) throws {
    self.store = store
    lookup = try store.statement(
      "SELECT number, revision, provider, day FROM encounter WHERE key = ? ORDER BY number")
    insertion = try store.loader("encounter", EncounterRow.columnNames)
    removal = try store.statement("DELETE FROM encounter WHERE number = ?")
    revisionQuery = try store.statement("SELECT revision FROM encounter WHERE number = ?")
    keyQuery = try store.statement("SELECT key FROM encounter WHERE number = ?")
    judging = try store.statement(
      "UPDATE encounter SET outcome = ?, guess = ?, flags = ?, levels = ? WHERE number = ?")
  }

  /// Adds the encounters that stand under an identity, in the order in which they came.
  func candidates(key: Int64, into candidates: inout [Candidate]) throws {
    if let ahead = foreseen[key] {
      candidates += ahead
      return
    }
    lookup.bind(key, at: 1)
    while try lookup.step() {
      candidates.append(
        Candidate(
          number: lookup.integer(0), revision: lookup.integer(1), provider: lookup.integer(2),
          day: Int32(truncatingIfNeeded: lookup.integer(3))))
    }
  }

  /// How many identities are looked up together.
  private static let portion = 256

  /// Looks up many identities together, where each by itself would cost a journey; what was looked
  /// up ahead before is forgotten.
  ///
  /// - Parameter keys: The identities that will be asked for next.
  /// - Returns: The contents of the encounters that stand under them, by revision.
  /// - Throws: A `StoreError`.
  func foresee(_ keys: [Int64]) throws -> [Int64: [UInt8]] {
    forgetForeseen()
    var contents: [Int64: [UInt8]] = [:]
    let places = [String](repeating: "?", count: EncounterTable.portion).joined(separator: ", ")
    let query =
      try aheadQuery
      ?? store.statement(
        """
        SELECT encounter.key, encounter.number, encounter.revision, encounter.provider,
          encounter.day, revision.content
        FROM encounter JOIN revision ON \(store.nature.contentOfEncounter)
        WHERE encounter.key IN (\(places)) ORDER BY encounter.number
        """)
    aheadQuery = query
    for start in stride(from: 0, to: keys.count, by: EncounterTable.portion) {
      let portion = keys[start..<min(start + EncounterTable.portion, keys.count)]
      // The last one fills the places that are left.
      for place in 0..<EncounterTable.portion {
        let key = portion[min(portion.startIndex + place, portion.endIndex - 1)]
        query.bind(key, at: Int32(place + 1))
        foreseen[key] = foreseen[key] ?? []
      }
      while try query.step() {
        let candidate = Candidate(
          number: query.integer(1), revision: query.integer(2), provider: query.integer(3),
          day: Int32(truncatingIfNeeded: query.integer(4)))
        foreseen[query.integer(0)]?.append(candidate)
        contents[candidate.revision] = query.bytes(5)
      }
    }
    return contents
  }

  /// Forgets what was looked up ahead.
  func forgetForeseen() {
    foreseen.removeAll(keepingCapacity: true)
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

  /// Puts other verdicts in place, many together where each by itself would cost a journey.
  func judge(_ verdicts: [(number: Int64, judgement: Judgement)]) throws {
    var rest = verdicts[...]
    if store.nature.isShared {
      let row =
        "(CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT))"
      let rows = [String](repeating: row, count: EncounterTable.portion).joined(separator: ", ")
      let judging = try store.statement(
        """
        UPDATE encounter SET outcome = verdict.outcome, guess = verdict.guess,
          flags = verdict.flags, levels = verdict.levels
        FROM (VALUES \(rows)) AS verdict (number, outcome, guess, flags, levels)
        WHERE encounter.number = verdict.number
        """)
      while rest.count >= EncounterTable.portion {
        for (place, verdict) in rest.prefix(EncounterTable.portion).enumerated() {
          let first = Int32(place * 5)
          judging.bind(verdict.number, at: first + 1)
          judging.bind(verdict.judgement.outcomeNumber, at: first + 2)
          judging.bind(verdict.judgement.guessNumber, at: first + 3)
          judging.bind(verdict.judgement.flags, at: first + 4)
          judging.bind(verdict.judgement.levels.bits, at: first + 5)
        }
        try judging.run()
        rest = rest.dropFirst(EncounterTable.portion)
      }
    }
    for verdict in rest { try judge(verdict.number, verdict.judgement) }
  }

  /// Adds an encounter.
  func insert(_ row: EncounterRow) throws {
    foreseen[row.key]?.append(
      Candidate(
        number: row.number, revision: row.revision, provider: row.provider, day: row.day))
    row.bind(to: insertion)
    try insertion.run()
  }

  /// Puts the row of an encounter in place of the one that stood.
  func replace(_ row: EncounterRow) throws {
    try remove(row.number)
    // The order in which those of one identity came would be lost.
    foreseen[row.key] = nil
    try insert(row)
  }

  /// Takes an encounter out of what stands.
  func remove(_ number: Int64) throws {
    removal.bind(number, at: 1)
    try removal.run()
  }
}
