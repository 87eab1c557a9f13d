/// A tally made ready for judging: who is in the table, which links the chain has, what counts.
struct JudgedCounts: Sendable {
  /// The largest number of links in a chain; beyond it the fit would take hours and mean nothing.
  static let linkLimit = 64

  /// The id of encounters without a touchpoint.
  static let unspecified = "unspecified"

  /// The name of the one link where touchpoints are pooled.
  static let pooled = "all"

  /// The units in the order of their bytes.
  let units: [RankedUnit]

  /// Each unit's counts over all touchpoints, as read.
  let totals: [Counts]

  /// The touchpoints of the chain.
  let chain: [String]

  /// Each unit's counts at each of them, as read.
  let rows: [[Counts]]

  /// How undecided encounters count.
  let undecided: UndecidedPolicy

  /// What the reader should know.
  let warnings: [StandingWarning]

  /// Reads a tally.
  init(_ tally: Tally, undecided: UndecidedPolicy) {
    let byUnit = tally.totalsByUnit
    let byTouchpoint = tally.totalsByTouchpoint
    let selection = JudgedCounts.chain(of: byTouchpoint, undecided)
    units = byUnit.map(\.unit)
    totals = byUnit.map(\.counts)
    chain = selection.chain
    rows = tally.matrix(units: units, touchpoints: chain)
    self.undecided = undecided
    warnings =
      selection.warnings
      + JudgedCounts.coverageWarnings(
        rows.map { $0.map { $0.judged(undecided) } }, chain, byTouchpoint)
      + JudgedCounts.undecidedWarnings(byUnit)
  }

  /// Reads a tally as if it had one touchpoint.
  init(pooling tally: Tally, undecided: UndecidedPolicy) {
    let byUnit = tally.totalsByUnit
    let all = byUnit.reduce(into: Counts.zero) { $0 += $1.counts }
    units = byUnit.map(\.unit)
    totals = byUnit.map(\.counts)
    chain = byUnit.isEmpty ? [] : [JudgedCounts.pooled]
    rows = byUnit.map { [$0.counts] }
    self.undecided = undecided
    warnings =
      (all.judged(undecided).decided > 0 ? [] : [.nothingDecided])
      + JudgedCounts.undecidedWarnings(byUnit)
  }

  /// What the model is fitted to.
  var chainCounts: ChainCounts {
    ChainCounts(touchpoints: chain, rows: rows.map { $0.map { $0.judged(undecided) } })
  }

  /// Each unit's counts with undecided encounters counted as ordered.
  var judgedTotals: [Counts] { totals.map { $0.judged(undecided) } }

  /// Chooses the touchpoints that anyone has a decided encounter at.
  private static func chain(
    of totals: [(touchpoint: String, counts: Counts)], _ undecided: UndecidedPolicy
  ) -> (chain: [String], warnings: [StandingWarning]) {
    let visited = totals.filter { $0.counts.judged(undecided).decided > 0 }
    // Nothing decided at all: the chain keeps its links, and the priors speak.
    let candidates = visited.isEmpty ? totals : visited
    var warnings: [StandingWarning] = []
    if visited.isEmpty {
      warnings.append(.nothingDecided)
    } else {
      warnings += totals.filter { $0.counts.judged(undecided).decided == 0 }.map {
        .touchpointLeftChain(touchpoint: $0.touchpoint)
      }
    }
    guard candidates.count > linkLimit else { return (candidates.map(\.touchpoint), warnings) }
    let most = candidates.indices.sorted {
      (-candidates[$0].counts.decided, $0) < (-candidates[$1].counts.decided, $1)
    }
    warnings.append(.tooManyTouchpoints(count: candidates.count, limit: linkLimit))
    return (most.prefix(linkLimit).sorted().map { candidates[$0].touchpoint }, warnings)
  }

  private static func coverageWarnings(
    _ rows: [[Counts]], _ chain: [String], _ totals: [(touchpoint: String, counts: Counts)]
  ) -> [StandingWarning] {
    var warnings: [StandingWarning] = []
    let cells = rows.count * chain.count
    let empty = rows.reduce(0) { sum, row in sum + row.count { $0.decided == 0 } }
    let isVisited = totals.contains { $0.counts.decided > 0 }
    if chain.count > 1, isVisited, 3 * empty > cells {
      warnings.append(.chainMostlyUnobserved(empty: empty, cells: cells))
    }
    if let entry = totals.first(where: { $0.touchpoint == unspecified }),
      entry.counts.decided > 0, chain.count > 1
    {
      warnings.append(.touchpointUnspecifiedMixed(encounters: entry.counts.decided))
    }
    return warnings
  }

  private static func undecidedWarnings(
    _ units: [(unit: RankedUnit, counts: Counts)]
  ) -> [StandingWarning] {
    let all = units.reduce(into: Counts.zero) { $0 += $1.counts }
    let network: [(unit: RankedUnit?, counts: Counts)] = [(nil, all)]
    return (network + units.map { (Optional($0.unit), $0.counts) }).compactMap { unit, counts in
      counts.hasManyUndecided
        ? .undecidedMany(
          unit: unit, undecided: counts.undecided, encounters: counts.decided + counts.undecided)
        : nil
    }
  }
}

extension Counts {
  /// Whether over 20 % of these counts, as read, are undecided.
  var hasManyUndecided: Bool { 4 * Double(undecided) > Double(decided) }

  /// The counts with undecided encounters counted as ordered, and still reported as undecided.
  func judged(_ policy: UndecidedPolicy) -> Counts {
    switch policy {
    case .exclude: self
    case .broken: self + Counts(broken: undecided)
    case .kept: self + Counts(kept: undecided)
    }
  }
}
