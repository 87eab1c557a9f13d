/// Counts per ranked unit and touchpoint: all that ranking and comparison ever see.
///
/// Tallies add up: however the encounters were split over files, machines or databases, merging the
/// parts in any order gives the same tally.
package struct Tally: Sendable {
  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  private var rows: [RankedUnit: Int] = [:]
  private var columns: [ExactText: Int] = [:]
  private var cells: [Cell: Counts] = [:]

  /// Creates an empty tally.
  package init() {}

  /// Whether nothing was ever added.
  package var isEmpty: Bool { rows.isEmpty }

  /// The units in the order of their bytes.
  package var units: [RankedUnit] { rows.keys.sorted() }

  /// The touchpoints in the order of their bytes.
  package var touchpoints: [String] { columns.keys.sorted().map(\.text) }

  /// Adds counts to a unit at a touchpoint.
  ///
  /// Zero counts are remembered too: the unit gets its row in the table and the touchpoint is known.
  ///
  /// - Parameters:
  ///   - counts: What to add.
  ///   - unit: Whose encounters they are.
  ///   - touchpoint: The id of the touchpoint.
  package mutating func add(_ counts: Counts, unit: RankedUnit, touchpoint: String) {
    let row = rows[unit] ?? rows.count
    rows[unit] = row
    let column = columns[ExactText(touchpoint)] ?? columns.count
    columns[ExactText(touchpoint)] = column
    cells[Cell(row: row, column: column), default: .zero] += counts
  }

  /// Adds everything another tally holds.
  package mutating func merge(_ other: Tally) {
    let units = other.rows.sorted { $0.value < $1.value }.map(\.key)
    let touchpoints = other.columns.sorted { $0.value < $1.value }.map(\.key)
    for (cell, counts) in other.cells {
      add(counts, unit: units[cell.row], touchpoint: touchpoints[cell.column].text)
    }
  }

  /// What is known of a unit at a touchpoint; zero if nothing is.
  ///
  /// - Parameters:
  ///   - unit: Whose encounters.
  ///   - touchpoint: The id of the touchpoint.
  /// - Returns: The counts.
  package func counts(unit: RankedUnit, touchpoint: String) -> Counts {
    guard let row = rows[unit], let column = columns[ExactText(touchpoint)] else { return .zero }
    return cells[Cell(row: row, column: column)] ?? .zero
  }

  /// What is known of a unit over all touchpoints.
  ///
  /// - Parameter unit: Whose encounters.
  /// - Returns: The sum of the counts.
  package func counts(unit: RankedUnit) -> Counts {
    columns.keys.reduce(into: Counts.zero) { $0 += counts(unit: unit, touchpoint: $1.text) }
  }

  /// The counts of some units at some touchpoints, row after row.
  ///
  /// - Parameters:
  ///   - units: The rows.
  ///   - touchpoints: The columns.
  /// - Returns: One array per unit, with one entry per touchpoint.
  package func matrix(units: [RankedUnit], touchpoints: [String]) -> [[Counts]] {
    let chosen = touchpoints.map { columns[ExactText($0)] }
    return units.map { unit in
      guard let row = rows[unit] else { return chosen.map { _ in .zero } }
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
    return columns.sorted { $0.key < $1.key }.map { ($0.key.text, sums[$0.value]) }
  }

  /// The sums over all touchpoints, in the order of `units`.
  package var totalsByUnit: [(unit: RankedUnit, counts: Counts)] {
    var sums = [Counts](repeating: .zero, count: rows.count)
    for (cell, counts) in cells { sums[cell.row] += counts }
    return rows.sorted { $0.key < $1.key }.map { ($0.key, sums[$0.value]) }
  }

  /// The sum over everything.
  package var totals: Counts {
    cells.values.reduce(into: .zero) { $0 += $1 }
  }
}

extension Tally: Equatable {
  /// Compares what tallies hold, not the order in which it was added.
  package static func == (left: Tally, right: Tally) -> Bool {
    Set(left.rows.keys) == Set(right.rows.keys)
      && Set(left.columns.keys) == Set(right.columns.keys)
      && left.holdsCells(of: right) && right.holdsCells(of: left)
  }

  private func holdsCells(of other: Tally) -> Bool {
    let units = other.rows.sorted { $0.value < $1.value }.map(\.key)
    let touchpoints = other.columns.sorted { $0.value < $1.value }.map(\.key)
    return other.cells.allSatisfy { cell, counts in
      self.counts(unit: units[cell.row], touchpoint: touchpoints[cell.column].text) == counts
    }
  }
}
