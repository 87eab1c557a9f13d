import MaillonCore

/// Everybody who was ever named in the ledger.
final class PeopleTable {
  private let store: any Store
  private let insertion: any Statement
  private var known = [TextTable](repeating: TextTable(), count: Person.Kind.allCases.count)
  private var count = 0

  /// Beyond this many, only the ledger itself tells whether a name is known.
  private static let capacity = 30_000

  /// Reads the people of a ledger.
  init(_ store: any Store) throws {
    self.store = store
    insertion = try store.statement(
      "INSERT INTO person (kind, name) VALUES (?, ?) ON CONFLICT DO NOTHING")
    try reload()
  }

  /// Reads them again, after another connection may have added some or a write was taken back.
  func reload() throws {
    known = [TextTable](repeating: TextTable(), count: Person.Kind.allCases.count)
    count = 0
    let rows = try store.statement(
      "SELECT kind, name FROM person LIMIT \(PeopleTable.capacity)")
    while try rows.step() {
      guard let kind = Person.Kind(rawValue: rows.text(0)) else { throw ContentError.malformed }
      known[PeopleTable.index(kind)].insert(rows.text(1), 1)
      count += 1
    }
  }

  /// Notes a person, inside a write.
  func meet(_ person: Person) throws {
    let index = PeopleTable.index(person.kind)
    guard known[index].number(of: person.name) == nil else { return }
    insertion.bind(person.kind.rawValue, at: 1)
    insertion.bind(person.name, at: 2)
    try insertion.run()
    guard count < PeopleTable.capacity else { return }
    known[index].insert(person.name, 1)
    count += 1
  }

  /// Notes everybody whom an encounter names, inside a write.
  func meet(peopleOf encounter: Encounter) throws {
    func meet(_ name: String?, _ kind: Person.Kind) throws {
      guard let name, !name.isEmpty else { return }
      try self.meet(Person(kind: kind, name: name))
    }
    try meet(encounter.observer, .observer)
    try meet(encounter.staff, .staff)
    try meet(encounter.codedOutcome?.coder, .coder)
    for finding in encounter.codedFindings { try meet(finding.coder, .coder) }
  }

  /// Everybody, in order.
  func all() throws -> [Person] {
    let rows = try store.statement("SELECT kind, name FROM person ORDER BY kind, name")
    var people: [Person] = []
    while try rows.step() {
      guard let kind = Person.Kind(rawValue: rows.text(0)) else { throw ContentError.malformed }
      people.append(Person(kind: kind, name: rows.text(1)))
    }
    return people
  }

  private static func index(_ kind: Person.Kind) -> Int {
    switch kind {
    case .observer: 0
    case .staff: 1
    case .coder: 2
    }
  }
}
