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
  private let movements: [RankedUnit: Movement]
  private let anchors: [RankedUnit: String]
  private let touchpointNames: [String: String]
  private let criterionNames: [String: String]

  /// Prepares a report.
  init(_ data: ReportData, language: Language) {
    self.data = data
    self.language = language
    numbers = Numbers(language)
    dates = Dates(language)
    rows = data.league.standings.standings
    anchors = Dictionary(
      rows.enumerated().map { ($0.element.unit, "u-\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first })
    networkCriteria = ReportWriter.sums(data, rows)
    movements = Dictionary(
      (data.change?.comparison.movements ?? []).map { ($0.unit, $0) },
      uniquingKeysWith: { first, _ in first })
    touchpointNames = ReportWriter.names(data.touchpoints, language)
    criterionNames = ReportWriter.names(data.criteria, language)
  }

  /// The whole report.
  var document: ReportDocument { document(with: [sheets]) }

  /// The report without the sheets of the units, which stand on pages of their own.
  var index: ReportDocument { document(with: []) }

  private func document(with further: [ReportSection?]) -> ReportDocument {
    let sections: [ReportSection?] =
      [
        summary, league, caterpillar, funnel, change, criteria, chains, praise, review, method,
        provenance,
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
          value: numbers.integer(data.review.total), label: words(.waitingForReview)),
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
  func words(_ message: Message) -> String {
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

  /// The name of a touchpoint for people, else its id.
  func touchpoint(_ id: String) -> String {
    touchpointNames[id] ?? DisplayWidth.printable(id)
  }

  /// The name of a criterion for people, else its id.
  func criterion(_ id: String) -> String {
    criterionNames[id] ?? DisplayWidth.printable(id)
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
    Side(low: standing.low, high: standing.high, network: standings.networkStrength)
  }

  private static func sums(_ data: ReportData, _ rows: [Standing]) -> [Counts] {
    var sums = [Counts](repeating: .zero, count: data.criteria.count)
    for standing in rows {
      for (index, counts) in (data.evidence[standing.unit]?.criteria ?? []).enumerated()
      where sums.indices.contains(index) {
        sums[index] += counts
      }
    }
    return sums
  }

  private static func names(_ labels: [ReportLabel], _ language: Language) -> [String: String] {
    var names: [String: String] = [:]
    for label in labels {
      let title =
        switch language {
        case .english: label.title.english ?? label.title.french
        case .french: label.title.french ?? label.title.english
        }
      guard let title, !title.isEmpty else { continue }
      names[label.id] = DisplayWidth.printable(title)
    }
    return names
  }
}
