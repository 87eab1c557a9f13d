/// What the model sees of one period: for each unit and each link how many were honoured and broken.
///
/// Few distinct pairs of numbers occur, so each is kept once as a *pattern*, and a unit is a row of
/// pattern numbers. The first patterns are the unvisited links, one per link, in order.
package struct ChainCounts: Sendable, Equatable {
  /// The numbers at one link.
  package struct Pattern: Hashable, Sendable {
    /// The link, as an index into `touchpoints`.
    package let link: Int

    /// Kept or exceeded encounters (s in the formulas).
    package let honoured: Int

    /// Broken encounters (f in the formulas).
    package let broken: Int

    /// Decided encounters (n in the formulas).
    package var decided: Int { honoured + broken }
  }

  /// The touchpoints of the chain.
  package let touchpoints: [String]

  /// The distinct patterns; the first `touchpoints.count` are the unvisited links.
  package let patterns: [Pattern]

  /// The pattern of each unit at each link, unit after unit.
  package let cells: [Int32]

  /// How many units there are.
  package let unitCount: Int

  /// How many links the chain has.
  package var linkCount: Int { touchpoints.count }

  /// Collects the patterns.
  ///
  /// - Parameters:
  ///   - touchpoints: The touchpoints of the chain.
  ///   - rows: For each unit the counts at each of them.
  package init(touchpoints: [String], rows: [[Counts]]) {
    var patterns = touchpoints.indices.map { Pattern(link: $0, honoured: 0, broken: 0) }
    var known = Dictionary(uniqueKeysWithValues: zip(patterns, 0..<Int32(patterns.count)))
    var cells: [Int32] = []
    cells.reserveCapacity(rows.count * touchpoints.count)
    for row in rows {
      for link in touchpoints.indices {
        let counts = link < row.count ? row[link] : .zero
        let pattern = Pattern(link: link, honoured: counts.honoured, broken: counts.broken)
        if let number = known[pattern] {
          cells.append(number)
        } else {
          let number = Int32(patterns.count)
          known[pattern] = number
          patterns.append(pattern)
          cells.append(number)
        }
      }
    }
    self.touchpoints = touchpoints
    self.patterns = patterns
    self.cells = cells
    unitCount = rows.count
  }

  /// The pattern numbers of a unit, link by link.
  package func row(_ unit: Int) -> ArraySlice<Int32> {
    cells[unit * linkCount..<(unit + 1) * linkCount]
  }

  /// How many units have at least one decided encounter in the chain.
  package var visitedUnitCount: Int {
    (0..<unitCount).count { unit in row(unit).contains { $0 >= linkCount } }
  }
}
