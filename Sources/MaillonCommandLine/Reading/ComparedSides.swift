import MaillonCore
import MaillonIntake
import MaillonPresentation

/// The two sides of a comparison, counted.
struct ComparedSides {
  /// One side.
  struct Side {
    let counted: Audit.CountedPeriod
    let period: Period
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
      let periods = try [first, second].map { try PeriodArgument.period($0) }
      before = Side(
        counted: try audit.countedPeriod(judging.selection(periods[0]), judging.counting),
        period: periods[0])
      after = Side(
        counted: try audit.countedPeriod(
          judging.selection(periods[1]), judging.counting, names: before.counted.names),
        period: periods[1])
      rubricLabel = audit.rubricLabel
      status = audit.status
      return
    }
    for expression in [first, second] where Period.isMeant(by: expression) {
      throw Failure(.periodBesideFile(expression), status: .misuse)
    }
    let audits = try [first, second].map { try Audit(files: [$0], reading, common, in: context) }
    func named(_ file: String) -> Period { Period(label: file, from: nil, to: nil, wave: nil) }
    before = Side(
      counted: try audits[0].countedPeriod(judging.selection(.all), judging.counting),
      period: named(first))
    after = Side(
      counted: try audits[1].countedPeriod(
        judging.selection(.all), judging.counting, names: before.counted.names),
      period: named(second))
    rubricLabel = audits[0].rubricLabel ?? audits[1].rubricLabel
    status = audits.map(\.status).max { $0.rawValue < $1.rawValue } ?? .done
  }

  /// Compares the two sides.
  func report(
    _ judging: JudgingOptions, _ common: CommonOptions, test: ComparisonTest, showsAll: Bool
  ) -> ComparisonReport {
    let comparison = Comparison(
      before: before.counted.tally, after: after.counted.tally,
      options: judging.standingOptions(level: common.level), test: test)
    var report = ComparisonReport(
      comparison, unit: judging.unit, before: before.period, after: after.period,
      rubric: rubricLabel, criteria: criteria, showsAll: showsAll)
    report.moves = moves(in: comparison)
    report.attribution = attribution
    let complete = Completeness(
      before.counted.counter.attendance, after.counted.counter.attendance, today: common.asOf)
    report.completeness = complete
    report.furtherWarnings = warnings(of: comparison, complete)
    return report
  }

  /// For those that are marked, the criteria that moved most.
  private func moves(in comparison: Comparison) -> [RankedUnit: [CriterionMove]] {
    guard let first = before.counted.criteria, let second = after.counted.criteria else {
      return [:]
    }
    let marked = comparison.movements.filter { [.improved, .declined].contains($0.verdict) }
    return Dictionary(
      uniqueKeysWithValues: marked.map {
        ($0.unit, CriterionMove.moves(of: $0.unit, before: first, after: second))
      })
  }

  /// What dates, observers and names say against a hasty verdict.
  private func warnings(
    of comparison: Comparison, _ complete: Completeness
  ) -> [ComparisonWarning] {
    var warnings: [ComparisonWarning] = []
    if before.counted.tally.isEmpty { warnings.append(.periodEmpty(.before)) }
    if after.counted.tally.isEmpty { warnings.append(.periodEmpty(.after)) }
    if before.period != after.period, let shared = before.period.days(sharedWith: after.period) {
      warnings.append(.periodsOverlap(from: shared.from, to: shared.to))
    }
    for (side, share) in [(PeriodSide.before, complete.before), (.after, complete.after)] {
      guard let share, share < Completeness.matureFrom else { continue }
      warnings.append(.periodImmature(side, completeness: share))
    }
    if let share = after.counted.counter.attendance.shareOfNewcomers(
      since: before.counted.counter.attendance),
      share > 0.5
    {
      warnings.append(.observersChanged(share: share))
    }
    return warnings + ComparedSides.renames(in: comparison)
  }

  /// The pairs of names that are compared at most, letter by letter.
  private static let mostPairs = 250_000

  /// Those gone whose name is nearly that of somebody new; none where everybody changed.
  private static func renames(in comparison: Comparison) -> [ComparisonWarning] {
    let new = comparison.movements.filter { $0.presence == .new }.map(\.unit)
    let gone = comparison.movements.filter { $0.presence == .gone }.map(\.unit)
    guard !new.isEmpty, gone.count <= mostPairs / new.count else { return [] }
    return gone.compactMap { unit in
      // A site of one provider is no other provider's.
      let others = unit.site == nil ? new : new.filter { $0.name == unit.name }
      let name = unit.site ?? unit.name
      // Numbered names are near each other and mean others.
      guard let near = Nearness.closest(to: name, among: others.map { $0.site ?? $0.name }),
        near.filter({ !$0.isNumber }) != name.filter({ !$0.isNumber })
          || near.filter(\.isNumber) == name.filter(\.isNumber),
        let other = others.first(where: { ($0.site ?? $0.name) == near })
      else { return nil }
      return .possibleRename(from: unit, to: other)
    }
  }

  /// What else stands behind a change; nil where a side is of tallies, which know nobody.
  private var attribution: Attribution? {
    guard before.counted.criteria != nil, after.counted.criteria != nil else { return nil }
    return Attribution(before.counted.counter, after.counted.counter)
  }

  /// How the network changed, criterion by criterion; nil where a side has none.
  private var criteria: [RateChange]? {
    guard let first = before.counted.criteria, let second = after.counted.criteria else {
      return nil
    }
    return RateChange.changes(before: first, after: second)
  }
}
