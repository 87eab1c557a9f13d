import MaillonCore

/// One batch of sheets on its way into the ledger: `begin`, `record` …, `commit` or `rollBack` for
/// each file, then `finish`.
///
/// Each file is one transaction: it is in the ledger wholly or not at all, whatever happens. The
/// batch comes to be with the first file that is committed.
package final class Import {
  /// The number of the batch; nil before a file was committed.
  ///
  /// In a dry run, the number it would have.
  package private(set) var batch: Int?

  private let ledger: Ledger
  private let kind: Batch.Kind
  private let updates: Bool
  private let isDryRun: Bool
  private let judge: Judge
  private let rubric: AdoptedRubric?
  private let recorder: Recorder
  private var file: OpenFile?

  private struct OpenFile {
    var name: String
    var number: Int64
    var batch: Int
    var firstRevision: Int64
  }

  /// Starts an import; nothing is written before the first file.
  ///
  /// - Parameters:
  ///   - ledger: The ledger, opened to write.
  ///   - kind: `sheets`, or `log` for an encounter recorded by hand.
  ///   - updates: Whether changed encounters supersede what stands.
  ///   - isDryRun: Whether everything is taken back at the end.
  ///   - judging: Who makes the judgements that are given to `record`; asked again for encounters
  ///     that persons coded, or that name somebody forgotten.
  ///   - rubric: The rubric that the ledger keeps from now on, if it has none in force.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package init(
    into ledger: Ledger, kind: Batch.Kind = .sheets, updates: Bool = false,
    isDryRun: Bool = false, judging: Judge, rubric: AdoptedRubric? = nil
  ) throws(LedgerError) {
    self.ledger = ledger
    self.kind = kind
    self.updates = updates
    self.isDryRun = isDryRun
    judge = judging
    self.rubric = rubric
    recorder = try ledger.store.translating { try Recorder(ledger, judging) }
  }

  deinit {
    if file != nil || isDryRun {
      ledger.store.rollBack()
      ledger.forgetCaches()
    }
  }

  /// Begins a file.
  ///
  /// - Parameter name: The name as the user gave it.
  /// - Throws: `busy`, `readOnly`, `judgedOtherwise` if the cached verdicts were made otherwise.
  package func begin(file name: String) throws(LedgerError) {
    do {
      try open()
      try ledger.refresh()
      try claimJudging()
      let store = ledger.store
      let number = (try store.integer("SELECT max(number) FROM file") ?? 0) + 1
      let firstRevision = (try store.integer("SELECT max(number) FROM revision") ?? 0) + 1
      let batch = try batch ?? addBatch()
      file = OpenFile(name: name, number: number, batch: batch, firstRevision: firstRevision)
      try recorder.begin(file: number, firstRevision: firstRevision, updates: updates)
    } catch {
      takeBack()
      throw LedgerError(error, path: ledger.path)
    }
  }

  /// Packs encounters of the file that was begun ahead of their turn, on any thread.
  package var packer: EncounterPacker { recorder.packer }

  /// Says which encounters of the file that was begun are recorded next, so that the ledger can be
  /// asked about them together.
  ///
  /// - Throws: `connectionLost`, `damaged` and the like; the file is then rolled back.
  package func foresee(_ packed: [PackedEncounter]) throws(LedgerError) {
    do {
      try recorder.foresee(packed)
    } catch {
      takeBack()
      throw LedgerError(error, path: ledger.path)
    }
  }

  /// Records one encounter of the file that was begun.
  ///
  /// - Parameters:
  ///   - encounter: What was observed.
  ///   - packed: The encounter as `packer` packed it since the file was begun, if it did.
  ///   - judgement: The verdict on it; asked for only if the encounter is not known.
  /// - Returns: What became of it.
  /// - Throws: `diskFull`, `damaged` and the like; the file is then rolled back.
  package func record(
    _ encounter: Encounter, packed: PackedEncounter? = nil,
    _ judgement: @autoclosure () -> Judgement
  ) throws(LedgerError) -> Sighting {
    do {
      return try recorder.record(encounter, packed, judgement)
    } catch {
      takeBack()
      throw LedgerError(error, path: ledger.path)
    }
  }

  /// Goes through the encounters that stood before the file that was begun.
  ///
  /// - Parameters:
  ///   - days: The days that are asked for, by the provider's name.
  ///   - body: Takes each encounter, with the place where its content stood first.
  /// - Throws: `damaged` and the like; the file is then rolled back.
  package func forEachEarlier(
    on days: [String: Set<Day>], _ body: (Encounter) -> Void
  ) throws(LedgerError) {
    guard let file else { return }
    do {
      try recorder.indexTallies()
      // Verdicts are not asked for.
      let nothing = Judgement(outcome: nil, guess: nil)
      let unjudged = EncounterStream.Known(number: 0, key: 0, judgement: nothing)
      let stream = try EncounterStream(ledger, Judge(key: judge.key) { _ in nothing })
      let query = try ledger.store.statement(
        """
        SELECT revision, day FROM encounter
        WHERE provider = ? AND day BETWEEN ? AND ? AND number < ? ORDER BY number
        """)
      for (name, wanted) in days.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
      {
        guard let provider = ledger.names.number(of: name, .provider),
          let first = wanted.min(), let last = wanted.max()
        else { continue }
        query.bind(provider, at: 1)
        query.bind(Int64(first.number), at: 2)
        query.bind(Int64(last.number), at: 3)
        query.bind(file.firstRevision, at: 4)
        var revisions: [Int64] = []
        while try query.step() {
          let day = Day(number: Int32(truncatingIfNeeded: query.integer(1)))
          if wanted.contains(day) { revisions.append(query.integer(0)) }
        }
        for revision in revisions {
          body(try stream.encounter(revision, unjudged).encounter)
        }
      }
    } catch {
      takeBack()
      throw LedgerError(error, path: ledger.path)
    }
  }

  /// Ends the file and makes it part of the ledger.
  ///
  /// - Parameter report: What its reader knows at the end.
  /// - Returns: The file with its counts.
  /// - Throws: `diskFull`, `busy` and the like; the file is then rolled back.
  package func commit(_ report: FileReport) throws(LedgerError) -> Batch.File {
    guard let file else {
      throw LedgerError.unusable(path: ledger.path, detail: "no file was begun")
    }
    do {
      try recorder.finish()
      let name = ledger.forgotten.masked(file.name) ?? file.name
      var report = report
      report.problems = report.problems.map { $0.forgetting(&ledger.forgotten) }
      let result = Batch.File(
        number: Int(file.number), name: name, report: report, updates: updates,
        new: recorder.counts.new, known: recorder.counts.known, changed: recorder.counts.changed)
      try BatchTable.insert(
        result, batch: file.batch, revisions: file.firstRevision..<recorder.nextRevision,
        into: ledger.store)
      if isDryRun {
        try ledger.store.execute("RELEASE file")
      } else {
        try ledger.store.commit()
      }
      batch = file.batch
      self.file = nil
      return result
    } catch {
      takeBack()
      throw LedgerError(error, path: ledger.path)
    }
  }

  /// Takes the file that was begun back, as if it had never been read.
  package func rollBack() {
    takeBack()
  }

  /// Ends the import; a dry run is taken back here.
  package func finish() {
    takeBack()
    guard isDryRun else { return }
    ledger.store.rollBack()
    ledger.forgetCaches()
  }

  /// Adds the batch, with the rubric where the ledger has none: a later program may have another built-in one.
  private func addBatch() throws -> Int {
    let batch = try ledger.addBatch(kind)
    if let rubric, try ledger.store.integer("SELECT 1 FROM rubric LIMIT 1") == nil {
      try ledger.keep(rubric, batch: batch)
    }
    return batch
  }

  // MARK: Transactions

  /// A dry run is one transaction with a savepoint for each file: its files see one another.
  private func open() throws {
    takeBack()
    guard isDryRun else { return try ledger.store.begin(.writing) }
    if !ledger.store.isInTransaction { try ledger.store.begin(.writing) }
    try ledger.store.execute("SAVEPOINT file")
  }

  private func takeBack() {
    recorder.reset()
    let wasOpen = file != nil
    file = nil
    if isDryRun {
      if wasOpen, ledger.store.isInTransaction {
        try? ledger.store.execute("ROLLBACK TO file; RELEASE file")
      }
    } else {
      ledger.store.rollBack()
    }
    if wasOpen { ledger.forgetCaches() }
  }

  private func claimJudging() throws {
    if let cached = try ledger.cachedJudging() {
      guard cached != judge.key else { return }
      let isEmpty = try ledger.store.integer("SELECT 1 FROM encounter LIMIT 1") == nil
      guard isEmpty else { throw LedgerError.judgedOtherwise(cached: cached) }
    }
    try ledger.cacheJudging(judge.key)
  }
}
