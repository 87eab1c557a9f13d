import MaillonCore

/// Which rows of a file count.
struct RowFilters {
  private var filters: [(index: Int, values: Set<String>, keeps: Bool)] = []

  /// Finds the columns of the filters; those that the file has not do not filter.
  init(_ mapping: Mapping?, headings: [String]) {
    guard let mapping, !mapping.filters.isEmpty else { return }
    let places = HeadingPlaces(headings)
    for filter in mapping.filters {
      guard let index = places.index(of: filter.names) else { continue }
      filters.append((index, Set(filter.values.map { FoldedName.of($0) }), filter.keeps))
    }
  }

  /// Whether the row that a reader stands on is left out.
  func leavesOut(_ reader: some RowCells) -> Bool {
    for filter in filters
    where filter.values.contains(FoldedName.of(reader.bytes(filter.index).trimmedText))
      != filter.keeps
    { return true }
    return false
  }
}
