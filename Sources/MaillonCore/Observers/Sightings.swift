extension SeverityAdjustment {
  /// Collects what was seen, and by whom.
  package struct Sightings: Sendable {
    /// A unit and a touchpoint, numbered.
    package struct Spot: Hashable, Sendable {
      fileprivate(set) var unit: Int32
      fileprivate(set) var touchpoint: Int32
    }

    /// What one observer saw at one spot.
    struct Cell {
      var spot: Spot
      /// The number of the observer; `nobody` where none is named.
      var observer: Int32
      var count: Int32
      var sum: Double

      /// Whether both are of one observer at one spot.
      func isBeside(_ other: Cell) -> Bool { spot == other.spot && observer == other.observer }

      static func precedes(_ left: Cell, _ right: Cell) -> Bool {
        if left.spot.unit != right.spot.unit { return left.spot.unit < right.spot.unit }
        if left.spot.touchpoint != right.spot.touchpoint {
          return left.spot.touchpoint < right.spot.touchpoint
        }
        return left.observer < right.observer
      }
    }

    /// The observer of encounters that name none.
    static let nobody: Int32 = -1

    /// The units that were seen, by their numbers.
    private(set) var units = Numbering<RankedUnit>()

    /// The touchpoints where they were seen, by their numbers.
    private(set) var touchpoints = Numbering<ExactText>()

    /// Who saw them, by their numbers, as first spelled.
    private(set) var observers = Spellings()

    /// What was seen; one observer at one spot may have several.
    private var cells: [Cell] = []
    /// How many cells there were when equal ones were last put together.
    private var compacted = 0

    /// The sum of the squared values.
    private(set) var squares = 0.0

    /// Encounters that name no observer.
    package private(set) var anonymous = 0

    /// Starts at nothing.
    package init() {}

    /// The number of a unit at a touchpoint.
    package mutating func spot(unit: RankedUnit, touchpoint: String) -> Spot {
      Spot(
        unit: Int32(units.number(of: unit)),
        touchpoint: Int32(touchpoints.number(of: ExactText(touchpoint))))
    }

    /// The number of an observer; nil for nobody in particular.
    package mutating func number(of observer: String?) -> Int? {
      observers.number(of: observer)
    }

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
      add(value, at: spot(unit: unit, touchpoint: touchpoint), by: number(of: observer))
    }

    /// Adds an encounter at a spot, seen by the observer of a number.
    package mutating func add(_ value: Double, at spot: Spot, by observer: Int?) {
      if observer == nil { anonymous += 1 }
      squares += value * value
      cells.append(
        Cell(
          spot: spot, observer: observer.map { Int32($0) } ?? Sightings.nobody, count: 1,
          sum: value))
      // What is seen again and again must not fill the memory.
      guard cells.count > 2 * compacted + 1_000_000 else { return }
      cells = Sightings.summed(cells)
      compacted = cells.count
    }

    /// Adds what was seen in a period, as other units and touchpoints than those of other periods.
    mutating func merge(_ other: Sightings, as period: String) {
      let unitNumbers = other.units.members.map { units.number(of: $0.inPeriod(period)) }
      let places = other.touchpoints.members.map {
        touchpoints.number(of: ExactText("\(period)\u{0}\($0.text)"))
      }
      let people = other.observers.shown.map { observers.number(of: $0) ?? 0 }
      for var cell in other.cells {
        cell.spot.unit = Int32(unitNumbers[Int(cell.spot.unit)])
        cell.spot.touchpoint = Int32(places[Int(cell.spot.touchpoint)])
        if cell.observer != Sightings.nobody { cell.observer = Int32(people[Int(cell.observer)]) }
        cells.append(cell)
      }
      anonymous += other.anonymous
      squares += other.squares
    }

    /// Who can be compared with whom.
    package var groups: ObserverGroups {
      ObserverGroups(
        observers: observers.shown, units: units.members,
        pairs: cells.lazy.filter { $0.observer != Sightings.nobody }
          .map { (Int($0.observer), Int($0.spot.unit)) })
    }

    /// What was seen, one cell for each observer at each spot, in the order of other numbers than these.
    ///
    /// - Parameters:
    ///   - units: The other number of each unit.
    ///   - touchpoints: That of each touchpoint.
    ///   - observers: That of each observer.
    /// - Returns: The cells, by unit, touchpoint and observer.
    func cells(
      units: [Int], touchpoints: [Int], observers: [Int]
    ) -> [CrossedEffects.Cell] {
      let renumbered = cells.map { cell in
        Cell(
          spot: Spot(
            unit: Int32(units[Int(cell.spot.unit)]),
            touchpoint: Int32(touchpoints[Int(cell.spot.touchpoint)])),
          observer: cell.observer == Sightings.nobody
            ? Sightings.nobody : Int32(observers[Int(cell.observer)]),
          count: cell.count, sum: cell.sum)
      }
      return Sightings.summed(renumbered).map { cell in
        CrossedEffects.Cell(
          unit: Int(cell.spot.unit), link: Int(cell.spot.touchpoint),
          observer: cell.observer == Sightings.nobody ? nil : Int(cell.observer),
          count: Double(cell.count), sum: cell.sum)
      }
    }

    /// The units, touchpoints and observers of which anything was seen.
    var seen: (units: [RankedUnit], touchpoints: [ExactText], observers: [ExactText]) {
      var (unitIsSeen, placeIsSeen, personIsSeen) = (
        [Bool](repeating: false, count: units.count),
        [Bool](repeating: false, count: touchpoints.count),
        [Bool](repeating: false, count: observers.shown.count)
      )
      for cell in cells {
        unitIsSeen[Int(cell.spot.unit)] = true
        placeIsSeen[Int(cell.spot.touchpoint)] = true
        if cell.observer != Sightings.nobody { personIsSeen[Int(cell.observer)] = true }
      }
      return (
        zip(units.members, unitIsSeen).filter(\.1).map(\.0),
        zip(touchpoints.members, placeIsSeen).filter(\.1).map(\.0),
        zip(observers.shown, personIsSeen).filter(\.1).map { ExactText($0.0) }
      )
    }

    /// How many encounters there are.
    var count: Double { cells.reduce(0) { $0 + Double($1.count) } }

    /// Cells in order, equal ones put together in the order in which they came.
    private static func summed(_ cells: [Cell]) -> [Cell] {
      // The sort of the standard library is stable.
      var sums: [Cell] = []
      for cell in cells.sorted(by: Cell.precedes) {
        if let last = sums.last, last.isBeside(cell) {
          sums[sums.count - 1].count += cell.count
          sums[sums.count - 1].sum += cell.sum
        } else {
          sums.append(cell)
        }
      }
      return sums
    }
  }
}

extension RankedUnit {
  /// The unit in a period, as another one than in other periods.
  func inPeriod(_ period: String) -> RankedUnit {
    RankedUnit(name: name, site: "\(period)\u{0}\(site ?? "")")
  }
}
