import MaillonCore
import MaillonIntake

/// Adds up the rows of tallies that a selection means.
///
/// Rows carry neither dates nor sectors of encounters: a period selects the rows whose own period lies in it, and a
/// sector selects none.
struct TallyRowCounter {
  /// What was counted so far.
  private(set) var tally = Tally()

  /// How names are spelled so far.
  var names: ShownNames { counter.names }

  private let selection: Selection
  private let matcher: Selection.Matcher
  private let wave: ComparedName?
  private var counter: EncounterCounter

  /// Starts at nothing, with spellings that are known already.
  init(_ selection: Selection, by unit: UnitKind, names: ShownNames = ShownNames()) {
    self.selection = selection
    wave = selection.wave.map { ComparedName($0) }
    var others = selection
    (others.from, others.to, others.wave) = (nil, nil, nil)
    matcher = Selection.Matcher(others)
    counter = EncounterCounter(Counting(unit: unit), names: names)
  }

  /// Adds a row.
  mutating func add(_ row: TallyRow) {
    guard isInPeriod(row) else { return }
    var encounter = Encounter(
      provider: Provider(name: row.provider, site: row.site),
      observed: Moment(day: Day(number: 0)))
    encounter.touchpoint = row.touchpoint
    guard matcher.matches(encounter) else { return }
    let (unit, touchpoint) = counter.meet(encounter)
    tally.add(
      Counts(
        broken: row.broken, kept: row.kept, exceeded: row.exceeded, undecided: row.undecided),
      unit: unit, touchpoint: touchpoint)
  }

  private func isInPeriod(_ row: TallyRow) -> Bool {
    if selection.from == nil, selection.to == nil, selection.wave == nil { return true }
    guard let text = row.period, let period = try? Period(text) else { return false }
    if let wave { return period.wave.map { ComparedName($0) } == wave }
    guard let from = period.from, let to = period.to else { return false }
    if let first = selection.from, from < first { return false }
    if let last = selection.to, to > last { return false }
    return true
  }
}
