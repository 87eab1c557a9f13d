/// Two tallies made ready for comparing: the units of either, the touchpoints of both.
struct ComparedCounts: Sendable {
  /// The units of either period in the order of their bytes.
  let units: [RankedUnit]

  /// The touchpoints visited in both periods.
  let chain: [String]

  /// The counts of the first period in the chain.
  let before: ChainCounts

  /// The counts of the second period in the chain.
  let after: ChainCounts

  /// Decided encounters of every unit in the chain.
  let encounters: [(before: Int, after: Int)]

  /// Whether every unit was visited in either period, at whatever touchpoint.
  private let visited: [(before: Bool, after: Bool)]

  /// What the reader should know.
  let warnings: [ComparisonWarning]

  /// Reads two tallies.
  init(before: Tally, after: Tally, undecided: UndecidedPolicy) {
    let judged = (
      JudgedCounts(before, undecided: undecided), JudgedCounts(after, undecided: undecided)
    )
    let decided = (
      ComparedCounts.decidedTouchpoints(before, judged.0),
      ComparedCounts.decidedTouchpoints(after, judged.1)
    )
    let units = Set(before.units).union(after.units).sorted()
    let chain = decided.0.filter(decided.1.contains).sorted().map(\.text)
    let rows = (
      before.matrix(units: units, touchpoints: chain).map { $0.map { $0.judged(undecided) } },
      after.matrix(units: units, touchpoints: chain).map { $0.map { $0.judged(undecided) } }
    )
    let totals = (
      Dictionary(uniqueKeysWithValues: zip(judged.0.units, judged.0.judgedTotals)),
      Dictionary(uniqueKeysWithValues: zip(judged.1.units, judged.1.judgedTotals))
    )
    self.units = units
    self.chain = chain
    self.before = ChainCounts(touchpoints: chain, rows: rows.0)
    self.after = ChainCounts(touchpoints: chain, rows: rows.1)
    encounters = zip(rows.0, rows.1).map { first, second in
      (first.reduce(0) { $0 + $1.decided }, second.reduce(0) { $0 + $1.decided })
    }
    visited = units.map {
      ((totals.0[$0]?.decided ?? 0) > 0, (totals.1[$0]?.decided ?? 0) > 0)
    }
    warnings =
      ComparedCounts.leavers(decided.0, decided.1)
      + ComparedCounts.warnings(of: judged.0, .before)
      + ComparedCounts.warnings(of: judged.1, .after)
  }

  /// In which periods a unit was visited; nil if no encounter of it was decided in either.
  func presence(_ unit: Int) -> Movement.Presence? {
    switch visited[unit] {
    case (true, true): .both
    case (false, true): .new
    case (true, false): .gone
    case (false, false): nil
    }
  }

  private static func decidedTouchpoints(_ tally: Tally, _ judged: JudgedCounts) -> Set<ExactText> {
    judged.warnings.contains(.nothingDecided) ? [] : Set(judged.chain.map(ExactText.init))
  }

  private static func leavers(
    _ before: Set<ExactText>, _ after: Set<ExactText>
  ) -> [ComparisonWarning] {
    before.symmetricDifference(after).sorted().map {
      .touchpointLeftChain(
        touchpoint: $0.text, visited: before.contains($0) ? .before : .after)
    }
  }

  /// The warnings of a period, less those on its own chain, which is not the one compared.
  private static func warnings(
    of judged: JudgedCounts, _ side: PeriodSide
  ) -> [ComparisonWarning] {
    judged.warnings.compactMap { warning in
      switch warning {
      case .touchpointLeftChain, .chainMostlyUnobserved, .gridTooCoarse: nil
      case .nothingDecided, .tooManyTouchpoints, .touchpointUnspecifiedMixed, .undecidedMany:
        .inPeriod(side, warning)
      }
    }
  }
}
