import MaillonCore

extension Ledger {
  /// Everybody whom the ledger names: observers, staff, coders.
  ///
  /// Somebody stays known when a batch is taken back, which stays on record.
  package func people() throws(LedgerError) -> [Person] {
    try reading { try peopleTable.all() }
  }

  /// The key by which this ledger makes pseudonyms.
  package func pseudonymKey() throws(LedgerError) -> [UInt8] {
    try reading { secret }
  }

  /// A key drawn from the system's random numbers.
  package static func randomKey() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// The ledger's key; nil where an upgrade was cut off before it was drawn.
  static func key(in store: any Store) throws -> [UInt8]? {
    let row = try store.statement("SELECT key FROM secret")
    guard try row.step() else { return nil }
    defer { row.reset() }
    return row.bytes(0)
  }

  /// Draws the key, and collects the people of a ledger made before there was a list of them.
  func drawKey(_ key: [UInt8]) throws {
    try store.begin(.writing)
    do {
      if try Ledger.key(in: store) == nil {
        let contents = try store.statement("SELECT content FROM revision")
        while try contents.step() {
          try peopleTable.meet(
            peopleOf: contents.withBytes(0) { try EncounterCoder.read($0, words: lexicon) })
        }
        let row = try store.statement("INSERT INTO secret (one, key) VALUES (1, ?)")
        row.bind(key, at: 1)
        try row.run()
      }
      try store.commit()
    } catch {
      store.rollBack()
      throw error
    }
  }

  /// Reads who was forgotten.
  func readForgotten() throws -> ForgottenPeople {
    let rows = try store.statement(
      "SELECT kind, number, role, words, capital, hash FROM forgotten ORDER BY number, position")
    var marks: [ForgottenPeople.Mark] = []
    while try rows.step() {
      guard let kind = Person.Kind(rawValue: rows.text(0)),
        let role = ForgottenPeople.Mark.Role(rawValue: rows.text(2))
      else { throw ContentError.malformed }
      marks.append(
        ForgottenPeople.Mark(
          kind: kind, number: Int(rows.integer(1)), role: role, count: Int(rows.integer(3)),
          needsCapital: rows.integer(4) == 1, hash: rows.bytes(5)))
    }
    return ForgottenPeople(marks, key: secret)
  }
}
