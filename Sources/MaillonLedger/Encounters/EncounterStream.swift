import MaillonCore

/// Hands out the encounters that stood at some time, one after the other.
struct EncounterStream {
  private let ledger: Ledger
  private let judge: Judge
  private let contents: any Statement
  /// What persons said of the encounters that stand now, by their numbers.
  private let records: [Int64: ReviewRecord]

  /// What the ledger says of an encounter beside its content.
  struct Known {
    var number: Int64
    var key: Int64?
    var judgement: Judgement?
    var record: ReviewRecord?
  }

  /// Streams from a ledger, inside a read; a judge whose key is the cached one is not asked.
  init(_ ledger: Ledger, _ judge: Judge) throws {
    self.ledger = ledger
    self.judge = judge
    records = try ReviewFold(ledger.store).current(in: ledger)
    contents = try ledger.store.statement(
      """
      SELECT \(EncounterStream.contentColumns)
      FROM revision JOIN file ON file.number = revision.file WHERE revision.number = ?
      """)
  }

  /// The encounter with the content of a revision.
  func encounter(_ revision: Int64, _ known: Known) throws -> StoredEncounter {
    contents.bind(revision, at: 1)
    defer { contents.reset() }
    guard try contents.step() else { throw ContentError.malformed }
    return try encounter(contents, from: 0, known)
  }

  /// The encounter in a row of `contentColumns`, which begin at a column.
  private func encounter(
    _ row: any Statement, from column: Int32, _ known: Known
  ) throws -> StoredEncounter {
    var encounter = try row.withBytes(column) {
      try EncounterCoder.read($0, words: ledger.lexicon)
    }
    encounter.provenance = Provenance(
      file: row.text(column + 3), line: Int(row.integer(column + 1)),
      record: Int(row.integer(column + 2)))
    return StoredEncounter(
      encounter: known.record?.applied(to: encounter) ?? encounter, original: encounter,
      record: known.record,
      judgement: known.judgement ?? judge.judgement(encounter, known.record),
      batch: Int(row.integer(column + 4)),
      key: UInt64(bitPattern: known.key ?? key(of: encounter)), number: known.number)
  }

  private static let contentColumns =
    "revision.content, revision.line, revision.record, file.name, file.batch"

  /// What is known of an encounter that stands now, by its row.
  func known(_ row: EncounterRow, isCached: Bool) -> Known {
    Known(
      number: row.number, key: row.key, judgement: isCached ? row.judgement : nil,
      record: records[row.number])
  }

  private func key(of encounter: Encounter) -> Int64 {
    var maker = FingerprintMaker()
    return IdentityKey.key(of: encounter, with: &maker)
  }

  /// Whether the cached verdicts are this judge's.
  static func isCached(_ judge: Judge, in ledger: Ledger) throws -> Bool {
    try ledger.cachedJudging() == judge.key
  }

  /// Hands out what stands now, by provider as compared, day, identity.
  func current(_ selection: Selection, _ body: (StoredEncounter) throws -> Void) throws {
    let isCached = try EncounterStream.isCached(judge, in: ledger)
    let condition = SelectionCondition(selection, ledger.names)
    let query = try ledger.store.statement(
      """
      SELECT \(EncounterRow.qualifiedColumns), \(EncounterStream.contentColumns)
      FROM encounter JOIN revision ON \(ledger.store.nature.contentOfEncounter)
        JOIN file ON file.number = revision.file
      WHERE \(condition.sql) AND encounter.provider = ?
      ORDER BY encounter.day, encounter.key, encounter.number
      """)
    defer { query.reset() }
    for provider in ledger.names.all(.provider) {
      condition.bind(to: query)
      query.bind(provider.number, at: condition.next)
      while try query.step() {
        let known = known(EncounterRow(query), isCached: isCached)
        try body(encounter(query, from: EncounterRow.count, known))
      }
    }
  }

  /// Hands out what stood at the end of a day, in the same order.
  func past(
    _ fold: BatchFold, _ selection: Selection, _ body: (StoredEncounter) throws -> Void
  ) throws {
    struct Entry {
      var provider: ComparedName
      var day: Day
      var key: UInt64
      var standing: Int64
      var revision: Int64
      var record: ReviewRecord?
    }
    var entries: [Entry] = []
    try past(fold) { revision, stored in
      guard Selection.Matcher(selection).matches(stored.encounter) else { return }
      entries.append(
        Entry(
          provider: ComparedName(stored.encounter.provider.name),
          day: stored.encounter.observed.day, key: stored.key, standing: stored.number,
          revision: revision, record: stored.record))
    }
    entries.sort {
      guard $0.provider == $1.provider else { return $0.provider < $1.provider }
      let (left, right) = (Int64(bitPattern: $0.key), Int64(bitPattern: $1.key))
      return ($0.day, left, $0.standing) < ($1.day, right, $1.standing)
    }
    for entry in entries {
      let known = Known(
        number: entry.standing, key: Int64(bitPattern: entry.key), record: entry.record)
      try body(encounter(entry.revision, known))
    }
  }

