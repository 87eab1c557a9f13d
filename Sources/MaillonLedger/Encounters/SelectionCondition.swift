import MaillonCore

/// A selection as a condition on the rows of `encounter`, with bound values only.
struct SelectionCondition {
  /// The condition; true where nothing is selected.
  private(set) var sql = "1 = 1"
  private var values: [Int64] = []

  /// The position of the first parameter after the condition's own.
  var next: Int32 { Int32(values.count) + 1 }

  /// Translates a selection; names that the ledger does not know match nothing.
  init(_ selection: Selection, _ names: NameTable) {
    if let from = selection.from { add("day >= ?", [Int64(from.number)]) }
    if let to = selection.to { add("day <= ?", [Int64(to.number)]) }
    if let wave = selection.wave { add("wave", [wave], .wave, names) }
    add("provider", selection.providers, .provider, names)
    add("site", selection.sites, .site, names)
    add("sector", selection.sectors, .sector, names)
    add("touchpoint", selection.touchpoints, .touchpoint, names)
  }

  /// Binds the values to the first parameters of a statement.
  func bind(to statement: any RowLoader) {
    for (index, value) in values.enumerated() { statement.bind(value, at: Int32(index + 1)) }
  }

  private mutating func add(_ condition: String, _ values: [Int64]) {
    sql += " AND \(condition)"
    self.values += values
  }

  private mutating func add(
    _ column: String, _ wanted: [String], _ kind: NameKind, _ names: NameTable
  ) {
    guard !wanted.isEmpty else { return }
    let numbers = Set(wanted.compactMap { names.number(of: $0, kind) }).sorted()
    guard !numbers.isEmpty else { return add("1 = 0", []) }
    let places = numbers.map { _ in "?" }.joined(separator: ", ")
    add("\(column) IN (\(places))", numbers)
  }
}
