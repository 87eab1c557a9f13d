import MaillonCore
import MaillonPresentation

/// A small audit of which everything is known, to render.
enum SmallReport {
  /// The names of the providers, so that a test can make them hostile.
  static let names = ["Boulangerie du Marché", "Hôtel des Arceaux", "Gare & Fils", "Taxi Mistral"]

  /// A report on four providers at three touchpoints, one of which was never visited by one of
  /// them.
  static func data(
    names: [String] = names, touchpoints: [String] = ["in-person", "phone", "delivery"],
    text: String = "Pas un regard, pas un bonjour.", hasChange: Bool = true
  ) throws -> ReportData {
    let period = try Period("2025-Q4")
    let options = StandingOptions()
    let after = tally(names, touchpoints, broken: [[1, 2, 0], [0, 1, 0], [4, 5, 3], [1, 0, 0]])
    let before = tally(
      names, touchpoints, broken: [[0, 0, 0], [1, 0, 1], [3, 5, 3], [0, 1, 0]])
    let league = StandingsReport(
      Standings(judging: after, options: options), unit: .provider, period: period, rubric: label)
    let change = ComparisonReport(
      Comparison(before: before, after: after, options: options), unit: .provider,
      before: try Period("2025-Q3"), after: period, rubric: label, criteria: nil, showsAll: true)
    let day = Day(number: 20_400)
    var data = ReportData(
      league: league, change: hasChange ? change : nil, rubric: rubric,
      source: .ledger(stateHash: "0123456789abcdef0123456789abcdef"), program: "0.1.0")
    for (index, name) in names.enumerated() {
      let unit = RankedUnit(name: name)
      data.criteria.add(Counts(broken: index, kept: 6), unit: unit, touchpoint: "attention")
      data.criteria.add(Counts(broken: 1, kept: 2, exceeded: 1), unit: unit, touchpoint: "warmth")
      data.quotes[unit] = [
        EvidenceQuote(
          outcome: .exceeded, level: .exceeded, criteria: ["warmth"], touchpoint: touchpoints[0],
          day: day, encounter: "F-1\(index)", text: "She came back with coffee.", language: "en",
          marks: [4..<13]),
        EvidenceQuote(
          outcome: .broken, level: .broken, criteria: ["attention", "warmth"],
          touchpoint: touchpoints[1], day: day, encounter: "F-2\(index)", text: text,
          language: "fr", marks: [0..<7, 200..<300]),
      ]
    }
    data.review = try review(names[0], touchpoints[0], text, day, period)
    add(practice(names, touchpoints, text, day), league.standings, period, to: &data)
    return data
  }

  /// Whose criteria and touchpoints the report is about, and what it promises.
  static let rubric = Rubric(
    id: "accueil", version: "3",
    touchpoints: [
      Touchpoint(id: "in-person", title: LocalizedText(english: "In person", french: "En personne"))
    ],
    criteria: [
      Criterion(
        id: "attention", title: LocalizedText(english: "Attention", french: "Attention"),
        target: 0.99),
      Criterion(
        id: "warmth", title: LocalizedText(english: "Warmth", french: "Chaleur"), target: 0.9),
    ], contentHash: "9b1c4e")

  private static func review(
    _ name: String, _ touchpoint: String, _ text: String, _ day: Day, _ period: Period
  ) throws -> ReviewQueueReport {
    var encounter = Encounter(provider: Provider(name: name), observed: Moment(day: day))
    encounter.touchpoint = touchpoint
    encounter.narrative = Narrative(text: text)
    let verdict = Classifier(rubric).classify(encounter)
    return ReviewQueueReport(
      [
        ReviewQueueReport.Item(
          id: "F-99", encounter: encounter, verdict: verdict, causes: [.undecided], decided: 3,
          events: [])
      ], showing: nil, period: period, rubric: label)
  }

  /// Encounters at the providers: what exceeded, what was broken, and words for both.
  private static func practice(
    _ names: [String], _ touchpoints: [String], _ text: String, _ day: Day
  ) -> (counts: PracticeCounts, words: PracticeWords) {
    let classifier = Classifier(rubric)
    var counts = PracticeCounts(Counting(unit: .provider), rubric: rubric)
    var words = PracticeWords(rubric, showsNames: false)
    for (row, name) in names.enumerated() {
      for (column, touchpoint) in touchpoints.enumerated() {
        for visit in 0..<8 {
          var encounter = Encounter(
            provider: Provider(name: name), observed: Moment(day: day.advanced(by: visit)))
          encounter.id = "F-\(row)\(column)\(visit)"
          encounter.touchpoint = touchpoint
          encounter.narrative = Narrative(text: text, language: "fr")
          let isBroken = row == 2 && visit < 6
          encounter.answers = [
            Answer(question: "attention", value: isBroken ? "broken" : "kept"),
            Answer(question: "warmth", value: visit == 7 ? "exceeded" : "kept"),
          ]
          let judgement = classifier.judge(encounter)
          let id = encounter.id ?? ""
          let place = counts.add(encounter, judgement, id: id)
          words.add(
            QuotedEncounter(encounter, id: id, judgement, by: classifier), unit: place.unit,
            touchpoint: place.touchpoint)
        }
      }
    }
    return (counts, words)
  }

  private static func add(
    _ practice: (counts: PracticeCounts, words: PracticeWords), _ table: Standings,
    _ period: Period, to data: inout ReportData
  ) {
    let (counts, words) = practice
    let wants = Wants(sums: [("attention", 3), ("warmth", 1), ("clear prices", 2)])
    data.chain = ChainReport(
      table, words: words, unit: .provider, period: period, rubric: rubric)
    data.praise = PraiseReport(
      Praise(counts, table: table, comparison: nil), words: words, unit: .provider,
      period: period, versus: nil, rubric: rubric, level: 0.95)
    data.plan = PlanReport(
      Plan(counts, table: table, wants: wants), followUp: nil, words: words, unit: .provider,
      period: period, versus: nil, rubric: rubric, encounters: 96, hasWants: true)
    data.gap = GapReport(
      Gap(counts, wants: wants), period: period, rubric: rubric, encounters: 96, providers: 4,
      level: 0.95)
  }

  private static var label: RubricLabel {
    RubricLabel(rubric)
  }

  private static func tally(
    _ names: [String], _ touchpoints: [String], broken: [[Int]]
  ) -> Tally {
    var tally = Tally()
    for (name, row) in zip(names, broken) {
      for (touchpoint, broken) in zip(touchpoints, row) {
        if name == names.last && touchpoint == touchpoints.last { continue }
        let few = name == names.last
        tally.add(
          Counts(broken: broken, kept: few ? 1 : 9 - broken, exceeded: few ? 0 : 1),
          unit: RankedUnit(name: name), touchpoint: touchpoint)
      }
    }
    return tally
  }
}