  /// Hands out everything that stood at the end of a day, in the order in which it came.
  func past(
    _ fold: BatchFold, _ body: (Int64, StoredEncounter) throws -> Void
  ) throws {
    let standings = try fold.everything().compactMap { standing in
      standing.revision.map { (number: standing.encounter, revision: $0) }
    }
    let records = try fold.review().past(in: ledger, standing: standings)
    for standing in standings {
      let known = Known(number: standing.number, record: records[standing.number])
      try body(standing.revision, encounter(standing.revision, known))
    }
  }

  /// Hands out the rows and contents of everything that stands now, in the order in which it came,
  /// and what persons said of it.
  func stored(
    _ selection: Selection, _ body: (EncounterRow, Encounter, ReviewRecord?) throws -> Void
  ) throws {
    let query = try rowsWithContents(selection)
    while try query.step() {
      let row = EncounterRow(query)
      let encounter = try query.withBytes(EncounterRow.count) {
        try EncounterCoder.read($0, words: ledger.lexicon)
      }
      try body(row, encounter, records[row.number])
    }
  }

  /// Hands out what stands now, as far as counting needs it, in the order in which it came.
  ///
  /// Contents are read whole only where persons coded something, or where there is something to judge.
  func counted(_ selection: Selection, _ body: (CountedEncounter) throws -> Void) throws {
    guard try EncounterStream.isCached(judge, in: ledger) else {
      try judged(selection) { judged in
        for encounter in judged {
          try encounter.content.withUnsafeBytes { content in
            try body(counted(encounter.row, encounter.judgement, content))
          }
        }
      }
      return
    }
    let query = try rowsWithContents(selection)
    defer { query.reset() }
    while try query.step() {
      let row = EncounterRow(query)
      let encounter = try query.withBytes(EncounterRow.count) {
        try counted(row, row.judgement, $0)
      }
      try body(encounter)
    }
  }

  /// The rows of what stands now, and behind their columns their contents, in the order in which they came.
  private func rowsWithContents(_ selection: Selection) throws -> any Statement {
    let condition = SelectionCondition(selection, ledger.names)
    let query = try ledger.store.statement(
      """
      SELECT \(EncounterRow.qualifiedColumns), revision.content
      FROM encounter JOIN revision ON \(ledger.store.nature.contentOfEncounter)
      WHERE \(condition.sql) ORDER BY encounter.number
      """)
    condition.bind(to: query)
    return query
  }

  private func counted(
    _ row: EncounterRow, _ judgement: Judgement, _ content: UnsafeRawBufferPointer
  ) throws -> CountedEncounter {
    let (names, words) = (ledger.names, ledger.lexicon)
    let outline = try EncounterCoder.outline(content, words: words)
    let place = CountedEncounter.Place(
      provider: names.text(row.provider) ?? "", site: names.text(row.site),
      sector: names.text(row.sector), touchpoint: names.text(row.touchpoint) ?? "")
    var counted = CountedEncounter(
      place: place, observer: outline.observer, observed: Day(number: row.day),
      reported: outline.reported, judgement: judgement)
    let record = records.isEmpty ? nil : records[row.number]
    if outline.isCoded || record != nil {
      let encounter = try EncounterCoder.read(content, words: words)
      counted.code(record?.applied(to: encounter) ?? encounter, judge: judge.judgement)
    }
    return counted
  }

  /// How many encounters are judged together.
  private static let pieceSize = 4_096

  /// An encounter as it stands, with a verdict.
  struct Judged {
    var row: EncounterRow
    var judgement: Judgement
    /// As it is packed.
    var content: [UInt8]
  }

  /// Judges what stands now on all cores, and hands out its rows with the verdicts, some thousands
  /// at a time, in the order in which it came; the rows may be changed meanwhile.
  func judged(_ selection: Selection, _ body: ([Judged]) throws -> Void) throws {
    let condition = SelectionCondition(selection, ledger.names)
    let query = try ledger.store.statement(
      """
      SELECT \(EncounterRow.qualifiedColumns), revision.content
      FROM encounter JOIN revision ON \(ledger.store.nature.contentOfEncounter)
      WHERE \(condition.sql) AND encounter.number > ?
      ORDER BY encounter.number LIMIT \(EncounterStream.pieceSize)
      """)
    condition.bind(to: query)
    let (words, judge, records) = (ledger.lexicon.known, judge, records)
    var last: Int64 = -1
    while true {
      var rows: [EncounterRow] = []
      var contents: [[UInt8]] = []
      query.bind(last, at: condition.next)
      while try query.step() {
        rows.append(EncounterRow(query))
        contents.append(query.bytes(EncounterRow.count))
      }
      guard let end = rows.last else { return }
      last = end.number
      let (numbers, packed) = (rows.map(\.number), contents)
      let judgements = concurrentMap(count: rows.count) { index in
        Result {
          let encounter = try packed[index].withUnsafeBytes {
            try EncounterCoder.read($0, words: words)
          }
          return judge.judgement(encounter, records[numbers[index]])
        }
      }
      try body(
        rows.indices.map { index in
          Judged(
            row: rows[index], judgement: try judgements[index].get(), content: contents[index])
        })
    }
  }
}
