/// A whole CSV file as rows of texts, without looking for encounters in it.
package enum CSVRows {
  /// Reads bytes in UTF-8; rows that cannot be read are left out.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - delimiter: What separates cells.
  ///   - most: How many rows are read at most.
  /// - Returns: The cells of each row.
  package static func read(
    _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), most: Int = .max
  ) -> [[String]] {
    guard case .success(let source) = SheetSource.open(.bytes(bytes, name: "")) else { return [] }
    let reader = CSVReader(
      TextDecoder(source, survey: TextSurvey(source)), delimiter: delimiter)
    var rows: [[String]] = []
    while rows.count < most {
      switch reader.next() {
      case .end: return rows
      case .row: rows.append(reader.cells.indices.map { reader.text($0) })
      case .unclosedQuote, .tooLong: continue
      }
    }
    return rows
  }
}
