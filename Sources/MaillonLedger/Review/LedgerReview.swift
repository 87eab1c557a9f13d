import MaillonCore

extension Ledger {
  /// Records what a person says of an encounter, and judges that encounter anew.
  ///
  /// - Parameters:
  ///   - action: What the person does.
  ///   - encounter: The encounter, as this ledger gave it.
  ///   - person: Who does it.
  ///   - reason: Why.
  ///   - moment: When; nil for now.
  ///   - judge: Who judges.
  /// - Returns: The number of the batch that records it.
  /// - Throws: `encounterGone`, `appealUnknown`, `appealDecided`, `judgedOtherwise`.
  package func record(
    _ action: ReviewEvent.Action, on encounter: StoredEncounter, by person: String,
    because reason: String, at moment: Moment? = nil, judge: Judge
  ) throws(LedgerError) -> Int {
    try writing {
      if let cached = try cachedJudging(), cached != judge.key {
        throw LedgerError.judgedOtherwise(cached: cached)
      }
      let key = Int64(bitPattern: encounter.key)
      guard
        try store.integer(
          "SELECT 1 FROM encounter WHERE number = ? AND key = ?", encounter.number, key) != nil
      else { throw LedgerError.encounterGone(id: encounter.id) }
      if case .decision(let appeal, _) = action { try check(appeal: appeal, of: encounter.number) }
      let kind: Batch.Kind =
        switch action {
        case .coding: .code
        case .appeal: .appeal
        case .decision: .decision
        }
      let batch = try addBatch(kind)
      let now = try store.statement("SELECT created FROM batch WHERE number = ?")
      now.bind(Int64(batch), at: 1)
      guard try now.step(), let created = Moment(stored: now.text(0)) else {
        throw ContentError.malformed
      }
      now.reset()
      let shown = forgotten.standIn(for: person, .coder) ?? person
      let words = forgotten.masked(reason) ?? reason
      try ReviewEventTable.insert(
        ReviewEventTable.Row(
          event: ReviewEvent(
            batch: batch, action: action, person: shown, reason: words, moment: moment ?? created),
          encounter: encounter.number, key: key), into: store)
      if shown == person { try peopleTable.meet(Person(kind: .coder, name: person)) }
      try settle([key], judge)
      return batch
    }
  }

  private func check(appeal: Int, of encounter: Int64) throws {
    let record = try ReviewFold(store).current(in: self)[encounter]
    guard let record, record.events.contains(where: { $0.action == .appeal && $0.batch == appeal })
    else { throw LedgerError.appealUnknown(number: appeal) }
    guard record.openAppeals.contains(where: { $0.batch == appeal }) else {
      throw LedgerError.appealDecided(number: appeal)
    }
  }

  /// Judges the encounters of some identities anew, with what persons said of them, inside a write.
  func settle(_ keys: some Collection<Int64>, _ judge: Judge) throws {
    guard !keys.isEmpty else { return }
    let records = try ReviewFold(store).current(in: self)
    let revisions = try RevisionTable(store, lexicon)
    let rows = try store.statement(
      "SELECT \(EncounterRow.columns) FROM encounter WHERE key = ? ORDER BY number")
    let table = try EncounterTable(store)
    for key in Set(keys).sorted() {
      rows.bind(key, at: 1)
      var found: [EncounterRow] = []
      while try rows.step() { found.append(EncounterRow(rows)) }
      for row in found {
        let content = try revisions.content(row.revision)
        let judgement = judge.judgement(content, records[row.number])
        if judgement != row.judgement { try table.judge(row.number, judgement) }
      }
    }
  }

  /// What persons' codes and appeals changed since the end of a day, by provider, day and identity.
  ///
  /// - Parameters:
  ///   - day: The day at whose end the span begins.
  ///   - selection: Which encounters.
  ///   - judge: Whose verdicts to compare.
  /// - Returns: Every encounter of the selection that persons spoke of since, whether or not that
  ///   changed its levels.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func reviewChanges(
    since day: Day, in selection: Selection = .all, judge: Judge
  ) throws(LedgerError) -> [ReviewChange] {
    try reading {
      let later = try store.integer(
        """
        SELECT count(*) FROM review_event JOIN batch ON batch.number = review_event.batch
        WHERE created_day > ?
        """, Int64(day.number))
      let undone = try store.integer(
        """
        SELECT count(*) FROM review_event JOIN batch ON batch.undoes = review_event.batch
        WHERE batch.created_day > ?
        """, Int64(day.number))
      guard later ?? 0 > 0 || undone ?? 0 > 0 else { return [] }
      let before = try ReviewFold(store, asOf: day).current(in: self)
      let after = try ReviewFold(store).current(in: self)
      var changes: [ReviewChange] = []
      let stream = try EncounterStream(self, judge)
      try stream.current(selection) { stored in
        let (old, new) = (before[stored.number], after[stored.number])
        guard old != new else { return }
        let known = Set(old?.events.map(\.batch) ?? [])
        changes.append(
          ReviewChange(
            encounter: stored.original, id: stored.id,
            before: judge.judgement(stored.original, old),
            after: judge.judgement(stored.original, new),
            events: (new?.events ?? []).filter { !known.contains($0.batch) }))
      }
      return changes
    }
  }
}

extension Judge {
  /// The verdict on a content, with what persons said of it.
  func judgement(_ content: Encounter, _ record: ReviewRecord?) -> Judgement {
    guard let record else { return judgement(content) }
    return record.settled(judgement(record.applied(to: content)))
  }
}
