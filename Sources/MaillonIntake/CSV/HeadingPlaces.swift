import MaillonCore

/// Finds columns by heading and position.
struct HeadingPlaces {
  private var places: [String: [Int]] = [:]
  private var exactCounts: [String: Int] = [:]

  init(_ headings: [String]) {
    for (index, heading) in headings.enumerated() {
      places[FoldedName.of(heading), default: []].append(index)
    }
  }

  func index(of names: [Mapping.ColumnName]) -> Int? {
    for name in names {
      let found = places[FoldedName.of(name.heading)] ?? []
      if name.position >= 1, name.position <= found.count { return found[name.position - 1] }
    }
    return nil
  }

  /// All columns that names find, each once, in the order of the names.
  func indices(of names: [Mapping.ColumnName]) -> [Int] {
    var found: [Int] = []
    for name in names {
      if let index = index(of: [name]), !found.contains(index) { found.append(index) }
    }
    return found
  }

  func isRepeated(_ heading: String) -> Bool {
    places[FoldedName.of(heading)]?.count ?? 0 > 1
  }

  /// The pieces with their columns; nothing if a column is not there.
  func pieces(of template: [Mapping.TemplatePart]) -> [ColumnPlan.Piece]? {
    var pieces: [ColumnPlan.Piece] = []
    for part in template {
      switch part {
      case .text(let text): pieces.append(.text(text))
      case .column(let name):
        guard let index = index(of: [name]) else { return nil }
        pieces.append(.column(index))
      }
    }
    return pieces
  }

  /// The name under which a column is kept: the heading, with its position if that is not the first.
  mutating func nextName(of heading: String, at index: Int) -> String {
    if heading.isEmpty { return "(\(index + 1))" }
    let count = exactCounts[heading, default: 0] + 1
    exactCounts[heading] = count
    return count == 1 ? heading : "\(heading) (\(count))"
  }
}
