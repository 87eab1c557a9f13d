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
    var evidence: [RankedUnit: UnitEvidence] = [:]
    for (index, name) in names.enumerated() {
      evidence[RankedUnit(name: name)] = UnitEvidence(
        criteria: [Counts(broken: index, kept: 6), Counts(broken: 1, kept: 2, exceeded: 1)],
        quotes: [
          EvidenceQuote(
            outcome: .exceeded, level: .exceeded, criteria: ["warmth"], touchpoint: touchpoints[0],
            day: day, encounter: "F-1\(index)", text: "She came back with coffee.", language: "en",
            marks: [4..<13]),
          EvidenceQuote(
            outcome: .broken, level: .broken, criteria: ["attention", "warmth"],
            touchpoint: touchpoints[1], day: day, encounter: "F-2\(index)", text: text,
            language: "fr", marks: [0..<7, 200..<300]),
        ])
    }
    return ReportData(
      league: league, change: hasChange ? change : nil,
      criteria: [
        ReportLabel(
          id: "attention", title: LocalizedText(english: "Attention", french: "Attention")),
        ReportLabel(id: "warmth", title: LocalizedText(english: "Warmth", french: "Chaleur")),
      ],
      touchpoints: [
        ReportLabel(
          id: "in-person", title: LocalizedText(english: "In person", french: "En personne"))
      ],
      evidence: evidence,
      review: ReviewQueue(
        counts: [.undecided: 1],
        items: [
          ReviewItem(
            encounter: "F-99", unit: RankedUnit(name: names[0]), touchpoint: touchpoints[0],
            day: day, reasons: [.undecided], text: text)
        ], total: 1),
      source: .ledger(stateHash: "0123456789abcdef0123456789abcdef"), program: "0.1.0")
  }

  private static var label: RubricLabel {
    RubricLabel(Rubric(id: "accueil", version: "3", contentHash: "9b1c4e"))
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
