import MaillonCore

/// A comparison of two periods with what a reader must know beside it.
package struct ComparisonReport: Sendable {
  /// The judged rows and the model behind them.
  package var comparison: Comparison
  /// What is compared.
  package var unit: UnitKind
  /// The earlier side.
  package var before: Period
  /// The later side.
  package var after: Period
  /// The rubric of both sides; nil where tallies were read.
  package var rubric: RubricLabel?
  /// How the network changed, criterion by criterion; nil where tallies were read, which have no criteria.
  package var criteria: [RateChange]?
  /// Whether rows that moved within chance are listed too.
  package var showsAll: Bool
  /// For those that are marked, the criteria that moved most.
  package var moves: [RankedUnit: [CriterionMove]] = [:]
  /// What else stands behind a change; nil where tallies were read, which know nobody.
  package var attribution: Attribution?
  /// How complete each side is likely to be; nil where tallies were read, which have no dates.
  package var completeness: Completeness?
  /// What else the reader should know, beside what the comparison itself warns of.
  package var furtherWarnings: [ComparisonWarning] = []

  /// The fields that machines get; nil for all.
  package var fields: FieldChoice?

  /// All that the reader should know before believing it.
  var warnings: [ComparisonWarning] { comparison.warnings + furtherWarnings }

  /// Creates a report.
  package init(
    _ comparison: Comparison, unit: UnitKind, before: Period, after: Period,
    rubric: RubricLabel?, criteria: [RateChange]?, showsAll: Bool
  ) {
    self.comparison = comparison
    self.unit = unit
    self.before = before
    self.after = after
    self.rubric = rubric
    self.criteria = criteria
    self.showsAll = showsAll
  }

  /// How much of the probability an interval holds; nil where nothing could be compared.
  var level: Double? { comparison.method?.level }

  /// Whether something moved beyond chance.
  package var isChanged: Bool { count(.improved) + count(.declined) > 0 }

  /// How many rows have a verdict.
  func count(_ verdict: Movement.Verdict) -> Int {
    comparison.movements.count { $0.verdict == verdict }
  }

  /// The rows as a person reads them: those present in both by change, then new, then gone; what is
  /// level stands by the alphabet of the language.
  func ordered(_ language: Language) -> [Movement] {
    func group(_ movement: Movement) -> Int {
      switch movement.presence {
      case .both: 0
      case .new: 1
      case .gone: 2
      }
    }
    let movements = comparison.movements.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if group(first) != group(second) { return group(first) < group(second) }
      let (change, other) = (first.change?.estimate ?? 0, second.change?.estimate ?? 0)
      return change != other ? change < other : left.offset < right.offset
    }.map(\.element)
    return AlphabeticalOrder(language).settling(movements, by: \.unit.displayName) {
      group($0) == group($1) && $0.change?.estimate == $1.change?.estimate
    }
  }
}
