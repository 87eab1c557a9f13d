import MaillonCore

extension Ledger {
  /// The rubric in force: the one of the latest batch that adopted one and stands.
  ///
  /// - Parameter day: The ledger as it stood at the end of this day; nil for now.
  /// - Returns: The rubric; nil where none was adopted.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func rubric(asOf day: Day? = nil) throws(LedgerError) -> AdoptedRubric? {
    try reading {
      let row = try store.statement(
        """
        SELECT rubric.bytes, rubric.id, rubric.version, rubric.content_hash, rubric.judging_hash
        FROM rubric JOIN batch ON batch.number = rubric.batch
        WHERE batch.created_day <= ?1 AND NOT (batch.kind = 'rubric' AND EXISTS (
          SELECT 1 FROM batch AS undo
          WHERE undo.undoes = batch.number AND undo.created_day <= ?1))
        ORDER BY batch.number DESC LIMIT 1
        """)
      row.bind(day.map { Int64($0.number) } ?? Int64.max, at: 1)
      guard try row.step() else { return nil }
      return AdoptedRubric(
        bytes: row.bytes(0), id: row.text(1), version: row.text(2), contentHash: row.text(3),
        judgingHash: row.text(4))
    }
  }

  /// Puts a rubric in force.
  ///
  /// The cached verdicts stay as they are until `rejudge`.
  ///
  /// - Parameter rubric: The rubric.
  /// - Throws: A `LedgerError`; nothing is changed then.
  /// - Returns: The number of the batch that records it.
  package func adopt(_ rubric: AdoptedRubric) throws(LedgerError) -> Int {
    try writing {
      let batch = try addBatch(.rubric)
      try keep(rubric, batch: batch)
      return batch
    }
  }

  /// Keeps a rubric as brought by a batch, inside a write.
  func keep(_ rubric: AdoptedRubric, batch: Int) throws {
    let row = try store.statement(
      """
      INSERT INTO rubric (batch, id, version, content_hash, judging_hash, bytes)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    row.bind(Int64(batch), at: 1)
    row.bind(rubric.id, at: 2)
    row.bind(rubric.version, at: 3)
    row.bind(rubric.contentHash, at: 4)
    row.bind(rubric.judgingHash, at: 5)
    row.bind(rubric.bytes, at: 6)
    try row.run()
  }

  /// Judges every encounter anew and caches the verdicts, in one transaction.
  ///
  /// - Parameter judge: Who judges.
  /// - Returns: How many encounters have another verdict than before.
  /// - Throws: A `LedgerError`; nothing is changed then.
  @discardableResult
  package func rejudge(_ judge: Judge) throws(LedgerError) -> Int {
    try writing {
      var changed = 0
      let table = try EncounterTable(store)
      var index = TallyIndex(store)
      try index.setAside()
      try EncounterStream(self, judge).judged(.all) { judged in
        let others = judged.filter { $0.judgement != $0.row.judgement }
        changed += others.count
        try table.judge(others.map { (number: $0.row.number, judgement: $0.judgement) })
      }
      try index.finish()
      try cacheJudging(judge.key)
      return changed
    }
  }
}
