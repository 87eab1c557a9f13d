/// The cells of a row.
protocol RowCells {
  /// The physical line on which the row begins, counted from 1.
  var line: Int { get }
  /// How many cells there are.
  var count: Int { get }
  /// The bytes of a cell; they die with the next row.
  func bytes(_ index: Int) -> UnsafeRawBufferPointer
}

extension CSVReader: RowCells {
  var count: Int { cells.count }
}
