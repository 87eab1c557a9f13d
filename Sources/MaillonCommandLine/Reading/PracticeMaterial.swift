import MaillonCore
import MaillonPresentation

/// What thanks, plans, gaps and chains are drawn from, in one reading of the ledger or of files.
struct PracticeMaterial {
  /// The observed days.
  let period: Period
  /// The earlier period; nil where none is asked for.
  let versus: Period?
  /// What was counted.
  let counts: PracticeCounts
  /// What was counted of the earlier period.
  let earlier: PracticeCounts?
  /// What observers wrote, in the period.
  let words: PracticeWords
  /// The rubric.
  let rubric: Rubric
  /// Whether something in the files was rejected.
  let status: ExitStatus

  private let judging: JudgingOptions
  private let level: Double

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
    period = try options.observed.selected()
    self.versus = versus
    var judging = options.judging
    if keepsNetwork { judging.provider = [] }
    self.judging = judging
    level = options.common.level
    let audit = try Audit(files: options.files, options.reading, options.common, in: context)
    rubric = audit.judgingRubric
    var counts = PracticeCounts(judging.counting, rubric: rubric)
    var words = PracticeWords(audit.judgingClassifier, showsNames: options.common.names)
    var before: PracticeCounts?
    if let versus {
      let now = Selection.Matcher(judging.selection(period))
      let then = Selection.Matcher(judging.selection(versus))
      var earlier = PracticeCounts(judging.counting, rubric: rubric)
      try audit.forEachEncounter(in: judging.selection(.all)) { seen in
        if then.matches(seen.encounter) {
          earlier.add(seen.encounter, seen.judgement, id: seen.id)
          words.meet(seen.encounter)
        }
        if now.matches(seen.encounter) { PracticeMaterial.add(seen, to: &counts, &words) }
      }
      before = earlier
    } else {
      try audit.forEachEncounter(in: judging.selection(period)) { seen in
        PracticeMaterial.add(seen, to: &counts, &words)
      }
    }
    (self.counts, self.words, earlier) = (counts, words, before)
    status = audit.status
  }

  private static func add(
    _ seen: Audit.Seen, to counts: inout PracticeCounts, _ words: inout PracticeWords
  ) {
    let place = counts.add(seen.encounter, seen.judgement, id: seen.id)
    words.add(
      seen.encounter, id: seen.id, seen.judgement, unit: place.unit, touchpoint: place.touchpoint)
  }

  private var options: StandingOptions { judging.standingOptions(level: level) }

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
