/// What moved within one unit: a criterion's honoured rate in two periods.
package struct CriterionMove: Hashable, Sendable {
  /// The criterion.
  package let criterion: String

  /// The honoured rate before.
  package let before: Double

  /// The honoured rate after.
  package let after: Double

  /// Findings needed on either side, below which a rate says nothing.
  package static let leastFindings = 3

  /// A change smaller than this is not worth a word.
  package static let leastChange = 0.1

  /// The criteria that moved most, in the direction of the unit's own change first.
  ///
  /// Raw rates: they say where to look, not what is certain.
  ///
  /// - Parameters:
  ///   - unit: Whose.
  ///   - before: The findings before, criteria in place of touchpoints.
  ///   - after: The findings after.
  ///   - most: How many to name.
  /// - Returns: The criteria, the largest change first.
  package static func moves(
    of unit: RankedUnit, before: Tally, after: Tally, most: Int = 3
  ) -> [CriterionMove] {
    let moves = before.touchpoints.compactMap { criterion -> CriterionMove? in
      let first = before.counts(unit: unit, touchpoint: criterion)
      let second = after.counts(unit: unit, touchpoint: criterion)
      guard min(first.decided, second.decided) >= leastFindings else { return nil }
      let move = CriterionMove(
        criterion: criterion, before: Double(first.honoured) / Double(first.decided),
        after: Double(second.honoured) / Double(second.decided))
      return abs(move.after - move.before) >= leastChange ? move : nil
    }
    return Array(
      moves.enumerated().sorted { left, right in
        let sizes = (
          abs(left.element.after - left.element.before),
          abs(right.element.after - right.element.before)
        )
        return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.offset < right.offset
      }.map(\.element).prefix(most))
  }
}
