import MaillonCore
import MaillonIntake
import MaillonLedger
import MaillonPresentation

/// What a report is made from: counted, judged and quoted in one reading of the ledger or of files.
struct ReportMaterial {
  /// What was counted of one period.
  private struct Side {
    let period: Period
    var outcomes: Tally
    /// The levels of each criterion, with the criteria in place of touchpoints.
    var criteria: Tally
  }

  /// Whether something in the files was rejected.
  let status: ExitStatus

  private let after: Side
  private let before: Side?
  private let evidence: EvidenceCollector?
  private let rubric: Rubric
  private let source: ReportSource

  /// Reads everything that the report is about.
  ///
  /// - Parameters:
  ///   - files: Sheets or tallies; without any, the ledger is meant.
  ///   - period: What is reported on.
  ///   - versus: The earlier period, if any.
  ///   - judging: Which encounters are judged, and what is ranked.
  ///   - reading: How sheets are read.
  ///   - common: The options of the command.
  ///   - context: The world around.
  /// - Throws: `Failure` where the ledger, the rubric or a file cannot be read.
  init(
    files: [String], period: Period, versus: Period?, _ judging: JudgingOptions,
    _ reading: ReadingOptions, _ common: CommonOptions, in context: Context
  ) throws {
    if files.isEmpty {
      try self.init(ledgerOf: common, period: period, versus: versus, judging, in: context)
    } else {
      try self.init(
        of: files, period: period, versus: versus, judging, reading, common, in: context)
    }
  }

  private init(
    of files: [String], period: Period, versus: Period?, _ judging: JudgingOptions,
    _ reading: ReadingOptions, _ common: CommonOptions, in context: Context
  ) throws {
    let inForce = try RubricInForce(common, ledger: nil, in: context)
    let rubric = inForce.rubric
    let reader = try SheetFiles(reading, rubric: rubric, common, in: context)
    var sides = [period, versus].compactMap { $0 }.map {
      SheetCounter($0, judging, rubric.criteria)
    }
    var collector = EvidenceCollector(inForce.classifier, by: judging.unit)
    var kinds: Set<Bool> = []
    var accounts: [FileAccount] = []
    for file in reader.files(files) {
      let result = try reader.read(
        file,
        tallies: { row in
          for index in sides.indices { sides[index].add(row) }
        },
        encounters: { encounter in
          let judgement = inForce.classifier.judge(encounter)
          for index in sides.indices {
            let isOfPeriod = sides[index].add(encounter, judgement)
            if isOfPeriod, index == 0 { collector.add(encounter, id: encounter.id ?? "") }
          }
        })
      accounts.append(result.account)
      if !result.account.isRejected { kinds.insert(result.isTallies) }
      if kinds.count > 1 { throw Failure(.mixedInput(file), status: .misuse) }
    }
    reader.say(accounts)
    if let failed = accounts.first(where: \.isRejected) {
      throw Failure(.fileNotRead(failed.summary.file))
    }
    status = accounts.contains { $0.rejected > 0 } ? .found : .done
    let isTallies = kinds == [true]
    self.rubric = rubric
    source = .files(files)
    evidence = isTallies ? nil : collector
    let counted = sides.map { side in
      Side(
        period: side.period, outcomes: isTallies ? side.rows : side.outcomes,
        criteria: side.criteria)
    }
    after = counted[0]
    before = counted.dropFirst().first
  }

