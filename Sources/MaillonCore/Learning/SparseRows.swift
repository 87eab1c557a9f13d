/// Rows of which most columns are 0: the narratives that a fit learns from, one after the other.
///
/// Only what is not 0 is kept, all rows in one list, so that a fit that passes over them hundreds of
/// times reads memory in order.
struct SparseRows: Sendable {
  /// How many columns there are.
  let columns: Int
  /// Where each row begins among the entries, and where the last one ends.
  private(set) var starts: [Int] = [0]
  /// The column of each entry.
  private(set) var places: [Int32] = []
  /// The value of each entry.
  private(set) var values: [Double] = []

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// Begins without a row.
  init(columns: Int) { self.columns = columns }

  /// Adds a row.
  mutating func append(_ entries: some Sequence<(column: Int32, value: Double)>) {
    for entry in entries {
      places.append(entry.column)
      values.append(entry.value)
    }
    starts.append(places.count)
  }

  /// The sum of squares of each column.
  var squares: [Double] {
    var squares = [Double](repeating: 0, count: columns)
    for (entry, place) in places.enumerated() {
      squares[Int(place)] += values[entry] * values[entry]
    }
    return squares
  }

  /// The same rows with some columns only, which are numbered in the order in which they are given.
  func with(only chosen: [Int]) -> SparseRows {
    var numbers = [Int32](repeating: -1, count: columns)
    for (number, column) in chosen.enumerated() { numbers[column] = Int32(number) }
    var rows = SparseRows(columns: chosen.count)
    for row in 0..<count {
      rows.append(
        (starts[row]..<starts[row + 1]).lazy.compactMap { entry in
          let number = numbers[Int(places[entry])]
          return number < 0 ? nil : (column: number, value: values[entry])
        })
    }
    return rows
  }
}
