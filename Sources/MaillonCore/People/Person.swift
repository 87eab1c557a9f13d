/// Somebody who observed, served, or coded, as a sheet or a command names them.
package struct Person: Hashable, Comparable, Sendable {
  /// What people do.
  package enum Kind: String, CaseIterable, Sendable {
    /// Who visited.
    case observer
    /// Who served.
    case staff
    /// Who coded, appealed or decided.
    case coder
  }

  /// What the person does.
  package var kind: Kind
  /// The name as written.
  package var name: String

  /// Creates a person.
  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  package static func == (left: Person, right: Person) -> Bool {
    left.kind == right.kind && left.name.utf8.elementsEqual(right.name.utf8)
  }

  package static func < (left: Person, right: Person) -> Bool {
    if left.kind != right.kind {
      return left.kind.rawValue.utf8.lexicographicallyPrecedes(right.kind.rawValue.utf8)
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    for byte in name.utf8 { hasher.combine(byte) }
  }
}

extension Encounter {
  /// The persons whom an encounter names outside its texts.
  package var people: [Person] {
    var people: [Person] = []
    func add(_ name: String?, _ kind: Person.Kind) {
      if let name, !name.isEmpty { people.append(Person(kind: kind, name: name)) }
    }
    add(observer, .observer)
    add(staff, .staff)
    add(codedOutcome?.coder, .coder)
    for finding in codedFindings { add(finding.coder, .coder) }
    return people
  }
}
