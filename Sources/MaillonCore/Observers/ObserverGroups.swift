/// Who can be compared with whom: the connected parts of the graph of observers and providers.
///
/// Two observers are connected if both saw some provider, directly or over others. Between separate
/// groups ("disjoint subsets" of many-facet Rasch measurement) severity and service cannot be told apart.
package struct ObserverGroups: Hashable, Sendable {
  /// One connected part.
  package struct Group: Hashable, Sendable {
    /// How many observers it has.
    package let observers: Int

    /// How many providers it has.
    package let units: Int
  }

  /// The groups, those with most observers first.
  package let groups: [Group]

  /// Whether everybody can be compared with everybody.
  package var isConnected: Bool { groups.count <= 1 }

  /// Finds the groups; encounters without an observer connect nothing.
  package init(_ entries: [History.Entry]) {
    var nodes: [String: Int] = [:]
    var units: [RankedUnit: Int] = [:]
    var parents: [Int] = []
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    func number() -> Int {
      parents.append(parents.count)
      return parents.count - 1
    }
    for entry in entries {
      guard let observer = entry.observer else { continue }
      let first = nodes[observer] ?? number()
      nodes[observer] = first
      let second = units[entry.unit] ?? number()
      units[entry.unit] = second
      let roots = (root(first), root(second))
      if roots.0 != roots.1 { parents[max(roots.0, roots.1)] = min(roots.0, roots.1) }
    }
    var found: [Int: (observers: Int, units: Int)] = [:]
    for node in nodes.values { found[root(node), default: (0, 0)].observers += 1 }
    for node in units.values { found[root(node), default: (0, 0)].units += 1 }
    groups = found.sorted { left, right in
      (-left.value.observers, -left.value.units, left.key)
        < (-right.value.observers, -right.value.units, right.key)
    }.map { Group(observers: $0.value.observers, units: $0.value.units) }
  }
}
