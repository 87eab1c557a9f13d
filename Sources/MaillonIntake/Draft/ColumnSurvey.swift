import MaillonCore

/// A heading with which of its like it is, and what stands below it.
struct SurveyedColumn {
  /// The heading.
  var heading: String
  /// Which of the columns with this heading, counted from 1.
  var position: Int
  /// What its values tell.
  var evidence: ColumnEvidence
}

/// All columns of a file with what their values tell, and its first rows.
struct ColumnSurvey {
  /// The headings.
  let headings: [String]
  /// The columns.
  private(set) var evidence: [SurveyedColumn]
  /// The rows read.
  private(set) var rows = 0
  /// The first rows, their cells shortened.
  private(set) var firstRows: [[String]] = []

  private static let mostFirstRows = 400
  private static let mostFirstCells = 100_000

  init(headings: [String]) {
    self.headings = headings
    var counts: [String: Int] = [:]
    var watched = 0
    evidence = headings.map { heading in
      let folded = FoldedName.of(heading)
      counts[folded, default: 0] += 1
      let isId = RoleWords.roles(of: heading).contains { $0.role == .id }
      if isId { watched += 1 }
      return SurveyedColumn(
        heading: heading, position: counts[folded] ?? 1,
        evidence: ColumnEvidence(watchesIds: isId && watched <= 4))
    }
  }

  /// Reads all rows.
  mutating func read(_ reader: CSVReader) {
    while !reader.didFail {
      let state = reader.next()
      if state == .end { break }
      guard state == .row else { continue }
      rows += 1
      for index in evidence.indices { evidence[index].evidence.add(reader.bytes(index)) }
      if firstRows.count < ColumnSurvey.mostFirstRows,
        firstRows.count * headings.count < ColumnSurvey.mostFirstCells
      {
        firstRows.append(
          headings.indices.map { String(reader.bytes($0).trimmedText.prefix(100)) })
      }
    }
  }
}
