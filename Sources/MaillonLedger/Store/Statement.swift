/// Something that takes a row, value by value, and writes it.
protocol RowLoader: AnyObject {
  /// Binds a whole number, or NULL, to the parameter at a position counted from 1.
  func bind(_ value: Int64?, at position: Int32)
  /// Binds a text, or NULL, to the parameter at a position counted from 1.
  func bind(_ value: String?, at position: Int32)
  /// Binds bytes to the parameter at a position counted from 1.
  func bind(_ bytes: [UInt8], at position: Int32)
  /// Runs to the end, whatever rows there are.
  func run() throws(StoreError)
}

/// A prepared statement: bound, stepped and read.
///
/// Columns are read with conversions that are total: a damaged row gives odd values and never a
/// crash. Statements of one store may be stepped in turns.
protocol Statement: RowLoader {
  /// Moves to the next row; false at the end, where the statement is ready to be bound anew.
  func step() throws(StoreError) -> Bool
  /// Forgets the rows that were not read.
  func reset()
  /// Whether the column holds NULL.
  func isNull(_ column: Int32) -> Bool
  /// The whole number in a column; 0 for NULL.
  func integer(_ column: Int32) -> Int64
  /// The text in a column, ill-formed bytes repaired; empty for NULL.
  func text(_ column: Int32) -> String
  /// Lends the bytes in a column until the next step.
  func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows
    -> Value
}

extension Statement {
  /// The whole number in a column, or nil for NULL.
  func optionalInteger(_ column: Int32) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// The text in a column, or nil for NULL.
  func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The bytes in a column, copied.
  func bytes(_ column: Int32) -> [UInt8] {
    withBytes(column) { Array($0) }
  }
}
