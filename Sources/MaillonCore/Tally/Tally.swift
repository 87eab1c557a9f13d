/// Counts per ranked unit and touchpoint: all that ranking and comparison ever see.
///
/// Tallies add up: however the encounters were split over files, machines or databases, merging the
/// parts in any order gives the same tally.
package struct Tally: Sendable {
  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  private var rows = Numbering<RankedUnit>()
  private var columns = Numbering<ExactText>()
  private var cells: [Cell: Counts] = [:]

  /// Creates an empty tally.
  package init() {}

  /// Whether nothing was ever added.
  package var isEmpty: Bool { rows.count == 0 }

  /// The units in the order of their bytes.
  package var units: [RankedUnit] { rows.members.sorted() }

  /// The touchpoints in the order of their bytes.
  package var touchpoints: [String] { columns.members.sorted().map(\.text) }

  /// Adds counts to a unit at a touchpoint.
  ///
  /// Zero counts are remembered too: the unit gets its row in the table and the touchpoint is known.
  ///
  /// - Parameters:
  ///   - counts: What to add.
  ///   - unit: Whose encounters they are.
  ///   - touchpoint: The id of the touchpoint.
  package mutating func add(_ counts: Counts, unit: RankedUnit, touchpoint: String) {
    let cell = Cell(
      row: rows.number(of: unit), column: columns.number(of: ExactText(touchpoint)))
    cells[cell, default: .zero] += counts
  }

  /// Adds everything another tally holds.
  package mutating func merge(_ other: Tally) {
    for (cell, counts) in other.cells {
      add(
        counts, unit: other.rows.members[cell.row],
        touchpoint: other.columns.members[cell.column].text)
    }
  }

  /// What is known of a unit at a touchpoint; zero if nothing is.
  ///
  /// - Parameters:
  ///   - unit: Whose encounters.
  ///   - touchpoint: The id of the touchpoint.
  /// - Returns: The counts.
  package func counts(unit: RankedUnit, touchpoint: String) -> Counts {
    guard let row = rows.known(unit), let column = columns.known(ExactText(touchpoint)) else {
      return .zero
    }
    return cells[Cell(row: row, column: column)] ?? .zero
  }

  /// What is known of a unit over all touchpoints.
  ///
  /// - Parameter unit: Whose encounters.
  /// - Returns: The sum of the counts.
  package func counts(unit: RankedUnit) -> Counts {
    guard let row = rows.known(unit) else { return .zero }
    return (0..<columns.count).reduce(into: .zero) { sum, column in
      sum += cells[Cell(row: row, column: column)] ?? .zero
    }
  }

  /// The counts of some units at some touchpoints, row after row.
  ///
  /// - Parameters:
  ///   - units: The rows.
  ///   - touchpoints: The columns.
  /// - Returns: One array per unit, with one entry per touchpoint.
  package func matrix(units: [RankedUnit], touchpoints: [String]) -> [[Counts]] {
    let chosen = touchpoints.map { columns.known(ExactText($0)) }
    return units.map { unit in
      guard let row = rows.known(unit) else { return chosen.map { _ in .zero } }
      return chosen.map { column in
        guard let column else { return .zero }
        return cells[Cell(row: row, column: column)] ?? .zero
      }
    }
  }

  /// The sum over all units, touchpoint by touchpoint, in the order of `touchpoints`.
  package var totalsByTouchpoint: [(touchpoint: String, counts: Counts)] {
    var sums = [Counts](repeating: .zero, count: columns.count)
    for (cell, counts) in cells { sums[cell.column] += counts }
    return zip(columns.members, sums).sorted { $0.0 < $1.0 }.map { ($0.0.text, $0.1) }
  }

  /// The sums over all touchpoints, in the order of `units`.
  package var totalsByUnit: [(unit: RankedUnit, counts: Counts)] {
    var sums = [Counts](repeating: .zero, count: rows.count)
    for (cell, counts) in cells { sums[cell.row] += counts }
    return zip(rows.members, sums).sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
  }

  /// The sum over everything.
  package var totals: Counts {
    cells.values.reduce(into: .zero) { $0 += $1 }
  }
}

extension Tally: Equatable {
  /// Compares what tallies hold, not the order in which it was added.
  package static func == (left: Tally, right: Tally) -> Bool {
    Set(left.rows.members) == Set(right.rows.members)
      && Set(left.columns.members) == Set(right.columns.members)
      && left.holdsCells(of: right) && right.holdsCells(of: left)
  }

  private func holdsCells(of other: Tally) -> Bool {
    other.cells.allSatisfy { cell, counts in
      let (unit, touchpoint) = (other.rows.members[cell.row], other.columns.members[cell.column])
      return self.counts(unit: unit, touchpoint: touchpoint.text) == counts
    }
  }
}
