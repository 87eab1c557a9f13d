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
    var (observers, units) = (Numbering<ExactText>(), Numbering<RankedUnit>())
    let numbers = pairs.map { pair in
      (observers.number(of: ExactText(pair.observer)), units.number(of: pair.unit))
    }
    self.init(observers: observers.members.map(\.text), units: units.members, pairs: numbers)
  }

  /// Finds the groups of those who observed and those who were observed, by their numbers; whoever is in no
  /// pair is in no group.
  init(
    observers: [String], units: [RankedUnit],
    pairs: some Sequence<(observer: Int, unit: Int)>
  ) {
    // Observers come first, then units.
    var parents = Array(0..<observers.count + units.count)
    var isSeen = [Bool](repeating: false, count: parents.count)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for pair in pairs {
      let (first, second) = (pair.observer, observers.count + pair.unit)
      isSeen[first] = true
      isSeen[second] = true
      let roots = (root(first), root(second))
      if roots.0 != roots.1 { parents[max(roots.0, roots.1)] = min(roots.0, roots.1) }
    }
    var members: [Int: [String]] = [:]
    var providers: [Int: [RankedUnit]] = [:]
    for node in observers.indices where isSeen[node] {
      members[root(node), default: []].append(observers[node])
    }
    for (number, unit) in units.enumerated() where isSeen[observers.count + number] {
      providers[root(observers.count + number), default: []].append(unit)
    }
    let found = members.compactMap { node, members in
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
