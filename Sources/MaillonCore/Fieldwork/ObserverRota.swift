/// Who goes where next: first whoever connects groups of observers, then whoever knows the unit least.
///
/// Severity and service can only be told apart where observers and providers are connected
/// (`ObserverGroups`), and better the more observers rotate.
struct ObserverRota {
  /// Everybody who observed so far, in the order of bytes.
  let observers: [String]

  private var seen: [[Int: Int]]
  private var loads: [Int]
  private var planned: [Int]
  private var parents: [Int]

  /// Reads who observed whom.
  ///
  /// - Parameters:
  ///   - entries: The encounters so far.
  ///   - units: The units that may be visited.
  init(_ entries: [History.Entry], units: [RankedUnit]) {
    observers = Set(entries.compactMap(\.observer)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(observers, observers.indices))
    let places = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    seen = units.map { _ in [:] }
    loads = observers.map { _ in 0 }
    planned = loads
    parents = Array(0..<observers.count + units.count)
    for entry in entries {
      guard let observer = entry.observer.flatMap({ numbers[$0] }) else { continue }
      loads[observer] += 1
      guard let unit = places[entry.unit] else { continue }
      seen[unit][observer, default: 0] += 1
      join(observer, observers.count + unit)
    }
  }

  /// How many separate groups the observers are in.
  var groupCount: Int { Set(observers.indices.map { root(of: $0) }).count }

  /// Sends an observer to a unit; nil where nobody is known.
  ///
  /// - Parameter unit: Whom to visit.
  /// - Returns: Who goes, and whether that connects two groups of observers.
  mutating func send(to unit: Int) -> (observer: String, connects: Bool)? {
    let node = observers.count + unit
    let own = root(of: node)
    let isConnectedToAnybody = !seen[unit].isEmpty
    let strangers = isConnectedToAnybody ? observers.indices.filter { root(of: $0) != own } : []
    let candidates = strangers.isEmpty ? Array(observers.indices) : strangers
    let chosen = candidates.min { left, right in
      (seen[unit][left] ?? 0, planned[left], loads[left], left)
        < (seen[unit][right] ?? 0, planned[right], loads[right], right)
    }
    guard let chosen else { return nil }
    seen[unit][chosen, default: 0] += 1
    planned[chosen] += 1
    join(chosen, node)
    return (observers[chosen], !strangers.isEmpty)
  }

  private func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let roots = (shortenedRoot(of: left), shortenedRoot(of: right))
    if roots.0 != roots.1 { parents[max(roots.0, roots.1)] = min(roots.0, roots.1) }
  }

  private mutating func shortenedRoot(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }
}
