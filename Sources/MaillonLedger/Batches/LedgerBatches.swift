import MaillonCore

extension Ledger {
  /// All batches with their files, in order.
  ///
  /// The reports come without problems.
  package func batches() throws(LedgerError) -> [Batch] {
    try reading { try BatchTable.batches(store) }
  }

  /// The problems of the files of a batch, file after file.
  ///
  /// - Parameter batch: The number of the batch.
  /// - Returns: The problems.
  /// - Throws: `batchUnknown`.
  package func problems(of batch: Int) throws(LedgerError) -> [Problem] {
    try reading {
      guard try store.integer("SELECT 1 FROM batch WHERE number = ?", Int64(batch)) != nil else {
        throw LedgerError.batchUnknown(number: batch)
      }
      return try BatchTable.problems(batch: batch, store)
    }
  }

  /// Takes a batch back: what stands is then what would stand if it had never been.
  ///
  /// Encounters that other batches sight stay, with the content those give. Imported again, what is
  /// taken back is new.
  ///
  /// - Parameters:
  ///   - number: The number of the batch.
  ///   - judge: Judges encounters that get another content back.
  /// - Returns: The number of the batch that records the undo.
  /// - Throws: `batchUnknown`, `batchUndone`, `batchNotUndoable`, `judgedOtherwise`.
  package func undo(_ number: Int, judge: Judge) throws(LedgerError) -> Int {
    try writing {
      guard let batch = try BatchTable.batches(store).first(where: { $0.number == number }) else {
        throw LedgerError.batchUnknown(number: number)
      }
      if let other = batch.undoneBy { throw LedgerError.batchUndone(number: number, by: other) }
      guard batch.kind != .undo, batch.kind != .forget else {
        throw LedgerError.batchNotUndoable(number: number)
      }
      if let cached = try cachedJudging(), cached != judge.key {
        throw LedgerError.judgedOtherwise(cached: cached)
      }
      let undo = try addBatch(.undo, undoes: number)
      if let key = try ReviewEventTable.key(ofBatch: number, store) {
        try settle([key], judge)
      } else {
        try apply(try BatchFold(store).sighted(by: number), judge)
      }
      return undo
    }
  }

  /// Brings the encounters that stand in line with what the fold says.
  private func apply(_ standings: [BatchFold.Standing], _ judge: Judge) throws {
    guard !standings.isEmpty else { return }
    let encounters = try EncounterTable(store)
    let revisions = try RevisionTable(store, lexicon)
    var maker = FingerprintMaker()
    var index = TallyIndex(store)
    let spoken = try ReviewFold(store).keys
    var touched: Set<Int64> = []
    let count = try store.integer("SELECT max(number) FROM encounter") ?? 0
    if standings.count > max(1_000, Int(count) / 4) { try index.setAside() }
    for standing in standings {
      guard let revision = standing.revision else {
        if !spoken.isEmpty, let key = try encounters.key(of: standing.encounter) {
          touched.insert(key)
        }
        try encounters.remove(standing.encounter)
        continue
      }
      guard try encounters.revision(of: standing.encounter) != revision else { continue }
      let content = try revisions.content(revision)
      let key = IdentityKey.key(of: content, with: &maker)
      try encounters.replace(
        EncounterRow(
          content, judge.judgement(content), number: standing.encounter, key: key,
          revision: revision, names: names))
      touched.insert(key)
    }
    try settle(touched.intersection(spoken), judge)
    try index.finish()
    try NameSpellings(self).settle()
  }
}
