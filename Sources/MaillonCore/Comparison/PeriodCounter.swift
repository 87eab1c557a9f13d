/// Gathers all that a comparison rests on of one period, encounter by encounter.
package struct PeriodCounter: Sendable {
  /// Who observed, and when it was handed in.
  package private(set) var attendance = Attendance()

  /// Who found what.
  private(set) var sightings = SeverityAdjustment.Sightings()

  /// What persons changed.
  private(set) var codes = CodeShift.Side()

  private let counting: Counting
  private let criteria: [String]
  private var counter: EncounterCounter
  private var cellNumbers: [CountedEncounter.Place: Int] = [:]
  private var cells: [Cell] = []
  /// For every cell, how many encounters are undecided, broken, kept and exceeded.
  private var outcomes: [Int] = []
  /// For every cell and criterion, how many encounters have no level, broken, kept and exceeded.
  private var levels: [Int] = []

  /// What encounters of one place are counted under.
  private struct Cell {
    let unit: RankedUnit
    let touchpoint: String
    let spot: SeverityAdjustment.Sightings.Spot
  }

  private static let kinds = 4

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - counting: What there is one row of, and what a guess is worth.
  ///   - criteria: The ids of the rubric's criteria, in its order.
  ///   - names: Spellings that are known already.
  package init(_ counting: Counting, criteria: [String], names: ShownNames = ShownNames()) {
    self.counting = counting
    self.criteria = criteria
    counter = EncounterCounter(counting, names: names)
  }

  /// How names are spelled so far.
  package var names: ShownNames { counter.names }

  /// Whether nothing was added.
  package var isEmpty: Bool { cells.isEmpty }

  /// Adds an encounter.
  package mutating func add(_ encounter: CountedEncounter) {
    attendance.add(encounter)
    let judgement = encounter.judgement
    codes.add(
      encounter.isCoded, outcome: judgement.outcome, uncoded: encounter.uncodedOutcome)
    let cell = cell(of: encounter.place)
    let counted = judgement.outcome ?? (counting.countsGuesses ? judgement.guess : nil)
    outcomes[cell * PeriodCounter.kinds + Int(counted?.rawValue ?? 0)] += 1
    let first = cell * criteria.count
    for criterion in criteria.indices {
      let level = Int(judgement.levels[criterion]?.rawValue ?? 0)
      levels[(first + criterion) * PeriodCounter.kinds + level] += 1
    }
    guard let outcome = judgement.outcome else { return }
    sightings.add(
      outcome == .broken ? 0 : 1, at: cells[cell].spot,
      by: sightings.number(of: encounter.observer))
  }

  /// The outcomes, by unit and touchpoint.
  package var tally: Tally {
    var tally = Tally()
    for (number, cell) in cells.enumerated() {
      let counts = counts(outcomes, number)
      tally.add(
        Counts(
          broken: counts[1], kept: counts[2], exceeded: counts[3], undecided: counts[0]),
        unit: cell.unit, touchpoint: cell.touchpoint)
    }
    return tally
  }

  /// The levels, by unit and criterion; encounters without a finding for a criterion are not counted there.
  package var criterionTally: Tally {
    var tally = Tally()
    for (number, cell) in cells.enumerated() {
      for (index, criterion) in criteria.enumerated() {
        let counts = counts(levels, number * criteria.count + index)
        let found = Counts(broken: counts[1], kept: counts[2], exceeded: counts[3])
        if found != .zero { tally.add(found, unit: cell.unit, touchpoint: criterion) }
      }
    }
    return tally
  }

  private func counts(_ table: [Int], _ row: Int) -> [Int] {
    Array(table[row * PeriodCounter.kinds..<(row + 1) * PeriodCounter.kinds])
  }

  private mutating func cell(of place: CountedEncounter.Place) -> Int {
    if let number = cellNumbers[place] { return number }
    let (unit, touchpoint) = counter.meet(place)
    let number = cells.count
    cellNumbers[place] = number
    cells.append(
      Cell(
        unit: unit, touchpoint: touchpoint,
        spot: sightings.spot(unit: unit, touchpoint: touchpoint)))
    outcomes += [Int](repeating: 0, count: PeriodCounter.kinds)
    levels += [Int](repeating: 0, count: PeriodCounter.kinds * criteria.count)
    return number
  }
}
