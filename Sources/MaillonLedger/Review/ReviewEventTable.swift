import MaillonCore

/// The codings, appeals and decisions of a ledger.
enum ReviewEventTable {
  /// An event with the encounter that it is about.
  struct Row {
    var event: ReviewEvent
    /// The number that the encounter had.
    var encounter: Int64
    /// The identity of the encounter.
    var key: Int64
  }

  /// Adds an event, inside a write.
  static func insert(_ row: Row, into store: any Store) throws {
    let insertion = try store.statement(
      """
      INSERT INTO review_event (
        batch, encounter, key, person, reason, moment, outcome, findings, appeal, upheld)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    let event = row.event
    insertion.bind(Int64(event.batch), at: 1)
    insertion.bind(row.encounter, at: 2)
    insertion.bind(row.key, at: 3)
    insertion.bind(event.person, at: 4)
    insertion.bind(event.reason, at: 5)
    insertion.bind(event.moment.description, at: 6)
    insertion.bind(event.coding?.outcome.map { Int64($0.rawValue) }, at: 7)
    insertion.bind(
      (event.coding?.findings ?? []).map { "\($0.criterion):\($0.level.word)" }
        .joined(separator: ";"), at: 8)
    switch event.action {
    case .coding:
      insertion.bind(Int64?.none, at: 9)
      insertion.bind(Int64?.none, at: 10)
    case .appeal:
      insertion.bind(Int64(event.batch), at: 9)
      insertion.bind(Int64?.none, at: 10)
    case .decision(let appeal, let upheld):
      insertion.bind(Int64(appeal), at: 9)
      insertion.bind(upheld == nil ? 0 : 1, at: 10)
    }
    try insertion.run()
  }

  /// The events that stood at the end of a day (all that stand now without one), in order.
  static func standing(_ store: any Store, asOf day: Day? = nil) throws -> [Row] {
    try rows(
      """
      JOIN batch ON batch.number = review_event.batch
      WHERE batch.created_day <= ?1 AND NOT EXISTS (
        SELECT 1 FROM batch AS undo
        WHERE undo.undoes = batch.number AND undo.created_day <= ?1)
      """, day.map { Int64($0.number) } ?? Int64.max, store)
  }

  /// All events, those taken back too.
  static func all(_ store: any Store) throws -> [Row] {
    try rows("WHERE review_event.batch <= ?1", Int64.max, store)
  }

  /// The identity of the encounter that the event of a batch is about; nil if the batch is no event.
  static func key(ofBatch batch: Int, _ store: any Store) throws -> Int64? {
    try store.integer("SELECT key FROM review_event WHERE batch = ?", Int64(batch))
  }

  private static func rows(_ condition: String, _ value: Int64, _ store: any Store) throws -> [Row]
  {
    let query = try store.statement(
      """
      SELECT review_event.batch, review_event.encounter, review_event.key, person, reason, moment,
        outcome, findings, appeal, upheld
      FROM review_event \(condition) ORDER BY review_event.batch
      """)
    query.bind(value, at: 1)
    var rows: [Row] = []
    while try query.step() {
      guard let moment = Moment(stored: query.text(5)) else { throw ContentError.malformed }
      let batch = Int(query.integer(0))
      let coding = Coding(
        outcome: Level(rawValue: UInt8(truncatingIfNeeded: query.integer(6))),
        findings: try findings(query.text(7)))
      let action: ReviewEvent.Action =
        switch (query.optionalInteger(8), query.optionalInteger(9)) {
        case (nil, _): .coding(coding)
        case (_, nil): .appeal
        case (let appeal?, let upheld?):
          .decision(appeal: Int(appeal), upheld: upheld == 1 ? coding : nil)
        }
      rows.append(
        Row(
          event: ReviewEvent(
            batch: batch, action: action, person: query.text(3), reason: query.text(4),
            moment: moment),
          encounter: query.integer(1), key: query.integer(2)))
    }
    return rows
  }

  private static func findings(_ text: String) throws -> [CodedLevel] {
    try text.utf8.split(separator: UInt8(ascii: ";")).map { part in
      guard let colon = part.lastIndex(of: UInt8(ascii: ":")),
        let level = Level(word: String(decoding: part[part.index(after: colon)...], as: UTF8.self))
      else { throw ContentError.malformed }
      return CodedLevel(criterion: String(decoding: part[..<colon], as: UTF8.self), level: level)
    }
  }
}
