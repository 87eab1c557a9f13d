import MaillonCore

/// Turns the data of a report into the document that is read, in one language.
struct ReportWriter {
  let data: ReportData
  let language: Language
  let numbers: Numbers
  let dates: Dates

  /// The rows of the league table.
  let rows: [Standing]
  /// The findings of each criterion over all units.
  let networkCriteria: [Counts]
  /// What touchpoints and criteria are called.
  let rubricNames: RubricNames
  private let movements: [RankedUnit: Movement]
  private let anchors: [RankedUnit: String]
  private let anchorsByName: [UnitNames: String]
  private let thanked: [RankedUnit: PraiseReport.Entry]
  private let planned: [RankedUnit: Plan.Entry]

  /// Prepares a report.
  init(_ data: ReportData, language: Language) {
    self.data = data
    self.language = language
    numbers = Numbers(language)
    dates = Dates(language)
    rows = data.league.rows(language)
    anchors = Dictionary(
      rows.enumerated().map { ($0.element.unit, "u-\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first })
    anchorsByName = Dictionary(
      anchors.map { (UnitNames($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    networkCriteria = data.rubric.criteria.map { [rows] criterion in
      rows.reduce(into: .zero) {
        $0 += data.criteria.counts(unit: $1.unit, touchpoint: criterion.id)
      }
    }
    movements = Dictionary(
      (data.change?.comparison.movements ?? []).map { ($0.unit, $0) },
      uniquingKeysWith: { first, _ in first })
    rubricNames = RubricNames(data.rubric, language)
    thanked = Dictionary(
      (data.praise?.entries ?? []).map { ($0.thanks.unit, $0) },
      uniquingKeysWith: { first, _ in first })
    planned = Dictionary(
      (data.plan?.plan.entries ?? []).map { ($0.standing.unit, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The whole report.
  var document: ReportDocument { document(with: [sheets]) }

  /// The report without the sheets of the units, which stand on pages of their own.
  var index: ReportDocument { document(with: []) }

  private func document(with further: [ReportSection?]) -> ReportDocument {
    let sections: [ReportSection?] =
      [
        summary, league, caterpillar, funnel, change, criteria, chains, praise, gap, plan, review,
        method, provenance,
      ] + further
    let totals = standings.totals
    return ReportDocument(
      language: language, title: words(.title), eyebrow: dates.name(of: data.league.period),
      subtitle: words(
        .subtitle(
          period: dates.period(data.league.period),
          rubric: data.league.rubric.map { "\($0.id) \($0.version)" })),
      figures: [
        .init(
          value: numbers.integer(totals.providers),
          label: words(.units(data.league.unit, totals.providers))),
        .init(
          value: numbers.integer(totals.counts.decided),
          label: words(.decidedEncounters(totals.counts.decided))),
        .init(
          value: standings.networkStrength.map { numbers.percent($0) } ?? numbers.missing,
          label: words(.networkStrength)),
        .init(
          value: data.review.map { numbers.integer($0.total) } ?? numbers.missing,
          label: words(.waitingForReview)),
      ],
      sections: sections.compactMap { $0 }, footer: words(.footer(data.program)))
  }

  /// The league table behind the report.
  var standings: Standings { data.league.standings }

  /// The words of a phrase.
  func words(_ phrase: ReportPhrase) -> String {
    phrase.text(in: language)
  }

  /// The words of a message of the terminal.
  func words(_ message: some Wording) -> String {
    let text = message.text(in: language)
    return language == .french ? Typography.french(text) : text
  }

  /// A name that can be shown.
  func name(_ unit: RankedUnit) -> String {
    let name = DisplayWidth.printable(unit.displayName)
    return name.isEmpty ? numbers.missing : name
  }

  /// Names that can be shown, joined as the language joins them; a few are named, the rest counted.
  func names(_ units: [RankedUnit], most: Int = 6) -> String {
    let shown = units.prefix(units.count > most ? most - 1 : most).map(name)
    guard shown.count < units.count else { return words(.joined(shown)) }
    return words(.joined(shown + [words(.others(units.count - shown.count))]))
  }

  /// How a unit changed, where a comparison knows it.
  func movement(of unit: RankedUnit) -> Movement? { movements[unit] }

  /// The id of a unit's own section.
  func anchor(_ unit: RankedUnit) -> String? { anchors[unit] }

  /// The id of the section of a unit whatever the spelling of its name; nil where it has none.
  func anchor(ofNamed unit: RankedUnit) -> String? { anchorsByName[UnitNames(unit)] }

  /// The name of a touchpoint for people, else its id.
  func touchpoint(_ id: String) -> String { rubricNames.touchpoint(id) }

  /// The name of a criterion for people, else its id.
  func criterion(_ id: String) -> String { rubricNames.criterion(id) }

  /// What a unit is thanked for; empty where nothing stands out.
  func thanks(to unit: RankedUnit) -> [Page.Block] {
    guard let report = data.praise, let entry = thanked[unit] else { return [] }
    return report.blocks(of: entry, language)
  }

  /// What a unit should work on first; empty where nothing is beyond chance.
  func plan(of unit: RankedUnit) -> [Page.Block] {
    guard let report = data.plan, let entry = planned[unit] else { return [] }
    return report.blocks(of: entry, language)
  }

  /// The place that a unit holds, `2=` where it is shared.
  func place(_ standing: Standing) -> String {
    guard let position = standing.position else { return numbers.missing }
    let isShared = rows.count { $0.position == position } > 1
    return "\(position)\(isShared ? "=" : "")"
  }

  /// The places that the visits allow.
  func couldBe(_ standing: Standing) -> String {
    guard let low = standing.rankLow, let high = standing.rankHigh else { return numbers.missing }
    return low == high ? "\(low)" : "\(low)–\(high)"
  }

  /// On which side of the network a unit certainly lies.
  func side(_ standing: Standing) -> Side {
    Side(standing.band)
  }
}

/// A unit as its names are compared, whatever spelling a sheet used.
private struct UnitNames: Hashable {
  let name: ComparedName
  let site: ComparedName?

  init(_ unit: RankedUnit) {
    name = ComparedName(unit.name)
    site = unit.site.map { ComparedName($0) }
  }
}
