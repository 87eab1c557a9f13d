extension UnsafeMutablePointer {
  /// Memory that holds some elements, for a table that lives as long as whoever lays it out.
  static func table(_ elements: [Pointee]) -> UnsafeMutablePointer {
    let table = allocate(capacity: elements.count)
    table.initialize(from: elements, count: elements.count)
    return table
  }

  /// Memory that holds an element so many times.
  static func table(_ count: Int, of element: Pointee) -> UnsafeMutablePointer {
    let table = allocate(capacity: count)
    table.initialize(repeating: element, count: count)
    return table
  }
}
