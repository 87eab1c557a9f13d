/// Standings as a usual observer would have found them: what is owed to observers, taken out.
///
/// Only where observers and units are connected, or severity and service cannot be told apart.
package struct SeverityAdjustment: Sendable {
  /// Why nothing is adjusted.
  package enum Refusal: Error, Hashable, Sendable {
    /// No encounter names an observer.
    case nobodyNamed

    /// Observers and units fall into groups that share nobody.
    case disjoint([ObserverGroups.Group])
  }

  /// What is owed to whom.
  package let effects: CrossedEffects

  /// The observers, in the order of their bytes.
  package let observers: [String]

  /// Encounters that name no observer: taken for those of a usual one.
  package let anonymous: Int

  private let units: [RankedUnit: Int]
  private let touchpoints: [ExactText: Int]
  private let cells: [[CrossedEffects.Cell]]

  /// Fits what is owed to observers.
  ///
  /// - Parameters:
  ///   - sightings: What was seen, and by whom.
  ///   - scale: The scale on which severity adds up.
  /// - Throws: `Refusal` where severity and service cannot be told apart.
  package init(
    _ sightings: Sightings, scale: CrossedEffects.Scale
  ) throws(Refusal) {
    let groups = sightings.groups
    guard !groups.groups.isEmpty else { throw .nobodyNamed }
    guard groups.isConnected else { throw .disjoint(groups.groups) }
    let seen = sightings.seen
    let (names, places) = (seen.units.sorted(), seen.touchpoints.sorted())
    let people = seen.observers.sorted()
    let units = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let touchpoints = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    let numbers = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
    let all = sightings.cells(
      units: sightings.units.members.map { units[$0] ?? 0 },
      touchpoints: sightings.touchpoints.members.map { touchpoints[$0] ?? 0 },
      observers: sightings.observers.shown.map { numbers[ExactText($0)] ?? 0 })
    effects = CrossedEffects(
      all, squares: sightings.squares,
      counts: (touchpoints.count, units.count, people.count), scale: scale)
    observers = people.map(\.text)
    anonymous = sightings.anonymous
    self.units = units
    self.touchpoints = touchpoints
    var cells = names.map { _ in [CrossedEffects.Cell]() }
    for cell in all where cell.observer != nil { cells[cell.unit].append(cell) }
    self.cells = cells
  }

  /// How many more encounters of a unit a usual observer would have found honoured at a touchpoint.
  func shift(of unit: RankedUnit, at touchpoint: String) -> Double {
    own(unit, touchpoint).reduce(0) { sum, cell in
      let usual = effects.value(unit: cell.unit, link: cell.link, observer: nil)
      let own = effects.value(unit: cell.unit, link: cell.link, observer: cell.observer)
      return sum + cell.count * (usual - own)
    }
  }

  /// For every observer of a unit at a touchpoint, by how much the shift hangs on what is owed to them,
  /// per unit of the scale.
  func slopes(of unit: RankedUnit, at touchpoint: String) -> [(observer: Int, slope: Double)] {
    own(unit, touchpoint).compactMap { cell in
      cell.observer.map { observer in
        let value = effects.value(unit: cell.unit, link: cell.link, observer: observer)
        return (observer, cell.count * value * (1 - value))
      }
    }
  }

  /// The score that a usual observer would give a unit, drawn towards the network; nil if never seen.
  func score(of unit: RankedUnit) -> Moments? {
    guard let number = units[unit] else { return nil }
    let mean = effects.value(unit: number, link: 0, observer: nil)
    return Moments(
      mean: min(max(mean, 0), 1), variance: effects.units[number].variance)
  }

  /// By how much the observers of a period raised the honoured rate above a usual one's.
  func meanShift(of sightings: Sightings, as period: String) -> Double {
    let total = sightings.count
    guard total > 0 else { return 0 }
    let sum = sightings.units.members.map { $0.inPeriod(period) }.sorted().reduce(0) { sum, unit in
      guard let number = units[unit] else { return sum }
      return cells[number].reduce(sum) { sum, cell in
        let usual = effects.value(unit: cell.unit, link: cell.link, observer: nil)
        let own = effects.value(unit: cell.unit, link: cell.link, observer: cell.observer)
        return sum + cell.count * (own - usual)
      }
    }
    return sum / total
  }

  private func own(_ unit: RankedUnit, _ touchpoint: String) -> [CrossedEffects.Cell] {
    guard let number = units[unit], let link = touchpoints[ExactText(touchpoint)] else { return [] }
    return cells[number].filter { $0.link == link }
  }
}
