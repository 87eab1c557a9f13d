/// The promise held against what customers want and what they get, criterion by criterion.
package struct Gap: Sendable {
  /// What was delivered.
  package struct Delivered: Hashable, Sendable {
    /// How the findings came out.
    package let counts: Counts
    /// The honoured share, 0…1.
    package let rate: Double
    /// The lower end of its interval.
    package let low: Double
    /// The upper end of its interval.
    package let high: Double
  }

  /// What does not fit together.
  package enum Mismatch: String, CaseIterable, Sendable {
    /// Promised, and delivered less often, beyond doubt: the whole interval is below the target.
    case promisedNotDelivered = "promised-not-delivered"
    /// Wanted at least as much as the rest, and nobody promised it.
    case wantedNotPromised = "wanted-not-promised"
    /// Promised, and hardly anybody wants it.
    case promisedNotWanted = "promised-not-wanted"
  }

  /// What to mind before dropping a promise that hardly anybody asks for (Kano 1984).
  package enum Caution: String, Sendable {
    /// A basic is taken for granted: it is missed only when it is broken.
    case basic
    /// A delight is not asked for, because nobody expects it.
    case delight
  }

  /// Importance against performance (Martilla & James 1977), performance measured against the promise.
  package enum Quadrant: String, CaseIterable, Sendable {
    /// Wanted, and below the promise.
    case workOnThis = "work-on-this"
    /// Wanted, and as promised.
    case keepItUp = "keep-it-up"
    /// Less wanted, and below the promise.
    case laterPerhaps = "later-perhaps"
    /// Less wanted, and as promised.
    case enoughAlready = "enough-already"
  }

  /// One criterion, or one thing that customers want beside the criteria.
  package struct Row: Sendable {
    /// The criterion; nil for what the rubric does not know.
    package let criterion: Criterion?
    /// The name as the survey writes it, where there is no criterion.
    package let name: String
    /// The promise; nil where none is made.
    package let promise: Double?
    /// What customers say; nil if nothing.
    package let want: Wants.Want?
    /// What was seen; nil if nothing.
    package let delivered: Delivered?
    /// What does not fit.
    package let mismatches: [Mismatch]
    /// What to mind; nil if nothing.
    package let caution: Caution?
    /// Its place among the others; nil without wants, a promise or deliveries.
    package let quadrant: Quadrant?
  }

  /// The criteria in the rubric's order, then what else is wanted, the most wanted first.
  package let rows: [Row]

  /// How many people were asked; nil where the survey gives sums only, or there is none.
  package let respondents: Int?

  /// Whether wants are known.
  package let hasWants: Bool

  /// How many things do not fit.
  package var mismatches: Int { rows.reduce(0) { $0 + $1.mismatches.count } }

  /// Holds the three against each other.
  ///
  /// - Parameters:
  ///   - counts: What was counted of the period.
  ///   - wants: What customers want, if known.
  ///   - level: How much confidence the intervals have.
  package init(_ counts: PracticeCounts, wants: Wants?, level: Double = 0.95) {
    let tally = counts.byCriterion
    let units = tally.units
    let known = counts.criteria.map { criterion -> Row in
      let cells = units.map { tally.counts(unit: $0, touchpoint: criterion.id) }
      return Gap.row(
        criterion, name: criterion.id, want: wants?.want(of: criterion),
        delivered: Gap.delivered(cells, level: level), hasWants: wants != nil)
    }
    let others = (wants?.wants(beyond: counts.criteria) ?? []).enumerated().sorted { left, right in
      left.element.importance != right.element.importance
        ? left.element.importance > right.element.importance : left.offset < right.offset
    }
    rows =
      known
      + others.map {
        Gap.row(nil, name: $0.element.name, want: $0.element, delivered: nil, hasWants: true)
      }
    respondents = wants?.respondents
    hasWants = wants != nil
  }

  private static func row(
    _ criterion: Criterion?, name: String, want: Wants.Want?, delivered: Delivered?, hasWants: Bool
  ) -> Row {
    let promise = criterion?.target
    var mismatches: [Mismatch] = []
    var caution: Caution?
    var quadrant: Quadrant?
    if let promise, let delivered, delivered.high < promise {
      mismatches.append(.promisedNotDelivered)
    }
    if promise == nil, let want, want.isWanted { mismatches.append(.wantedNotPromised) }
    if promise != nil, let want, want.isHardlyWanted {
      mismatches.append(.promisedNotWanted)
      switch criterion?.kind {
      case .basic: caution = .basic
      case .delight: caution = .delight
      case .both, nil: break
      }
    }
    if let promise, let delivered, let want {
      quadrant =
        switch (want.isWanted, delivered.rate >= promise) {
        case (true, false): .workOnThis
        case (true, true): .keepItUp
        case (false, false): .laterPerhaps
        case (false, true): .enoughAlready
        }
    }
    return Row(
      criterion: criterion, name: name, promise: promise, want: want, delivered: delivered,
      mismatches: mismatches, caution: caution, quadrant: quadrant)
  }

  /// The honoured share over several units, with an interval that knows that they differ.
  ///
  /// Wilson's interval with n divided by the design effect: the variance between units,
  /// K/(K − 1) Σ (s_i − p n_i)² / n², over the binomial one, never below 1 (Cochran 1977, ch. 3.12; Rao &
  /// Scott 1992).
  ///
  /// - Parameters:
  ///   - cells: The findings of each unit.
  ///   - level: How much confidence the interval has.
  /// - Returns: The share; nil without findings.
  package static func delivered(_ cells: [Counts], level: Double) -> Delivered? {
    let seen = cells.filter { $0.decided > 0 }
    let counts = seen.reduce(into: Counts.zero) { $0 += $1 }
    guard counts.decided > 0 else { return nil }
    let n = Double(counts.decided)
    let rate = Double(counts.honoured) / n
    var effect = 1.0
    let binomial = rate * (1 - rate) / n
    if seen.count >= 2, binomial > 0 {
      let k = Double(seen.count)
      let scatter = seen.reduce(0) { sum, cell in
        let residue = Double(cell.honoured) - rate * Double(cell.decided)
        return sum + residue * residue
      }
      effect = max(1, k / (k - 1) * scatter / (n * n) / binomial)
    }
    let interval = wilsonInterval(
      successes: Double(counts.honoured) / effect, trials: n / effect, level: level)
    return Delivered(counts: counts, rate: rate, low: interval.low, high: interval.high)
  }
}
