import ArgumentParser
import MaillonCore
import MaillonIntake
import MaillonPresentation

/// `maillon diff`: two periods of the ledger, or two files.
struct Diff: ParsableCommand, Runnable {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: words(
        "What changed between two periods, and what is only noise.",
        "Ce qui a changé entre deux périodes, et ce qui n’est que du bruit."),
      discussion: words(
        """
        What parses as a period is one; write ./2025 for a file of that name.

          maillon diff 2025-Q3 2025-Q4
          maillon diff july.csv september.csv --all
        """,
        """
        Ce qui se lit comme une période en est une ; écrivez ./2025 pour un fichier de ce nom.

          maillon diff 2025T3 2025T4
          maillon diff juillet.csv septembre.csv --all
        """))
  }

  @Argument(help: help("A period, or a file.", "Une période, ou un fichier."))
  var before: String

  @Argument(help: help("A period, or a file.", "Une période, ou un fichier."))
  var after: String

  @Flag(help: help("List what moved within chance too.", "Lister aussi ce qui est dans le hasard."))
  var all = false

  @Flag(
    help: help(
      "Exit with 1 where something moved beyond chance.",
      "Finir par 1 si quelque chose a bougé au-delà du hasard."))
  var exitCode = false

  @Option(
    help: help(
      "How to tell change from chance: paired (the model), coupled (also on one touchpoint) or fisher.",
      "Comment distinguer du hasard : paired (le modèle), coupled (aussi sur un seul point de contact) ou fisher.",
      value: "test"))
  var test: ComparisonTest = .paired

  @OptionGroup var judging: JudgingOptions

  @Option(
    name: [.customShort("f"), .long],
    help: help("table, csv, json or markdown.", "table, csv, json ou markdown."))
  var format: Format?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let output = try Output(
      common, asked: format, allowed: [.table, .json, .csv, .markdown], in: context)
    let sides = try Sides(before, after, judging, reading, common, in: context)
    let comparison = Comparison(
      before: sides.before.tally, after: sides.after.tally,
      options: judging.standingOptions(level: common.level), test: test)
    var report = ComparisonReport(
      comparison, unit: judging.unit, before: sides.before.period, after: sides.after.period,
      rubric: sides.rubricLabel, criteria: sides.criteria, showsAll: all)
    report.moves = sides.moves(in: comparison)
    report.attribution = sides.attribution
    report.furtherWarnings = sides.warnings(of: comparison, today: common.asOf)
    switch output.format {
    case .json: output.write(report.json(language: common.language(in: context)).indented)
    case .csv: output.write(report.csv)
    case .markdown:
      output.write(lines: report.markdown(language: common.language(in: context)))
    default: output.write(lines: report.lines(for: output.appearance))
    }
    try output.finish()
    if exitCode, sides.status == .done, report.isChanged { return .found }
    return sides.status
  }
}

/// The two sides of a comparison, counted.
private struct Sides {
  /// One side.
  struct Side {
    let tally: Tally
    let criteria: Tally?
    let period: Period
    let attendance: Attendance
    let sightings: PeriodSightings

    init(_ audit: Audit, _ judging: JudgingOptions, _ selected: Period, named period: Period) throws
    {
      var attendance = Attendance()
      var sightings = PeriodSightings()
      var names = EncounterCounter(judging.counting)
      let counted = try audit.tallyWithCriteria(judging.selection(selected), judging.counting) {
        encounter, judgement in
        attendance.add(encounter)
        let (unit, touchpoint) = names.meet(encounter)
        sightings.add(
          encounter, unit: unit, touchpoint: touchpoint, outcome: judgement.outcome,
          uncoded: encounter.isCoded
            ? audit.judgement(on: encounter.uncoded).outcome : judgement.outcome)
      }
      self.attendance = attendance
      self.sightings = sightings
      tally = counted.tally
      criteria = counted.criteria
      self.period = period
    }
  }

  let before: Side
  let after: Side
  let rubricLabel: RubricLabel?
  let status: ExitStatus

  /// Counts two periods of the ledger, or two files.
  init(
    _ first: String, _ second: String, _ judging: JudgingOptions, _ reading: ReadingOptions,
    _ common: CommonOptions, in context: Context
  ) throws {
    if Period.isMeant(by: first), Period.isMeant(by: second) {
      let audit = try Audit(files: [], reading, common, in: context)
      func side(_ expression: String) throws -> Side {
        let period = try PeriodArgument.period(expression)
        return try Side(audit, judging, period, named: period)
      }
      before = try side(first)
      after = try side(second)
      rubricLabel = audit.rubricLabel
      status = audit.status
      return
    }
    for expression in [first, second] where Period.isMeant(by: expression) {
      throw Failure(.periodBesideFile(expression), status: .misuse)
    }
    let audits = try [first, second].map { try Audit(files: [$0], reading, common, in: context) }
    func side(_ audit: Audit, _ file: String) throws -> Side {
      try Side(
        audit, judging, .all, named: Period(label: file, from: nil, to: nil, wave: nil))
    }
    before = try side(audits[0], first)
    after = try side(audits[1], second)
    rubricLabel = audits[0].rubricLabel ?? audits[1].rubricLabel
    status = audits.map(\.status).max { $0.rawValue < $1.rawValue } ?? .done
  }

  /// For those that are marked, the criteria that moved most.
  func moves(in comparison: Comparison) -> [RankedUnit: [CriterionMove]] {
    guard let first = before.criteria, let second = after.criteria else { return [:] }
    let marked = comparison.movements.filter { [.improved, .declined].contains($0.verdict) }
    return Dictionary(
      uniqueKeysWithValues: marked.map {
        ($0.unit, CriterionMove.moves(of: $0.unit, before: first, after: second))
      })
  }

  /// What dates, observers and names say against a hasty verdict.
  func warnings(of comparison: Comparison, today: Day?) -> [ComparisonWarning] {
    let complete = Completeness(before.attendance, after.attendance, today: today)
    var warnings: [ComparisonWarning] = []
    for (side, share) in [(PeriodSide.before, complete.before), (.after, complete.after)] {
      guard let share, share < Completeness.matureFrom else { continue }
      warnings.append(.periodImmature(side, completeness: share))
    }
    if let share = after.attendance.shareOfNewcomers(since: before.attendance), share > 0.5 {
      warnings.append(.observersChanged(share: share))
    }
    let new = comparison.movements.filter { $0.presence == .new }.map(\.unit)
    for gone in comparison.movements where gone.presence == .gone {
      let names = new.map(\.name)
      guard let near = Nearness.closest(to: gone.unit.name, among: names),
        let other = new.first(where: { $0.name == near })
      else { continue }
      warnings.append(.possibleRename(from: gone.unit, to: other))
    }
    return warnings
  }

  /// What else stands behind a change; nil where a side is of tallies, which know nobody.
  var attribution: Attribution? {
    guard before.criteria != nil, after.criteria != nil else { return nil }
    return Attribution(before.sightings, after.sightings)
  }

  /// How the network changed, criterion by criterion; nil where a side has none.
  var criteria: [RateChange]? {
    guard let first = before.criteria, let second = after.criteria else { return nil }
    return RateChange.changes(before: first, after: second)
  }
}
