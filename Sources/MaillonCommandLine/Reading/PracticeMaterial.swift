import MaillonCore
import MaillonIntake
import MaillonPresentation

/// What thanks, plans, gaps, chains and reports are drawn from, in one reading of the ledger or of files.
struct PracticeMaterial {
  /// The observed days.
  let period: Period
  /// What was counted.
  let counts: PracticeCounts
  /// What was counted of the earlier period; nil where none is asked for.
  let earlier: PracticeCounts?
  /// What observers wrote, in the period.
  let words: PracticeWords
  /// The rubric.
  let rubric: Rubric
  /// Whether something in the files was rejected.
  let status: ExitStatus

  /// What is judged: providers, sites or sectors.
  let unit: UnitKind
  /// How much of the probability an interval holds.
  let level: Double

  /// The ledger that the next command is offered for.
  private(set) var ledger = LedgerFlag.usual

  private let options: StandingOptions

  /// Reads the encounters of one or two periods.
  ///
  /// - Parameters:
  ///   - options: Which encounters, and how they are read and counted.
  ///   - versus: The earlier period, if any.
  ///   - keepsNetwork: Whether `--provider` says what is shown, and not what is counted, so that the
  ///     network still informs every estimate.
  ///   - context: The world around.
  /// - Throws: `Failure` where the ledger, the rubric or a file cannot be read.
  init(
    _ options: PracticeOptions, versus: Period?, keepsNetwork: Bool = true, in context: Context
  ) throws {
    var judging = options.judging
    if keepsNetwork { judging.provider = [] }
    let audit = try Audit(files: options.files, options.reading, options.common, in: context)
    try self.init(
      of: audit, period: try options.observed.resolved(), versus: versus, judging,
      options.common)
    if options.files.isEmpty { ledger = LedgerLocation(options.common, in: context).path }
  }

  /// Reads the encounters of one or two periods of an audit.
  ///
  /// - Parameters:
  ///   - audit: The ledger, or files.
  ///   - period: The observed days.
  ///   - versus: The earlier period, if any.
  ///   - judging: Which encounters are judged, and how they are counted.
  ///   - common: The options of the command.
  ///   - rows: Takes rows of tallies; nil where nothing can be done with them.
  ///   - visiting: Sees each encounter of the period, with the unit that it belongs to.
  /// - Throws: `Failure` where the ledger or a file cannot be read.
  init(
    of audit: Audit, period: Period, versus: Period?, _ judging: JudgingOptions,
    _ common: CommonOptions, rows: ((TallyRow) -> Void)? = nil,
    visiting: (Audit.Seen, QuotedEncounter, RankedUnit) -> Void = { _, _, _ in }
  ) throws {
    let rubric = audit.judgingRubric
    let now = Selection.Matcher(judging.selection(period))
    let then = versus.map { Selection.Matcher(judging.selection($0)) }
    var names = try audit.shownNames()
    var counts = PracticeCounts(judging.counting, rubric: rubric)
    var earlier = versus.map { _ in PracticeCounts(judging.counting, rubric: rubric) }
    var words = PracticeWords(rubric, showsNames: common.names)
    try audit.forEachEncounter(
      in: judging.selection(versus == nil ? period : .all), rows: rows
    ) { seen in
      // Both periods show a name in one spelling.
      let shown = names.applied(to: seen.encounter)
      if let then, then.matches(seen.encounter) {
        earlier?.add(shown, seen.judgement, id: seen.id)
      }
      guard now.matches(seen.encounter) else { return }
      let quoted = QuotedEncounter(
        seen.encounter, id: seen.id, seen.judgement, by: audit.judgingClassifier)
      let place = counts.add(shown, seen.judgement, id: seen.id)
      words.add(quoted, unit: place.unit, touchpoint: place.touchpoint)
      visiting(seen, quoted, place.unit)
    }
    words.learn(try audit.people())
    (self.counts, self.words, self.earlier) = (counts, words, earlier)
    self.period = period
    self.rubric = rubric
    unit = judging.unit
    level = common.level
    options = judging.standingOptions(level: level)
    status = audit.status
  }

  /// The league table of the period.
  var table: Standings { Standings(judging: counts.outcomes, options: options) }

  /// The league table of the earlier period; nil where none is asked for.
  var earlierTable: Standings? {
    earlier.map { Standings(judging: $0.outcomes, options: options) }
  }

  /// What changed since the earlier period; nil where none is asked for, or it is empty.
  var comparison: Comparison? {
    guard let earlier, !earlier.outcomes.isEmpty else { return nil }
    return Comparison(before: earlier.outcomes, after: counts.outcomes, options: options)
  }
}
