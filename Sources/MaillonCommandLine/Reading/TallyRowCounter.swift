import MaillonCore
import MaillonIntake

/// Adds up the rows of tallies that a selection means.
///
/// Rows carry neither dates nor sectors of encounters: a period selects the rows whose own period lies in it, and a
/// sector selects none.
struct TallyRowCounter {
  /// What was counted so far.
  private(set) var tally = Tally()

  private let selection: Selection
  private let matcher: Selection.Matcher
  private let unit: UnitKind
  private var providers = Spellings()
  private var sites = Spellings()
  private var touchpoints = Spellings()

  /// Starts at nothing, or with the spellings of names of an earlier count.
  init(_ selection: Selection, by unit: UnitKind, after earlier: TallyRowCounter? = nil) {
    self.selection = selection
    if let earlier {
      (providers, sites, touchpoints) = (earlier.providers, earlier.sites, earlier.touchpoints)
    }
    var names = selection
    (names.from, names.to, names.wave) = (nil, nil, nil)
    matcher = Selection.Matcher(names)
    self.unit = unit
  }

  /// Adds a row.
  mutating func add(_ row: TallyRow) {
    guard isInPeriod(row) else { return }
    var encounter = Encounter(
      provider: Provider(name: row.provider, site: row.site),
      observed: Moment(day: Day(number: 0)))
    encounter.touchpoint = row.touchpoint
    guard matcher.matches(encounter) else { return }
    let name = unit == .sector ? "" : providers.spelling(of: row.provider) ?? row.provider
    let site = unit == .site ? sites.spelling(of: row.site) : nil
    tally.add(
      Counts(
        broken: row.broken, kept: row.kept, exceeded: row.exceeded, undecided: row.undecided),
      unit: RankedUnit(name: name, site: site),
      touchpoint: touchpoints.spelling(of: row.touchpoint) ?? row.touchpoint)
  }

  private func isInPeriod(_ row: TallyRow) -> Bool {
    if selection.from == nil, selection.to == nil, selection.wave == nil { return true }
    guard let text = row.period, let period = try? Period(text) else { return false }
    if let wave = selection.wave { return period.wave == wave }
    guard let from = period.from, let to = period.to else { return false }
    if let first = selection.from, from < first { return false }
    if let last = selection.to, to > last { return false }
    return true
  }
}
