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

    /// One of its observers: the first one, by bytes.
    package let anObserver: String

    /// One of its providers: the first one, by bytes.
    package let aUnit: RankedUnit
  }

  /// The groups, those with most observers first.
  package let groups: [Group]

  /// Whether everybody can be compared with everybody.
  package var isConnected: Bool { groups.count <= 1 }

  /// Finds the groups; encounters without an observer connect nothing.
  package init(_ entries: [History.Entry]) {
    self.init(pairs: entries.compactMap { entry in entry.observer.map { ($0, entry.unit) } })
  }

  /// Finds the groups of those who observed and those who were observed.
  package init(pairs: [(observer: String, unit: RankedUnit)]) {
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
    for pair in pairs {
      let first = nodes[pair.observer] ?? number()
      nodes[pair.observer] = first
      let second = units[pair.unit] ?? number()
      units[pair.unit] = second
      let roots = (root(first), root(second))
      if roots.0 != roots.1 { parents[max(roots.0, roots.1)] = min(roots.0, roots.1) }
    }
    var observers: [Int: [String]] = [:]
    var providers: [Int: [RankedUnit]] = [:]
    for (observer, node) in nodes { observers[root(node), default: []].append(observer) }
    for (unit, node) in units { providers[root(node), default: []].append(unit) }
    let found = observers.compactMap { node, members in
      members.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap { first in
        providers[node]?.min().map { unit in
          Group(
            observers: members.count, units: providers[node]?.count ?? 0, anObserver: first,
            aUnit: unit)
        }
      }
    }
    groups = found.sorted { left, right in
      if left.observers != right.observers { return left.observers > right.observers }
      return left.units != right.units ? left.units > right.units : left.aUnit < right.aUnit
    }
  }
}
