/// Standings as a usual observer would have found them: what is owed to observers, taken out.
///
/// Only where observers and units are connected, or severity and service cannot be told apart.
package struct SeverityAdjustment: Sendable {
  /// Collects what was seen, and by whom.
  package struct Sightings: Sendable {
    fileprivate struct Key: Hashable {
      let unit: RankedUnit
      let touchpoint: ExactText
      let observer: ExactText?
    }

    fileprivate var cells: [Key: (count: Double, sum: Double)] = [:]
    fileprivate var squares = 0.0

    /// Encounters that name no observer.
    package private(set) var anonymous = 0

    private var spellings = Spellings()

    /// Starts at nothing.
    package init() {}

    /// Adds an encounter.
    ///
    /// - Parameters:
    ///   - value: 1 for honoured, 0 for broken, or a score in between.
    ///   - unit: Whose encounter.
    ///   - touchpoint: Where; the same for all where touchpoints are left aside.
    ///   - observer: Who saw it; nil if not known.
    package mutating func add(
      _ value: Double, unit: RankedUnit, touchpoint: String, observer: String?
    ) {
      let observer = spellings.spelling(of: observer)
      if observer == nil { anonymous += 1 }
      let key = Key(
        unit: unit, touchpoint: ExactText(touchpoint), observer: observer.map(ExactText.init))
      cells[key, default: (0, 0)].count += 1
      cells[key, default: (0, 0)].sum += value
      squares += value * value
    }

    /// Adds what was seen in a period, as other units and touchpoints than those of other periods.
    mutating func merge(_ other: Sightings, as period: String) {
      for (key, cell) in other.cells {
        let observer = spellings.spelling(of: key.observer?.text)
        let own = Key(
          unit: key.unit.inPeriod(period),
          touchpoint: ExactText("\(period)\u{0}\(key.touchpoint.text)"),
          observer: observer.map(ExactText.init))
        cells[own, default: (0, 0)].count += cell.count
        cells[own, default: (0, 0)].sum += cell.sum
      }
      anonymous += other.anonymous
    }

    /// Who can be compared with whom.
    package var groups: ObserverGroups {
      ObserverGroups(
        pairs: cells.keys.compactMap { key in key.observer.map { ($0.text, key.unit) } })
    }
  }

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
    let names = Set(sightings.cells.keys.map(\.unit)).sorted()
    let places = Set(sightings.cells.keys.map(\.touchpoint)).sorted()
    let people = Set(sightings.cells.keys.compactMap(\.observer)).sorted()
    let units = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let touchpoints = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
    let numbers = Dictionary(uniqueKeysWithValues: zip(people, people.indices))
    let all = sightings.cells.compactMap { key, value in
      units[key.unit].flatMap { unit in
        touchpoints[key.touchpoint].map { link in
          CrossedEffects.Cell(
            unit: unit, link: link, observer: key.observer.flatMap { numbers[$0] },
            count: value.count, sum: value.sum)
        }
      }
    }.sorted { left, right in
      (left.unit, left.link, left.observer ?? -1) < (right.unit, right.link, right.observer ?? -1)
    }
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
    let total = sightings.cells.values.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    let own = Set(sightings.cells.keys.map { $0.unit.inPeriod(period) }).sorted()
    let sum = own.reduce(0) { sum, unit in
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

extension RankedUnit {
  /// The unit in a period, as another one than in other periods.
  fileprivate func inPeriod(_ period: String) -> RankedUnit {
    RankedUnit(name: name, site: "\(period)\u{0}\(site ?? "")")
  }
}
