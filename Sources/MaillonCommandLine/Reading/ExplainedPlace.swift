import MaillonCore
import MaillonIntake
import MaillonPresentation

/// Gathers what an explanation of a place needs.
struct ExplainedPlace {
  private let name: String
  private let judging: JudgingOptions
  private let common: CommonOptions
  private let period: Period

  /// Prepares to explain the place of whoever has a name, case and spaces folded.
  init(name: String, _ judging: JudgingOptions, _ common: CommonOptions, _ period: Period) {
    self.name = name
    self.judging = judging
    self.common = common
    self.period = period
  }

  /// Reads, judges and looks up.
  ///
  /// - Throws: `Failure` where nobody has that name, or the encounters cannot be read.
  func report(from audit: Audit) throws -> ExplanationReport {
    let wanted = ComparedName(name)
    let names = try audit.shownNames()
    var counter = EncounterCounter(judging.counting, names: names)
    var history = History(of: judging.unit, names: names)
    var survey = RobustnessSurvey(audit.judgingRubric)
    var told: [Audit.Seen] = []
    try audit.forEachEncounter(in: judging.selection(period)) { seen in
      let unit = counter.meet(seen.encounter).unit
      counter.add(seen.encounter, seen.judgement)
      survey.add(seen.encounter, unit: unit)
      guard ComparedName(unit.shownName) == wanted else { return }
      history.add(seen.encounter, seen.judgement, id: seen.id)
      told.append(seen)
    }
    history.sort()
    let veil = try audit.veil()
    var quoted = told.map { audit.explained($0, veil) }
    let tally = counter.tally
    let table = Standings(
      judging: tally, options: judging.standingOptions(level: common.level))
    guard let standing = table.standings.first(where: { ComparedName($0.unit.shownName) == wanted })
    else {
      let names = table.standings.map(\.unit.shownName)
      throw Failure(
        .providerUnknown(name, suggestion: Nearness.closest(to: name, among: names)),
        status: .misuse)
    }
    quoted.sort { left, right in
      let days = (left.encounter.observed.day, right.encounter.observed.day)
      return days.0 != days.1
        ? days.0 < days.1 : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    var report = ExplanationReport(
      table, standing: standing, unit: judging.unit, period: period, rubric: audit.rubricLabel,
      entries: history.entries, encounters: quoted,
      fragility: Fragility(of: standing, in: table, tally, history.entries))
    report.percentage = survey.places(of: standing.unit, minimum: judging.minimum)
    report.robustness = survey.robustness(.exclude, minimum: judging.minimum)
    return report
  }

  /// The encounters under an id.
  ///
  /// - Throws: `Failure` where there is none, or they cannot be read.
  static func encounters(
    _ id: String, in audit: Audit, _ selection: Selection
  ) throws -> [ExplainedEncounter] {
    let found = try audit.encounters(id: id, in: selection)
    guard !found.isEmpty else { throw Failure(.encounterUnknown(id), status: .misuse) }
    let veil = try audit.veil()
    return found.map { audit.explained($0, veil) }
  }
}

extension RankedUnit {
  /// The name as people write it: the provider, with its site after a comma.
  fileprivate var shownName: String { site.map { "\(name), \($0)" } ?? name }
}
