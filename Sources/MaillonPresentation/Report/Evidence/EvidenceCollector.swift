import MaillonCore

/// Gathers, encounter by encounter, what a report shows beside the counts: findings, words, and
/// what waits for a person.
///
/// What it keeps is bounded per unit, however many encounters there are; the order in which they
/// come changes nothing.
package struct EvidenceCollector: Sendable {
  /// What is gathered of one unit.
  private struct Gathered: Sendable {
    var criteria: [Counts]
    var quotes: [Level: [QuoteCandidate]] = [:]
  }

  /// The words kept per unit and level.
  private static let mostQuotes = 8
  /// The encounters listed for review.
  private static let mostItems = 40

  private let classifier: Classifier
  private let maker: QuoteMaker
  private let unit: UnitKind
  private let places: [String: Int]
  private var units: [UnitKey: Gathered] = [:]
  private var people = NameMask()
  private var reviewCounts: [ReviewReason: Int] = [:]
  private var reviewTotal = 0
  private var items: [ReviewItem] = []

  /// Starts at nothing.
  ///
  /// - Parameters:
  ///   - classifier: Whose verdicts to show.
  ///   - unit: What the report has one row of.
  package init(_ classifier: Classifier, by unit: UnitKind) {
    self.classifier = classifier
    self.unit = unit
    maker = QuoteMaker(classifier)
    var places: [String: Int] = [:]
    for (index, criterion) in classifier.rubric.criteria.enumerated() {
      places[criterion.id] = index
    }
    self.places = places
  }

  /// Learns the names of persons that are masked in what is quoted, whoever's encounter it is of.
  package mutating func learn(_ people: some Sequence<Person>) {
    for person in people { self.people.learn(person.name) }
  }

  /// Takes an encounter.
  ///
  /// - Parameters:
  ///   - encounter: The encounter.
  ///   - id: What it is found again by; empty where it has no name.
  ///   - isSettled: Whether a person has settled it, so that nobody need look.
  package mutating func add(_ encounter: Encounter, id: String, isSettled: Bool = false) {
    learn(encounter.people)
    let verdict = classifier.classify(encounter)
    let provider = encounter.provider
    let ranked = unit.unit(provider: provider.name, site: provider.site, sector: provider.sector)
    let key = UnitKey(ranked)
    let empty = Gathered(
      criteria: [Counts](repeating: .zero, count: classifier.rubric.criteria.count))
    for finding in verdict.findings {
      guard let place = places[finding.criterion] else { continue }
      units[key, default: empty].criteria[place] += Counts(finding.level)
    }
    for candidate in maker.candidates(of: encounter, id: id, verdict) {
      let level = candidate.quote.level
      units[key, default: empty].quotes[level, default: []]
        .insert(candidate, keeping: EvidenceCollector.mostQuotes)
    }
    note(encounter, id, ranked, isSettled ? [] : verdict.review)
  }

  /// Notes an encounter that waits for a person.
  private mutating func note(
    _ encounter: Encounter, _ id: String, _ unit: RankedUnit, _ reasons: [ReviewReason]
  ) {
    guard !reasons.isEmpty else { return }
    reviewTotal += 1
    for reason in reasons { reviewCounts[reason, default: 0] += 1 }
    let item = ReviewItem(
      encounter: id, unit: unit, touchpoint: encounter.touchpoint, day: encounter.observed.day,
      reasons: reasons, text: encounter.narrative.map { QuoteMaker.opening(of: $0.text) } ?? "")
    items.insert(item, keeping: EvidenceCollector.mostItems)
  }

  /// What was gathered of the units of a table; every name of a person known by now is masked.
  ///
  /// - Parameter units: The units, as the table shows them.
  /// - Returns: The evidence of each.
  package func evidence(of units: [RankedUnit]) -> [RankedUnit: UnitEvidence] {
    var evidence: [RankedUnit: UnitEvidence] = [:]
    for unit in units {
      guard let gathered = self.units[UnitKey(unit)] else { continue }
      let quotes = Level.allCases.reversed().flatMap { level in
        QuoteCandidate.inReadingOrder(gathered.quotes[level] ?? []).map { people.masked($0) }
      }
      evidence[unit] = UnitEvidence(criteria: gathered.criteria, quotes: quotes)
    }
    return evidence
  }

  /// What waits for a person.
  ///
  /// - Parameter units: The units, as the table shows them.
  /// - Returns: The queue.
  package func review(of units: [RankedUnit]) -> ReviewQueue {
    let shown = Dictionary(
      units.map { (UnitKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    return ReviewQueue(
      counts: reviewCounts,
      items: items.map { item in
        var item = item
        item.unit = shown[UnitKey(item.unit)] ?? item.unit
        item.text = people.masked(item.text)
        return item
      }, total: reviewTotal)
  }
}

/// A unit as its names are compared, whatever spelling a sheet used.
private struct UnitKey: Hashable {
  let name: ComparedName
  let site: ComparedName?

  init(_ unit: RankedUnit) {
    name = ComparedName(unit.name)
    site = unit.site.map { ComparedName($0) }
  }
}

extension Counts {
  /// One finding of a level.
  fileprivate init(_ level: Level) {
    switch level {
    case .broken: self.init(broken: 1)
    case .kept: self.init(kept: 1)
    case .exceeded: self.init(exceeded: 1)
    }
  }
}

extension Array where Element: Comparable {
  /// Inserts an element in order, and lets the last go where there are too many.
  fileprivate mutating func insert(_ element: Element, keeping most: Int) {
    if count >= most, let last, !(element < last) { return }
    let place = firstIndex { element < $0 } ?? endIndex
    insert(element, at: place)
    if count > most { removeLast() }
  }
}

extension ReviewItem: Comparable {
  /// Contradictions of fact first, then of tone, then what is undecided; the latest first.
  package static func < (left: ReviewItem, right: ReviewItem) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    if left.day != right.day { return left.day > right.day }
    if !left.encounter.utf8.elementsEqual(right.encounter.utf8) {
      return left.encounter.utf8.lexicographicallyPrecedes(right.encounter.utf8)
    }
    return left.unit != right.unit
      ? left.unit < right.unit : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  private var urgency: Int {
    if reasons.contains(.factualConflict) { return 0 }
    return reasons.contains(.toneConflict) ? 1 : 2
  }
}