  private init(
    ledgerOf common: CommonOptions, period: Period, versus: Period?, _ judging: JudgingOptions,
    in context: Context
  ) throws {
    let location = LedgerLocation(common, in: context)
    let ledger = try location.open(.read, in: context)
    let inForce = try location.reporting {
      try RubricInForce(common, ledger: ledger, in: context)
    }
    rubric = inForce.rubric
    status = .done
    let judge = inForce.judge
    func side(_ period: Period) throws -> Side {
      let selection = judging.selection(period)
      var criteria = Tally()
      for (index, criterion) in inForce.rubric.criteria.enumerated() {
        let counting = judging.counting(criterion: index)
        let tally = try ledger.tally(counting, in: selection, asOf: common.asOf, judge: judge)
        for unit in tally.units {
          criteria.add(tally.counts(unit: unit), unit: unit, touchpoint: criterion.id)
        }
      }
      return Side(
        period: period,
        outcomes: try ledger.tally(
          judging.counting, in: selection, asOf: common.asOf, judge: judge),
        criteria: criteria)
    }
    (after, before, evidence, source) = try location.reporting {
      var collector = EvidenceCollector(inForce.classifier, by: judging.unit)
      collector.learn(try ledger.people())
      try ledger.forEachEncounter(
        in: judging.selection(period), asOf: common.asOf, judge: judge
      ) {
        collector.add($0.encounter, id: $0.id, isSettled: $0.record?.isSettled ?? false)
      }
      let source =
        try common.asOf.map { ReportSource.ledgerOf($0) }
        ?? .ledger(stateHash: ledger.stateHash())
      return (try side(period), try versus.map(side), collector, source)
    }
  }

  /// The data of the report.
  ///
  /// - Parameters:
  ///   - judging: What is ranked, and how.
  ///   - level: How much of the probability an interval holds.
  /// - Returns: The data.
  func data(_ judging: JudgingOptions, level: Double) -> ReportData {
    let options = judging.standingOptions(level: level)
    let label = evidence == nil ? nil : RubricLabel(rubric)
    let standings = Standings(judging: after.outcomes, options: options)
    let units = standings.standings.map(\.unit)
    let change = before.map { before in
      ComparisonReport(
        Comparison(before: before.outcomes, after: after.outcomes, options: options),
        unit: judging.unit, before: before.period, after: after.period, rubric: label,
        criteria: evidence == nil
          ? nil : RateChange.changes(before: before.criteria, after: after.criteria),
        showsAll: true)
    }
    return ReportData(
      league: StandingsReport(
        standings, unit: judging.unit, period: after.period, rubric: label),
      change: change,
      criteria: evidence == nil
        ? [] : rubric.criteria.map { ReportLabel(id: $0.id, title: $0.title) },
      touchpoints: rubric.touchpoints.map {
        ReportLabel(id: $0.id, title: $0.title, isAutomated: $0.isAutomated)
      },
      evidence: evidence?.evidence(of: units) ?? [:],
      review: evidence?.review(of: units) ?? ReviewQueue(), source: source,
      program: Maillon.version)
  }
}

/// Counts what files hold of one period.
private struct SheetCounter {
  /// What is counted.
  let period: Period

  private let matcher: Selection.Matcher
  private let ids: [String]
  private var outcomeCounter: EncounterCounter
  private var criterionCounters: [EncounterCounter]
  private var rowCounter: TallyRowCounter

  /// Starts at nothing.
  init(_ period: Period, _ judging: JudgingOptions, _ criteria: [Criterion]) {
    self.period = period
    let selection = judging.selection(period)
    matcher = Selection.Matcher(selection)
    ids = criteria.map(\.id)
    outcomeCounter = EncounterCounter(judging.counting)
    criterionCounters = criteria.indices.map { EncounterCounter(judging.counting(criterion: $0)) }
    rowCounter = TallyRowCounter(selection, by: judging.unit)
  }

  /// Counts an encounter, if it is of the period; whether it is.
  mutating func add(_ encounter: Encounter, _ judgement: Judgement) -> Bool {
    guard matcher.matches(encounter) else { return false }
    outcomeCounter.add(encounter, judgement)
    for index in criterionCounters.indices { criterionCounters[index].add(encounter, judgement) }
    return true
  }

  /// Counts a row of tallies, if it is of the period.
  mutating func add(_ row: TallyRow) {
    rowCounter.add(row)
  }

  /// What was counted of encounters.
  var outcomes: Tally { outcomeCounter.tally }

  /// What was counted of rows.
  var rows: Tally { rowCounter.tally }

  /// The levels of each criterion, with the criteria in place of touchpoints.
  var criteria: Tally {
    var byCriterion = Tally()
    for (id, counter) in zip(ids, criterionCounters) {
      for unit in counter.tally.units {
        byCriterion.add(counter.tally.counts(unit: unit), unit: unit, touchpoint: id)
      }
    }
    return byCriterion
  }
}
