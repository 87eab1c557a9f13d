/// How encounters are counted into a tally: by what, of what, and what a guess is worth.
package struct Counting: Equatable, Sendable {
  /// What the tally has one row of.
  package var unit: UnitKind
  /// The index, in the rubric's order, of the criterion whose level is counted; nil for the outcome.
  ///
  /// An encounter without a finding for the criterion is not counted at all.
  package var criterion: Int?
  /// Whether an undecided encounter counts as its best guess, where it has one.
  package var countsGuesses: Bool

  /// Creates a way of counting; the outcome per provider unless told otherwise.
  package init(unit: UnitKind = .provider, criterion: Int? = nil, countsGuesses: Bool = false) {
    self.unit = unit
    self.criterion = criterion
    self.countsGuesses = countsGuesses
  }

  /// What one judged encounter adds to its cell; nil where it is not counted.
  package func counts(of judgement: Judgement) -> Counts? {
    let level: Level?
    if let criterion {
      guard let found = judgement.levels[criterion] else { return nil }
      level = found
    } else {
      level = judgement.outcome ?? (countsGuesses ? judgement.guess : nil)
    }
    return switch level {
    case .broken: Counts(broken: 1)
    case .kept: Counts(kept: 1)
    case .exceeded: Counts(exceeded: 1)
    case nil: Counts(undecided: 1)
    }
  }
}
