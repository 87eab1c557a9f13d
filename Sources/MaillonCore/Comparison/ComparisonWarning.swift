/// Something that a reader of a comparison should know before believing it.
package enum ComparisonWarning: Hashable, Sendable {
  /// The periods have no touchpoint in common: nothing can be compared.
  case nothingInCommon

  /// A touchpoint was visited in one period only and leaves the chain of the comparison.
  case touchpointLeftChain(touchpoint: String, visited: PeriodSide)

  /// Fewer than two units were visited in both periods: their correlation is taken as 0.
  case tooFewPairs(pairs: Int)

  /// On a chain of one link each period was judged alone, which calls too much a change.
  case periodsApart

  /// Rows look changed, but taken together no more than where nothing changed at all: nobody is marked.
  case changeNotShown(p: Double)

  /// A unit has too few encounters on a side for a verdict: listed, not marked.
  case fewEncounters(unit: RankedUnit, before: Int, after: Int, minimum: Int)

  /// Nothing was observed in a period.
  case periodEmpty(PeriodSide)

  /// The periods have days in common: what was observed on them stands on both sides.
  case periodsOverlap(from: Day?, to: Day?)

  /// A period is likely to miss sheets that are still to come in: too early for a verdict.
  case periodImmature(PeriodSide, completeness: Double)

  /// Much of the second period was observed by people who did not observe in the first.
  case observersChanged(share: Double)

  /// Somebody gone and somebody new have nearly the same name.
  case possibleRename(from: RankedUnit, to: RankedUnit)

  /// What a ranking of one of the periods would warn of.
  case inPeriod(PeriodSide, StandingWarning)

  /// The stable name of the warning.
  package var code: String {
    switch self {
    case .nothingInCommon: "nothing-in-common"
    case .touchpointLeftChain: "touchpoint-left-chain"
    case .tooFewPairs: "pairs-too-few"
    case .periodsApart: "periods-judged-apart"
    case .changeNotShown: "change-not-shown"
    case .fewEncounters: "few-encounters"
    case .periodEmpty: "period-empty"
    case .periodsOverlap: "periods-overlap"
    case .periodImmature: "period-immature"
    case .observersChanged: "observers-changed"
    case .possibleRename: "possible-rename"
    case .inPeriod(_, let warning): warning.code
    }
  }

  /// The unit that is meant, if it is one.
  package var unit: RankedUnit? {
    switch self {
    case .fewEncounters(let unit, _, _, _): unit
    case .inPeriod(_, let warning): warning.unit
    case .possibleRename(_, let unit): unit
    case .nothingInCommon, .touchpointLeftChain, .tooFewPairs, .periodsApart, .periodImmature,
      .periodEmpty, .periodsOverlap, .observersChanged, .changeNotShown:
      nil
    }
  }
}
