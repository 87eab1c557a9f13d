import MaillonCore

extension Ledger {
  /// Counts the encounters of a selection.
  ///
  /// Where the cached verdicts are the judge's and the ledger is asked as it stands now, the
  /// engine counts; otherwise every encounter is read and judged. Nothing is written either way.
  ///
  /// - Parameters:
  ///   - counting: By what, and what of.
  ///   - selection: Which encounters.
  ///   - day: The ledger as it stood at the end of this day; nil for now.
  ///   - judge: Whose verdicts to count.
  /// - Returns: The tally.
  /// - Throws: A `LedgerError`; nothing is changed then.
  package func tally(
    _ counting: Counting = Counting(), in selection: Selection = .all, asOf day: Day? = nil,
    judge: Judge
  ) throws(LedgerError) -> Tally {
    try reading {
      let fold = BatchFold(store, asOf: day)
      if try fold.isPast() { return try pastTally(counting, selection, fold, judge) }
      guard try EncounterStream.isCached(judge, in: self) else {
        return try judgedTally(counting, selection, judge)
      }
      return if let criterion = counting.criterion {
        try cachedTally(counting, selection, criterion: criterion)
      } else {
        try cachedTally(counting, selection)
      }
    }
  }

  /// Counts outcomes where they are stored.
  ///
  /// Where there is an index for it, the groups follow it, and nothing is sorted.
  private func cachedTally(_ counting: Counting, _ selection: Selection) throws -> Tally {
    let condition = SelectionCondition(selection, names)
    let rows = try store.statement(
      """
      SELECT provider, site, sector, touchpoint, outcome, guess, count(*) FROM encounter
      WHERE \(condition.sql) GROUP BY provider, site, sector, touchpoint, outcome, guess
      """)
    condition.bind(to: rows)
    var tally = Tally()
    while try rows.step() {
      var outcome = rows.integer(4)
      if outcome == 0 && counting.countsGuesses { outcome = rows.integer(5) }
      let count = Int(rows.integer(6))
      let counts =
        switch outcome {
        case 1: Counts(broken: count)
        case 2: Counts(kept: count)
        case 3: Counts(exceeded: count)
        default: Counts(undecided: count)
        }
      add(counts, rows, counting, to: &tally)
    }
    return tally
  }

  /// Counts one criterion's levels where they are stored.
  private func cachedTally(_ counting: Counting, _ selection: Selection, criterion: Int) throws
    -> Tally
  {
    guard (0..<PackedLevels.capacity).contains(criterion) else { return Tally() }
    let condition = SelectionCondition(selection, names)
    let level = "((levels >> \(2 * criterion)) & 3)"
    let rows = try store.statement(
      """
      SELECT provider, site, sector, touchpoint,
        count(*) FILTER (WHERE \(level) = 1), count(*) FILTER (WHERE \(level) = 2),
        count(*) FILTER (WHERE \(level) = 3)
      FROM encounter WHERE \(condition.sql) GROUP BY provider, site, sector, touchpoint
      """)
    condition.bind(to: rows)
    var tally = Tally()
    while try rows.step() {
      let counts = Counts(
        broken: Int(rows.integer(4)), kept: Int(rows.integer(5)), exceeded: Int(rows.integer(6)))
      if counts != .zero { add(counts, rows, counting, to: &tally) }
    }
    return tally
  }

  private func add(
    _ counts: Counts, _ row: any Statement, _ counting: Counting, to tally: inout Tally
  ) {
    tally.add(
      counts,
      unit: counting.unit.unit(
        provider: names.text(row.integer(0)) ?? "", site: names.text(row.integer(1)),
        sector: names.text(row.integer(2))),
      touchpoint: names.text(row.integer(3)) ?? "")
  }

  private func judgedTally(_ counting: Counting, _ selection: Selection, _ judge: Judge) throws
    -> Tally
  {
    var tally = Tally()
    try EncounterStream(self, judge).judged(selection) { judged in
      for encounter in judged {
        let row = encounter.row
        guard let counts = counting.counts(of: encounter.judgement) else { continue }
        tally.add(
          counts,
          unit: counting.unit.unit(
            provider: names.text(row.provider) ?? "", site: names.text(row.site),
            sector: names.text(row.sector)),
          touchpoint: names.text(row.touchpoint) ?? "")
      }
    }
    return tally
  }

  private func pastTally(
    _ counting: Counting, _ selection: Selection, _ fold: BatchFold, _ judge: Judge
  ) throws -> Tally {
    let matcher = Selection.Matcher(selection)
    var counter = EncounterCounter(counting)
    try EncounterStream(self, judge).past(fold) { _, stored in
      if matcher.matches(stored.encounter) {
        counter.add(stored.encounter, stored.judgement)
      } else {
        counter.meet(stored.encounter)
      }
    }
    return counter.tally
  }
}
